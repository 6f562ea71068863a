"""How the firm bills, as dated data: terms of payment, and what is left to the firm by law."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.money import Money
from domain.price_lists import PriceFixed
from domain.refusals import Refused


class NoBillingPolicy(Refused):
    """No policy of billing holds for that day."""


LIGHT: Final = Money(400_00)


@dataclass(frozen=True, kw_only=True)
class BillingPolicy:
    """One version of the firm's rules of billing.

    Between businesses a term over 30 days has to be agreed, over 60 expressly (laki 30/2013).
    """

    version: str
    valid_from: date
    price_fixed: PriceFixed = PriceFixed.WHEN_BOOKED
    term_days_private: int = 14
    term_days_business: int = 14
    order_number_required: bool = False
    cancellation_taxed: bool = True
    """Whether late-cancellation and no-show fees are taken for payment of a service."""
    vat_check_days: int = 90
    """A VAT id checked longer ago is checked again before reverse charge."""
    renewal_days: int = 45
    """What ends within so many days is offered anew."""
    light_content_up_to: Money = LIGHT
    """An invoice of so much with tax may leave out the buyer's address (AVL 209 f §)."""

    def due_on(self, issued_on: date, *, business: bool, agreed: int | None) -> date:
        """The due date of an invoice."""
        usual = self.term_days_business if business else self.term_days_private
        return issued_on + timedelta(days=usual if agreed is None else agreed)

    @property
    def vat_check_good_for(self) -> timedelta:
        """How long a looked-up VAT id is believed."""
        return timedelta(days=self.vat_check_days)


FIRST_POLICY = BillingPolicy(version="billing/1", valid_from=date(2020, 1, 1))
POLICIES: tuple[BillingPolicy, ...] = (FIRST_POLICY,)


def billing_policy_on(day: date, policies: Iterable[BillingPolicy] = POLICIES) -> BillingPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoBillingPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoBillingPolicy
    return max(begun, key=lambda policy: policy.valid_from)
