"""Hold a free time while somebody orders it; nobody else can take it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from application.booking import keep_time
from application.booking.fits import require_bookable
from application.firm import DERIVED, Command, Work
from domain.booking_policy import booking_policy_at
from domain.cancelling_policy import Payer
from domain.mentors import Mentor, pool_policy_on
from domain.orders import Order, Ordered
from domain.services import NotOnSale, Service
from domain.slots import HELSINKI, Slot
from domain.vat import FINNISH_VAT


@dataclass(frozen=True, kw_only=True)
class HoldTime(Command):
    """Set a mentor's time aside for ten minutes and open an order for it."""

    service_id: UUID
    mentor_id: UUID
    starts_at: datetime
    payer: Payer = Payer.CONSUMER
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Order, self.order_id):
            return
        service = work.get(Service, self.service_id)
        mentor = work.get(Mentor, self.mentor_id)
        if not service.on_sale:
            raise NotOnSale
        slot = Slot(self.starts_at, service.minutes, mentor.zone)
        pool = pool_policy_on(slot.day)
        work.under(pool.version)
        mentor.require_taking(service.minutes * service.sessions, pool, slot.day)
        buffers = require_bookable(work, mentor, service.id, slot)
        until = work.now + booking_policy_at(work.now).hold
        keep_time.hold_time(work, self.mentor_id, self.order_id, slot, until, buffers)
        ordered = _ordered(work, service, self.payer, self.mentor_id, slot)
        work.add(Order(id=self.order_id, ordered=ordered, held_until=until))


def _ordered(work: Work, service: Service, payer: Payer, mentor_id: UUID, slot: Slot) -> Ordered:
    """What is bought, at the price of the day; an organisation's has its tax added."""
    price, net = service.price, None
    if payer is Payer.ORGANISATION:
        day = work.now.astimezone(ZoneInfo(HELSINKI)).date()
        rate = FINNISH_VAT.on(service.vat, day)
        work.under(f"vat/{rate.source}")
        net = service.price_for_organisations()
        price = net + net.share(rate.percent / 100)
    return Ordered(
        service_id=service.id, kind=service.kind, name=service.name, mentor_id=mentor_id,
        slot=slot, price=price, vat=service.vat, sessions=service.sessions, payer=payer, net=net,
    )  # fmt: skip
