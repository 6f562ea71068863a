"""What the page of an order shows: the form, the payment, or that its time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import Request, Response

from api.booking import order_parts as parts
from api.booking.acts import order_shown
from api.booking.by_invoice import invoiced_of
from api.booking.holding import hold
from api.booking.order_links import order_key
from api.forms import Form
from api.pages import page
from api.reception import Desk
from api.zones import named
from application.booking.hold_time import HoldTime
from application.booking.order_page import OrderPage
from application.clients.organisation_page import OrganisationPage
from application.engagements.sessions import SessionRow
from application.invoicing.documents import DocumentRow
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.availability import FreeTime
from domain.billing_policy import billing_policy_on
from domain.cancelling_policy import POLICIES, policy_on
from domain.invoice_sums import InvoiceSums, Line, Mode, sum_up
from domain.orders import STANDING, OrderState
from domain.service_kinds import ServiceKind
from domain.slots import HELSINKI, moment_of, zone_named
from domain.vat import FINNISH_VAT

LIVE = {OrderState.HELD, OrderState.AWAITING_PAYMENT}
ROOMS = {ServiceKind.TRAINING: "trainings", ServiceKind.PACKAGE: "packages"}
"""Where the pages of an order stand that is not of one time."""
DONE = {OrderState.PAID, OrderState.REFUNDED, OrderState.CONFIRMED}


@dataclass(frozen=True)
class OrderShown:
    """Everything the page of an order shows besides the form."""

    order: OrderPage
    key: str
    mentor_name: str
    mentor_initials: str
    sums: InvoiceSums
    percent: Any
    zone_name: str
    seconds: int
    themes: list[tuple[str, str]]
    receipt: DocumentRow | None
    free_until: datetime | None
    """Until when moving and cancelling cost nothing, by the terms of today."""
    pays: tuple[OrganisationPage, ...] = ()
    """Organisations whoever asks may have invoiced; or the one that is."""
    others: tuple[FreeTime, ...] = ()
    sessions: tuple[tuple[SessionRow, str], ...] = ()
    """What it has bought so far, each with the address where it is moved or cancelled."""

    @property
    def talks_left(self) -> int:
        """How many talks are still to be booked."""
        paid = self.order.state in STANDING and not self.order.withdrawn
        return max(0, self.order.ordered.sessions - len(self.sessions)) if paid else 0


async def page_of(
    request: Request, desk: Desk, found: OrderPage, form: Form[Any], *, left: bool = False
) -> Response:
    """The page an order is at; `left`: the client came back from paying without having paid."""
    over = found.state not in DONE and not live(desk, found)
    if found.state in DONE:
        name = "booked"
    elif over and not form.given:
        name = "over"
    else:
        name = "pay"
    shown = await _shown(desk, found, over=over)
    room = ROOMS.get(found.ordered.kind, "booking")
    return page(
        request, f"{room}/{name}.html", form.status, shown=shown, order=found, form=form,
        over=over, left=left and live(desk, found), now=desk.now,
        light=billing_policy_on(desk.now.date()).light_content_up_to,
    )  # fmt: skip


def live(desk: Desk, found: OrderPage) -> bool:
    """Whether the order still holds its time."""
    return found.state in LIVE and desk.now < found.held_until


async def again_for(request: Request, desk: Desk, found: OrderPage) -> OrderPage:
    """The order itself, or a new one for the same or a nearby time once its hold is over.

    Raises TimeTaken, NotBookable where that time is gone.
    """
    sent = await request.form()
    other = str(sent.get("starts_at") or "")
    if live(desk, found) and not other:
        return found
    ordered = found.ordered
    if ordered.mentor_id is None or ordered.slot is None:
        return found
    starts_at = moment_of(other) if other else ordered.slot.starts_at
    command = HoldTime(
        service_id=ordered.service_id, mentor_id=ordered.mentor_id, starts_at=starts_at,
        payer=ordered.payer,
    )  # fmt: skip
    key = f"again/{sent.get('command_id')}"
    _, order_id = await hold(desk, command, key=key)
    await parts.take_along(desk, found, order_id, key)
    return await order_shown(desk, order_id)


async def _shown(desk: Desk, found: OrderPage, *, over: bool) -> OrderShown:
    ordered = found.ordered
    mentor = (
        await desk.shelf.document(mentor_page, ordered.mentor_id) if ordered.mentor_id else None
    )
    person = await desk.shelf.document(people, mentor.person_id) if mentor else None
    name = person.name if person else ""
    day = desk.now.astimezone(zone_named(HELSINKI)).date()
    rate = FINNISH_VAT.on(ordered.vat, day)
    mode: Mode = "gross" if ordered.net is None else "net"
    return OrderShown(
        order=found, key=order_key(desk.reception, found.order_id), mentor_name=name,
        mentor_initials="".join(part[0] for part in name.split()[:2]),
        sums=sum_up([Line(ordered.net or ordered.price, rate.percent)], mode),
        percent=rate.percent,
        zone_name=named(desk.zone, ordered.slot.starts_at if ordered.slot else desk.now,
                        desk.language),
        seconds=max(0, int((found.held_until - desk.now).total_seconds())),
        themes=parts.themes_of(mentor.themes if mentor else (), desk.language),
        receipt=await parts.receipt_of(desk, found), free_until=_free_until(desk, found),
        others=await parts.others_near(desk, found) if over else (),
        sessions=await parts.sessions_of(desk, found), pays=await invoiced_of(desk, found),
    )  # fmt: skip


def _free_until(desk: Desk, found: OrderPage) -> datetime | None:
    if found.ordered.slot is None:
        return None
    day = desk.now.astimezone(zone_named(HELSINKI)).date()
    ends = policy_on(day, POLICIES).free_until(found.ordered.payer, found.ordered.slot.starts_at)
    return ends if ends and ends > desk.now else None
