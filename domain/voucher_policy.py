"""The gift cards the firm sells and how long they last, as dated data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.refusals import Refused


class NoVoucherPolicy(Refused):
    """No policy of gift cards holds for that day."""


@dataclass(frozen=True, kw_only=True)
class VoucherPolicy:
    """One version of the firm's terms of gift cards."""

    version: str
    valid_from: date
    gift_card_months: int = 24
    lot_months: int = 12
    """What a redeemed card is worth may be used for so long."""
    put_back_months: int = 3
    """Minutes that come back onto a card may be used for so long at least."""


FIRST_POLICY = VoucherPolicy(version="vouchers/1", valid_from=date(2020, 1, 1))
POLICIES: tuple[VoucherPolicy, ...] = (FIRST_POLICY,)


def voucher_policy_on(day: date, policies: Iterable[VoucherPolicy] = POLICIES) -> VoucherPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoVoucherPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoVoucherPolicy
    return max(begun, key=lambda policy: policy.valid_from)
