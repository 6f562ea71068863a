"""Every price ever set: for whom, for what, from which day, in which version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.price_books import PriceBook
from domain.price_lists import Audience, Product


@dataclass(frozen=True)
class PriceLine:
    """One price of one version; packages have `units` and `percent` instead of an amount."""

    line_id: str
    customer_id: UUID | None
    version: int
    valid_from: date
    valid_until: date | None
    product: Product | None
    audience: Audience | None
    amount: Money | None
    units: int | None
    percent: Decimal | None
    reason: str


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case PriceBook.PricesSet(
            version=version, customer_id=customer, valid_from=since, valid_until=until,
            prices=prices, discounts=discounts, reason=reason,
        ):  # fmt: skip
            name = f"{event.originator_id}/{version}"
            for nth, price in enumerate(prices):
                yield Put(
                    PriceLine(
                        f"{name}/{nth}", customer, version, since, until, price.product,
                        price.audience, price.amount, None, None, reason,
                    )
                )  # fmt: skip
            for each in discounts:
                yield Put(
                    PriceLine(
                        f"{name}/package/{each.units}", customer, version, since, until, None,
                        None, None, each.units, each.percent, reason,
                    )
                )  # fmt: skip


price_table = Table("price_lines", PriceLine, ("line_id",), rows, (("customer_id", "valid_from"),))
