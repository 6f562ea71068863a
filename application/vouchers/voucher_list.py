"""Every coupon with its uses, and every gift card with what became of it; no code of a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.vouchers import Coupon, GiftCard


class CardState(StrEnum):
    """What has become of a gift card."""

    VALID = "valid"
    REDEEMED = "redeemed"
    RETURNED = "returned"


@dataclass(frozen=True)
class CouponRow:
    """One coupon."""

    coupon_id: UUID
    code: str
    percent: Decimal
    amount: Money
    valid_from: date
    valid_until: date
    uses: int
    withdrawn: bool


@dataclass(frozen=True)
class CouponUse:
    """One use of a coupon."""

    use_id: UUID
    coupon_id: UUID
    payer_id: UUID


@dataclass(frozen=True)
class GiftCardRow:
    """One gift card."""

    card_id: UUID
    payer_id: UUID
    minutes: int
    price: Money
    sold_on: date
    valid_until: date
    state: CardState
    engagement_id: UUID | None
    left: int = 0
    """Minutes that are still on it."""


def coupon_rows(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case Coupon.CouponIssued():
            yield Put(
                CouponRow(
                    this, event.code, event.reduction.percent, event.reduction.amount,
                    event.valid_from, event.valid_until, event.uses, withdrawn=False,
                )
            )  # fmt: skip
        case Coupon.CouponWithdrawn():
            yield Change({"coupon_id": this}, {"withdrawn": True})


def use_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Coupon.CouponUsed(use_id=use, payer_id=payer):
            yield Put(CouponUse(use, event.originator_id, payer))
        case Coupon.UseGivenBack(use_id=use):
            yield Remove({"use_id": use})


def card_rows(event: Event) -> Iterator[RowStep]:
    this = {"card_id": event.originator_id}
    match event:
        case GiftCard.Sold():
            yield Put(
                GiftCardRow(
                    event.originator_id, event.payer_id, event.minutes, event.price,
                    event.sold_on, event.valid_until, CardState.VALID, None, event.minutes,
                )
            )  # fmt: skip
        case GiftCard.Redeemed(engagement_id=engagement):
            yield Change(
                this, {"state": CardState.REDEEMED, "engagement_id": engagement, "left": 0}
            )
        case GiftCard.Spent(left=left):
            state = CardState.VALID if left else CardState.REDEEMED
            yield Change(this, {"state": state, "left": left})
        case GiftCard.PutBack(left=left, valid_until=until):
            back = {"state": CardState.VALID, "left": left, "valid_until": until}
            yield Change(this, back)
        case GiftCard.Returned():
            yield Change(this, {"state": CardState.RETURNED, "left": 0})


coupons = Table("coupons", CouponRow, ("coupon_id",), coupon_rows, (("code",),))
coupon_uses = Table("coupon_uses", CouponUse, ("use_id",), use_rows, (("coupon_id",),))
gift_cards = Table("gift_cards", GiftCardRow, ("card_id",), card_rows, (("payer_id",),), version=2)
