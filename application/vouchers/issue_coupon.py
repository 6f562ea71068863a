"""Issue a coupon, use one for what a payer is to be invoiced, or withdraw one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Rebate, account_of
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.vouchers import Coupon, coupon_of
from domain.vouchers.coupon import Reduction

Code = Annotated[str, Public, MinLen(3), MaxLen(20)]


@dataclass(frozen=True, kw_only=True)
class IssueCoupon(Command):
    """Issue a code that takes percent or euros off an invoice, so many times in all."""

    code: Code
    percent: Annotated[Decimal, Ge(0), Le(100)] = Decimal(0)
    amount: Money = NOTHING
    valid_from: date
    valid_until: date
    uses: Annotated[int, Ge(1), Le(100_000)] = 1

    def do(self, work: Work) -> None:
        coupon = work.get(Coupon, coupon_of(self.code))
        coupon.issue(
            "".join(self.code.split()).upper(), Reduction(self.percent, self.amount),
            self.valid_from, self.valid_until, self.uses,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class UseCoupon(Command):
    """Let a coupon lessen the next invoice of a payer, or of one of their purchase orders.

    Euros are without tax for businesses and with tax for private persons, as prices are.
    """

    payer_id: UUID
    code: Code
    order_number: Annotated[str, Public, MaxLen(60)] = ""
    use_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        coupon = work.get(Coupon, coupon_of(self.code))
        found = coupon.use(self.use_id, self.payer_id, civil_day(work.now))
        account = work.get(Account, account_of(self.payer_id))
        account.give_rebate(
            self.payer_id, self.order_number, Rebate(self.use_id, found.percent, found.amount)
        )


@dataclass(frozen=True, kw_only=True)
class WithdrawCoupon(Command):
    """Let a coupon be used no more."""

    code: Code

    def do(self, work: Work) -> None:
        work.get(Coupon, coupon_of(self.code)).withdraw()
