"""Set the firm's prices from a day on, or those agreed with a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.price_books import OUR_PRICES, DiscountRow, PriceBook, PriceRow, prices_for
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class SetPrices(Command):
    """Set a new version of the firm's price list; what was priced before stays as it was."""

    valid_from: date
    prices: tuple[PriceRow, ...]
    discounts: tuple[DiscountRow, ...] = ()
    reason: Annotated[str, Public] = ""

    def do(self, work: Work) -> None:
        work.get(PriceBook, OUR_PRICES).set(
            self.prices, self.discounts, self.valid_from, civil_day(work.now), reason=self.reason
        )


@dataclass(frozen=True, kw_only=True)
class AgreePrices(Command):
    """Set the prices agreed with one customer, for as long as the agreement lasts."""

    customer_id: UUID
    agreement_id: UUID | None = None
    valid_from: date
    valid_until: date | None = None
    prices: tuple[PriceRow, ...]
    discounts: tuple[DiscountRow, ...] = ()
    reason: Annotated[str, Public] = ""

    def do(self, work: Work) -> None:
        work.get(PriceBook, prices_for(self.customer_id)).set(
            self.prices, self.discounts, self.valid_from, civil_day(work.now),
            customer_id=self.customer_id, agreement_id=self.agreement_id,
            valid_until=self.valid_until, reason=self.reason,
        )  # fmt: skip
