"""A coupon: a code that takes percent or euros off, so many times, for so long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.refusals import Refused

_COUPONS: Final = UUID("6c756f74-7369-5000-8000-000000000021")
Text = Annotated[str, Public]


class NoSuchCoupon(Refused):
    """There is no coupon with this code."""

    status = 404


class CouponNotInForce(Refused):
    """This coupon is not in force today."""


class CouponUsedUp(Refused):
    """This coupon has been used as often as it may be."""


class CouponTakenAlready(Refused):
    """There is another coupon with this code."""


class CouponMakesNoSense(Refused):
    """A coupon takes off either percent, up to a hundred, or euros, and ends after it begins."""

    status = 422


def coupon_of(code: str) -> UUID:
    """The id of a coupon by its code, however it is spelt."""
    return uuid5(_COUPONS, "".join(code.split()).upper())


@dataclass(frozen=True)
class Reduction:
    """What a coupon takes off: percent or euros, one of them."""

    percent: Decimal = Decimal(0)
    amount: Money = NOTHING


class Coupon(Standing):
    """One code and who has used it."""

    class Opened(Created):
        """A code was looked at."""

    class CouponIssued(Event):
        """A coupon was issued."""

        code: Text
        reduction: Reduction
        valid_from: date
        valid_until: date
        uses: int

        def apply(self, aggregate: Any) -> None:
            aggregate.issued = self

    class CouponUsed(Event):
        """A coupon was used for what a payer is to be invoiced."""

        code: Text
        payer_id: UUID
        use_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.used.add(self.use_id)

    class UseGivenBack(Event):
        """What a coupon was used for came to nothing, so it may be used once more."""

        code: Text
        use_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.used.discard(self.use_id)

    class CouponWithdrawn(Event):
        """A coupon was withdrawn; what it lessened before stays so."""

        code: Text

        def apply(self, aggregate: Any) -> None:
            aggregate.withdrawn = True

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.issued: Any = None
        self.used: set[UUID] = set()
        self.withdrawn = False

    def issue(
        self, code: str, reduction: Reduction, valid_from: date, valid_until: date, uses: int
    ) -> None:
        """Issue it. Raises CouponMakesNoSense, CouponTakenAlready."""
        one = bool(reduction.percent) != bool(reduction.amount)
        sound = 0 <= reduction.percent / 100 <= 1 and reduction.amount >= NOTHING
        if not (one and sound and valid_from <= valid_until):
            raise CouponMakesNoSense
        if self.issued is not None:
            raise CouponTakenAlready
        self.record(
            self.CouponIssued, code=code, reduction=reduction, valid_from=valid_from,
            valid_until=valid_until, uses=uses,
        )  # fmt: skip

    def use(self, use_id: UUID, payer_id: UUID, today: date) -> Reduction:
        """Use it once more. Raises NoSuchCoupon, CouponNotInForce, CouponUsedUp."""
        self.require_known()
        reduction: Reduction = self.issued.reduction
        if use_id in self.used:
            return reduction
        if self.withdrawn or not self.issued.valid_from <= today <= self.issued.valid_until:
            raise CouponNotInForce
        if len(self.used) >= self.issued.uses:
            raise CouponUsedUp
        self.record(self.CouponUsed, code=self.issued.code, payer_id=payer_id, use_id=use_id)
        return reduction

    def give_back(self, use_id: UUID) -> None:
        """Let a use that came to nothing not count."""
        if use_id in self.used:
            self.record(self.UseGivenBack, code=self.issued.code, use_id=use_id)

    def withdraw(self) -> None:
        """Let it be used no more. Raises NoSuchCoupon."""
        self.require_known()
        if not self.withdrawn:
            self.record(self.CouponWithdrawn, code=self.issued.code)

    def require_known(self) -> None:
        """Go on only with a code that was issued. Raises NoSuchCoupon."""
        if self.issued is None:
            raise NoSuchCoupon
