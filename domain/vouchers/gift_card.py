"""A gift card for one known service at one known rate of tax: taxed when it is sold.

Directive 2006/112 art. 30 a and 30 b: a single-purpose voucher is the supply itself.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, event
from domain.money import Money
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused
from domain.vouchers import spending
from domain.vouchers.spending import GiftCardReturned, GiftCardUsed, Spendable

_CARDS: Final = UUID("6c756f74-7369-5000-8000-000000000022")
Text = Annotated[str, Public]


class NoSuchGiftCard(Refused):
    """There is no gift card with this code."""

    status = 404


def gift_card_of(code: str) -> UUID:
    """The id of a gift card by its code, however it is spelt."""
    return uuid5(_CARDS, "".join(each for each in code.upper() if each.isalnum()))


class GiftCard(Spendable):
    """A paid promise of so many minutes, to whoever brings the code."""

    Spent = spending.Spent
    PutBack = spending.PutBack

    class Sold(Created):
        """A gift card was sold."""

        payer_id: UUID
        minutes: int
        price: Money
        price_version: Text
        terms: Text
        sold_on: date
        valid_until: date
        financial_year_id: UUID
        code: Annotated[str, Personal(Purpose.ACCOUNTING, "financial_year_id")]

    class Redeemed(Event):
        """What was left of a gift card became minutes of somebody's mentoring."""

        payer_id: UUID
        engagement_id: UUID
        on: date

        def apply(self, aggregate: Any) -> None:
            aggregate.redeemed += aggregate.left
            aggregate.engagement_id = self.engagement_id

    class Returned(Event):
        """A gift card nobody had used was returned, and its whole price goes back."""

        payer_id: UUID
        on: date
        refund: Money

        def apply(self, aggregate: Any) -> None:
            aggregate.returned = True

    @event(Sold)
    def __init__(
        self,
        id: UUID,
        payer_id: UUID,
        minutes: int,
        price: Money,
        price_version: str,
        terms: str,
        sold_on: date,
        valid_until: date,
        financial_year_id: UUID,
        code: str,
    ) -> None:
        self.payer_id, self.minutes, self.price = payer_id, minutes, price
        self.valid_until, self.code = valid_until, code
        self.engagement_id: UUID | None = None
        self.returned = False
        self.begin_spending()

    def redeem(self, engagement_id: UUID, today: date) -> bool:
        """Use it; False when it became this engagement's already. Raises GiftCardUsed and kin."""
        if self.engagement_id == engagement_id:
            return False
        if self.engagement_id is not None:
            raise GiftCardUsed
        self.require_usable(today)
        self.record(self.Redeemed, payer_id=self.payer_id, engagement_id=engagement_id, on=today)
        return True

    def give_back(self, today: date) -> Money:
        """Return it unused; gives what goes back. Raises GiftCardUsed, GiftCardReturned."""
        if self.returned:
            raise GiftCardReturned
        if self.left < self.minutes:
            raise GiftCardUsed
        self.record(self.Returned, payer_id=self.payer_id, on=today, refund=self.price)
        return self.price
