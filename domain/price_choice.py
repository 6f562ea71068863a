"""Whose price holds: the customer's agreed one, the firm's own, or the one a firm starts with."""

from __future__ import annotations

from datetime import date

from domain.price_books import PriceBook
from domain.price_lists import (
    STARTING_PRICES,
    Audience,
    NoSuchPackage,
    PackageDiscount,
    Price,
    Product,
)


def price_on(
    product: Product,
    audience: Audience,
    day: date,
    own: PriceBook | None,
    customers: PriceBook | None,
) -> Price:
    """The price for a customer: their agreement's, the firm's own, or the one a firm starts with.

    Raises NoPrice.
    """
    for book in (customers, own):
        if book and (found := book.in_force(product, audience, day)):
            return found
    return STARTING_PRICES.on(product, audience, day)


def discount_on(
    units: int, day: date, own: PriceBook | None, customers: PriceBook | None = None
) -> PackageDiscount:
    """What a package of so many units costs less, by the same order of books.

    Raises NoSuchPackage.
    """
    for book in (customers, own):
        if book and (found := book.list.discount(units, day)):
            return found
    found = STARTING_PRICES.discount(units, day)
    if found is None:
        raise NoSuchPackage
    return found
