"""An order whose price a coupon lessens, once, before anybody goes to pay."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.orders import order_events as happened
from domain.orders.hand_refunds import HandRefunds
from domain.orders.order_words import HoldExpired, OrderClosed, Ordered, OrderState
from domain.refusals import Refused


class CouponGivenAlready(Refused):
    """One coupon lessens an order; there is one on it already."""


class CouponBeforeGiftCard(Refused):
    """A gift card pays for this order already: a coupon is used before it."""


class Lessened(HandRefunds):
    """What a coupon does to an order."""

    state: OrderState
    ordered: Ordered
    held_until: datetime
    coupon: str = ""

    def lessen(self, code: str, use_id: UUID, ordered: Ordered, now: datetime) -> None:
        """Take the new price. Raises OrderClosed, HoldExpired, CouponGivenAlready.

        Raises CouponBeforeGiftCard, too.
        """
        if self.coupon == code:
            return
        if self.coupon:
            raise CouponGivenAlready
        if self.ordered.card_id:
            raise CouponBeforeGiftCard
        if self.state is not OrderState.HELD:
            raise OrderClosed
        if now >= self.held_until:
            raise HoldExpired
        self.record(happened.PriceLessened, code=code, use_id=use_id, ordered=ordered)
