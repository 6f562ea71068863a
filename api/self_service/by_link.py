"""Acting for the client without signing in: whoever has the link of a mail may move and cancel."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.booking.order_links import order_link, session_behind
from api.reception import Desk
from api.zones import named
from application.booking.order_page import OrderPage, order_page
from application.engagements.sessions import SessionRow, sessions
from application.firm import Caller, recorded
from application.mentors.mentor_page import mentor_page
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.people.people import people
from domain.engagements import SessionState
from domain.events import Via
from domain.money import Money
from domain.orders import Order
from domain.refusals import NotFound


@dataclass(frozen=True)
class Managed:
    """A session as the page behind its link shows it."""

    row: SessionRow
    key: str
    mentor_name: str
    zone_name: str
    order: OrderPage | None
    order_path: str

    @property
    def here(self) -> str:
        """The path of the page."""
        return f"/sessions/{self.key}"

    @property
    def live(self) -> bool:
        """Whether it is still booked."""
        return self.row.state is SessionState.BOOKED


async def managed(desk: Desk, key: str) -> Managed:
    """The session behind a link. Raises NotFound."""
    session_id = session_behind(desk.reception, key)
    rows = await desk.shelf.find(sessions, {"session_id": session_id}, limit=1)
    if not rows:
        raise NotFound
    row: SessionRow = rows[0]
    order = await desk.shelf.document(order_page, row.order_id) if row.order_id else None
    mentor = await desk.shelf.document(mentor_page, row.mentor_id)
    person = await desk.shelf.document(people, mentor.person_id) if mentor else None
    return Managed(
        row=row, key=key, mentor_name=person.name if person else "",
        zone_name=named(desk.zone, row.starts_at, desk.language), order=order,
        order_path=order_link(desk.reception, order.order_id) if order else "",
    )  # fmt: skip


def acting_for(desk: Desk, person_id: UUID) -> Desk:
    """The same desk, with the person the link was sent to in front of it."""
    acting = copy(desk)
    acting.by, acting.via = person_id, Via.MAIL
    return acting


async def if_withdrawn(desk: Desk, order: OrderPage) -> Money:
    """What goes back if the consumer withdraws now, by the very rule that decides it.

    Raises WithdrawalOver, NotPaid.
    """
    rehearsed = WithdrawFromContract(order_id=order.order_id, name="-", email="nobody@firm.invalid")
    caller = Caller(by=order.client_id or desk.by, via=Via.MAIL, command_id=uuid4())
    work = await desk.reception.firm.rehearse(rehearsed, caller)
    for event in recorded(work.aggregates):
        if isinstance(event, Order.Withdrawn):
            amount: Money = event.amount
            return amount
    return order.returned
