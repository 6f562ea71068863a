"""Hold a free time while somebody orders it; nobody else can take it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.booking.fits import require_bookable
from application.firm import DERIVED, Command, Work
from domain.diaries import Diary, diaries_of
from domain.mentors import Mentor
from domain.orders import HOLD, Order, Ordered
from domain.services import NotOnSale, Service
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class HoldTime(Command):
    """Set a mentor's time aside for ten minutes and open an order for it."""

    service_id: UUID
    mentor_id: UUID
    starts_at: datetime
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Order, self.order_id):
            return
        service = work.get(Service, self.service_id)
        mentor = work.get(Mentor, self.mentor_id)
        if not service.on_sale:
            raise NotOnSale
        slot = Slot(self.starts_at, service.minutes, mentor.zone)
        require_bookable(work, mentor, slot)
        until = work.now + HOLD
        for diary in diaries_of(self.mentor_id, slot):
            held = work.get(Diary, diary)
            held.hold(self.mentor_id, self.order_id, slot, until, work.now)
        ordered = Ordered(
            service_id=self.service_id, kind=service.kind, name=service.name,
            mentor_id=self.mentor_id, slot=slot, price=service.price, vat=service.vat,
        )  # fmt: skip
        work.add(Order(id=self.order_id, ordered=ordered, held_until=until))
