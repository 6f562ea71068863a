"""Give back what a session of an order did not use, or what was kept for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from application.firm import Command, Work
from application.packages.quick_price import counted_of
from domain.cancelling_outcome import Why
from domain.diaries import Diary, diaries_around
from domain.orders import NothingKept, Order
from domain.orders.return_words import RESOLD
from domain.privacy import Public
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class SettleSession(Command):
    """A session an order has paid for will not be held: give back what the terms do not keep."""

    order_id: UUID
    session_id: UUID
    percent: int
    why: Why
    terms: Annotated[str, Public]
    whole: bool = False
    """The mentor declined: no other talk of the order will be held either."""

    def do(self, work: Work) -> None:
        work.under(self.terms)
        order = work.get(Order, self.order_id)
        counted = counted_of(work, order)
        order.settle(self.session_id, self.percent, self.why, self.terms, counted, whole=self.whole)


@dataclass(frozen=True, kw_only=True)
class ReturnFee(Command):
    """Give back what was kept for a session: waived, or the no-show was taken back."""

    order_id: UUID
    session_id: UUID
    why: Annotated[str, Public]

    def do(self, work: Work) -> None:
        work.get(Order, self.order_id).return_fee(self.session_id, self.why)


@dataclass(frozen=True, kw_only=True)
class ReturnFeeIfResold(Command):
    """Give back what was kept if somebody else took the time after all."""

    order_id: UUID
    session_id: UUID
    mentor_id: UUID
    slot: Slot

    def do(self, work: Work) -> None:
        months = diaries_around(self.mentor_id, self.slot)
        diaries = [diary for month in months if (diary := work.see(Diary, month))]
        resold = any(
            promise.until is None and promise.slot.overlaps(self.slot)
            for diary in diaries
            for promise in diary.promised.values()
        )
        if not resold:
            return
        try:
            work.get(Order, self.order_id).return_fee(self.session_id, RESOLD)
        except NothingKept:
            return
