"""Let a coupon lessen what is ordered online, before going to pay; or give its use back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.accounts import Rebate
from domain.events import derived
from domain.invoice_sums import vat_in
from domain.money import Money
from domain.orders import Order, Ordered
from domain.privacy import Public
from domain.refusals import Refused
from domain.vat import FINNISH_VAT
from domain.vouchers import Coupon, coupon_of

LEAST: Final = Money(50)
"""No payment page takes less than half a euro."""


class TooLittleToPay(Refused):
    """With this coupon there would be too little left to pay online. Please contact us."""


def use_of(order_id: UUID) -> UUID:
    """The one use of a coupon for an order."""
    return derived(order_id, "coupon")


@dataclass(frozen=True, kw_only=True)
class UseCouponOnOrder(Command):
    """Let a coupon lessen an order that is not being paid yet; the receipt bears the new price."""

    order_id: UUID
    code: Annotated[str, Public, MinLen(3), MaxLen(20)]

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        coupon = work.get(Coupon, coupon_of(self.code))
        day, use_id = civil_day(work.now), use_of(order.id)
        known = use_id in coupon.used
        found = coupon.use(use_id, order.client_id or order.id, day)
        if not known:
            rebate = Rebate(use_id, found.percent, found.amount)
            lessened = less(order.ordered, rebate, day)
            order.lessen(coupon.issued.code, use_id, lessened, work.now)


@dataclass(frozen=True, kw_only=True)
class GiveCouponBack(Command):
    """Let a coupon count as unused where the order it lessened came to nothing."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.see(Order, self.order_id)
        if order is not None and order.coupon:
            work.get(Coupon, coupon_of(order.coupon)).give_back(use_of(order.id))


def less(ordered: Ordered, rebate: Rebate, day: date) -> Ordered:
    """What is ordered, at less. Raises TooLittleToPay."""
    if ordered.net is None:
        lessened = replace(ordered, price=ordered.price - rebate.of(ordered.price))
    else:
        net = ordered.net - rebate.of(ordered.net)
        tax = vat_in(net, FINNISH_VAT.on(ordered.vat, day).percent, "net")
        lessened = replace(ordered, net=net, price=net + tax)
    if lessened.price < LEAST:
        raise TooLittleToPay
    return lessened
