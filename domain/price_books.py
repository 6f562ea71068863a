"""The firm's own prices, version by version, and the prices agreed with a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.money import NOTHING, Money
from domain.price_lists import (
    Audience,
    NoPrice,
    PackageDiscount,
    Price,
    PriceList,
    Product,
)
from domain.privacy import Public
from domain.refusals import Refused

OUR_PRICES: Final = UUID("6c756f74-7369-5000-8000-00000000000b")
"""The id of the firm's own price book."""
_CUSTOMERS: Final = UUID("6c756f74-7369-5000-8000-00000000000c")


class PricesMakeNoSense(Refused):
    """Prices are above zero, packages sell at less than a hundred per cent off, each once."""

    status = 422


class PricesInThePast(Refused):
    """New prices hold from today or later: what was priced stays as it was."""


def prices_for(customer_id: UUID) -> UUID:
    """The id of the price book agreed with a customer."""
    return uuid5(_CUSTOMERS, str(customer_id))


@dataclass(frozen=True)
class PriceRow:
    """What one unit of a product costs an audience."""

    product: Product
    audience: Audience
    amount: Money


@dataclass(frozen=True)
class DiscountRow:
    """Percent off for a package of so many units."""

    units: int
    percent: Decimal


class PriceBook(Standing):
    """Prices in versions; what is in force on a day never changes afterwards."""

    class Opened(Created):
        """A price book was begun."""

    class PricesSet(Event):
        """New prices were set, to hold from a day on."""

        version: int
        customer_id: UUID | None
        agreement_id: UUID | None
        valid_from: date
        valid_until: date | None
        prices: tuple[PriceRow, ...]
        discounts: tuple[DiscountRow, ...]
        reason: Annotated[str, Public]

        def apply(self, aggregate: Any) -> None:
            aggregate.add(self)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.edition = 0
        self.last_from = date.min
        self.list = PriceList(())
        self.until: dict[str, date | None] = {}

    def set(
        self,
        prices: tuple[PriceRow, ...],
        discounts: tuple[DiscountRow, ...],
        valid_from: date,
        today: date,
        *,
        customer_id: UUID | None = None,
        agreement_id: UUID | None = None,
        valid_until: date | None = None,
        reason: str = "",
    ) -> None:
        """Set prices from a day on. Raises PricesMakeNoSense, PricesInThePast."""
        if valid_from < today and self.edition:
            raise PricesInThePast
        keys = [(row.product, row.audience) for row in prices]
        units = [row.units for row in discounts]
        sound = len(set(keys)) == len(keys) and len(set(units)) == len(units)
        sound = sound and all(row.amount > NOTHING for row in prices)
        if not sound or not all(0 <= row.percent < _WHOLE for row in discounts):
            raise PricesMakeNoSense
        self.record(
            self.PricesSet, version=self.edition + 1, customer_id=customer_id,
            agreement_id=agreement_id, valid_from=valid_from, valid_until=valid_until,
            prices=prices, discounts=discounts, reason=reason,
        )  # fmt: skip

    def add(self, told: PriceBook.PricesSet) -> None:
        """Let rows hold from their day on."""
        self.edition = told.version
        whose = "customer" if told.customer_id else "prices"
        name = f"{whose}/{told.version}"
        self.until[name] = told.valid_until
        prices = [
            Price(row.product, row.audience, told.valid_from, row.amount, name)
            for row in told.prices
        ]
        packages = [PackageDiscount(d.units, told.valid_from, d.percent) for d in told.discounts]
        self.list = PriceList((*self.list.prices, *prices), (*self.list.discounts, *packages))

    def in_force(self, product: Product, audience: Audience, day: date) -> Price | None:
        """The price of a day, unless its agreement has ended by then."""
        try:
            price = self.list.on(product, audience, day)
        except NoPrice:
            return None
        until = self.until.get(price.version)
        return price if until is None or day <= until else None


_WHOLE: Final = 100
