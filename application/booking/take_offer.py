"""Take a time that was kept for whoever waited: it becomes an order of theirs."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.hold_time import HoldTime
from application.booking.keep_time import release_time
from application.firm import DERIVED, Command, Work
from domain.orders import Order
from domain.waiting import WaitingList, waiting_list_of


@dataclass(frozen=True, kw_only=True)
class TakeOffer(Command):
    """Order the time that is kept for one."""

    mentor_id: UUID
    offer_id: UUID
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Order, self.order_id):
            return
        waiting = work.get(WaitingList, waiting_list_of(self.mentor_id))
        offer = waiting.take(self.offer_id, self.order_id, work.now)
        release_time(work, self.mentor_id, self.offer_id, offer.slot)
        HoldTime(
            service_id=offer.service_id, mentor_id=self.mentor_id,
            starts_at=offer.slot.starts_at, order_id=self.order_id,
        ).do(work)  # fmt: skip
