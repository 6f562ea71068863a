"""The firm's own closed days at the desk: planned, taken back, with what is booked on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.doors import AtDesk
from api.languages import N_, say
from api.pages import page
from api.reception import Desk
from application.booking.booking_rules import Closure, RulesPage, booking_rules
from application.booking.close_firm import CloseFirm, LiftClosure
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.set_limits import SetFirmLimits
from application.engagements.sessions import sessions
from domain.booking_rules import rules_of
from domain.engagements import SessionState
from domain.firm_details import OUR_FIRM
from domain.limits import FIRM_DEFAULTS, Limits
from domain.refusals import NotFound
from domain.slots import HELSINKI, deadline_of, zone_named

router = APIRouter(tags=["booking"])
BACK = "/desk/closures"
MOST = 1000
LIMITS = (
    Ask("limits.earliest_notice_minutes", N_("Booked at least so many minutes ahead"), "number",
        required=False),
    Ask("limits.furthest_days", N_("Booked at most so many days ahead"), "number", required=False),
    Ask("limits.buffer_before_minutes", N_("Free minutes before a session"), "number",
        required=False),
    Ask("limits.buffer_after_minutes", N_("Free minutes after a session"), "number",
        required=False),
    Ask("limits.sessions_a_day", N_("Sessions a day at most"), "number", required=False),
    Ask("limits.minutes_a_day", N_("Minutes a day at most"), "number", required=False),
    Ask("limits.minutes_a_week", N_("Minutes a week at most"), "number", required=False),
)  # fmt: skip
ACTS = {
    "close": Act(
        CloseFirm, N_("Close the firm for some days"), N_("Close these days"),
        (Ask("first", N_("First day"), "date"), Ask("last", N_("Last day"), "date")),
        N_("No time is offered on these days, reminders wait, and no time to answer runs. What is "
           "booked on them stays until it is moved."),
    ),
    "lift": Act(
        LiftClosure, N_("Be open after all"), N_("Open again"),
        (Ask("closure_id", "", "hidden"),),
    ),
    "open-holiday": Act(
        OpenHoliday, N_("Open a holiday for booking"), N_("Open this day"),
        (Ask("day", N_("Holiday"), "date"),),
        N_("Mentors are booked on it at their hours of that weekday."),
    ),
    "close-holiday": Act(
        CloseHoliday, N_("Close the holiday again"), N_("Close this day"),
        (Ask("day", "", "hidden"),),
    ),
    "limits": Act(
        SetFirmLimits, N_("Limits of booking"), N_("Set the limits"),
        (Ask("valid_from", N_("From the day"), "date"), *LIMITS),
        N_("What is left empty stays as the firm's rules have it. Bookings already made stand."),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class ClosureLine:
    """A closure, and how many sessions are booked on its days."""

    closure_id: UUID
    first: date
    last: date
    booked: int


@router.post("/api/booking/close-firm", status_code=201)
async def close_firm(command: CloseFirm, desk: AtDesk) -> Response:
    """No time is offered on these days, and no clock of the office runs."""
    return await desk.do(command, 201)


@router.post("/api/booking/lift-closure")
async def lift_closure(command: LiftClosure, desk: AtDesk) -> Response:
    return await desk.do(command)


@router.get("/desk/closures", include_in_schema=False)
async def closures(request: Request, desk: AtDesk) -> Response:
    told: RulesPage | None = await desk.shelf.document(booking_rules, rules_of(OUR_FIRM))
    coming = [one for one in (told.closures if told else ()) if one.last >= _today(desk)]
    return page(
        request, "booking/closures.html", closures=[await _line(desk, one) for one in coming],
        opened=[day for day in (told.opened_holidays if told else ()) if day >= _today(desk)],
        limits=FIRM_DEFAULTS.overridden_by(told.limits_on(_today(desk)) if told else Limits()),
    )  # fmt: skip


@router.get("/desk/closures/{act}", include_in_schema=False)
async def ask(request: Request, desk: AtDesk, act: str) -> Response:
    return show(request, _act(act), _place(desk))


@router.post("/desk/closures/{act}", include_in_schema=False)
async def do(request: Request, desk: AtDesk, act: str) -> Response:
    return await carry_out(request, desk, _act(act), _place(desk))


def _act(act: str) -> Act:
    if act not in ACTS:
        raise NotFound
    return ACTS[act]


def _place(desk: Desk) -> Place:
    return Place(BACK, say(desk.language, N_("Closed days")), "bookings")


async def _line(desk: Desk, one: Closure) -> ClosureLine:
    within = (_midnight(one.first), _midnight(one.last + timedelta(days=1)))
    rows = await desk.shelf.find(
        sessions, {"state": SessionState.BOOKED, "starts_at": within}, limit=MOST
    )
    return ClosureLine(one.closure_id, one.first, one.last, len(rows))


def _midnight(day: date) -> datetime:
    return deadline_of(day, time())


def _today(desk: Desk) -> date:
    return desk.now.astimezone(zone_named(HELSINKI)).date()
