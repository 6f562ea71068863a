"""The form on which a training is planned: its days and quotas become what the command takes."""

from __future__ import annotations

from datetime import date, time
from typing import Any, Final

from fastapi import Request

from api.forms import Form, filled
from application.firm import Command
from application.trainings.plan_training import PlanTraining
from domain.refusals import Refused
from domain.slots import HELSINKI, Slot
from domain.trainings import Group, Quota

ROWS: Final = 4
"""So many days the form offers room for."""
KEPT: Final = (Group.MENTOR, Group.ORGANISATION)
"""Groups for which the form offers to keep seats."""


class DayUnreadable(Refused):
    """Give each day with the time it begins and the later time it ends."""

    status = 422


class QuotaUnreadable(Refused):
    """Give a whole number of seats, and a day until which they are kept, or no day at all."""

    status = 422


async def planned(request: Request) -> Form[PlanTraining]:
    """Read the form of a training to be planned."""
    sent = await request.form()
    known: dict[str, Any] = {}
    trouble = None
    try:
        known["gatherings"] = days_of(sent)
    except Refused as refused:
        known["gatherings"], trouble = (), refused
    quotas, unread = quotas_of(sent)
    form = await filled(request, PlanTraining, quotas=quotas, **known)
    if trouble:
        form.refuse(trouble, at="day")
    for name in unread:
        form.refuse(QuotaUnreadable(), at=name)
    if trouble or unread:
        form.command = None
    return form


def quotas_of(sent: Any) -> tuple[list[Quota], list[str]]:
    """The seats kept for groups, and the names of the fields that cannot be read."""
    quotas, unread = [], []
    for group in KEPT:
        text, until = (
            str(sent.get(name, "")).strip() for name in (f"kept_{group}", f"until_{group}")
        )
        if text in {"", "0"} and not until:
            continue
        try:
            quotas.append(Quota(group, int(text), date.fromisoformat(until) if until else None))
        except ValueError:
            unread.append(f"kept_{group}")
    return quotas, unread


async def with_days(request: Request, kind: type[Command], **known: object) -> Form[Any]:
    """Read a form that asks for days besides the fields of its command."""
    try:
        days = days_of(await request.form())
    except Refused as refused:
        form: Form[Any] = await filled(request, kind, gatherings=(), **known)
        form.refuse(refused, at="day")
        form.command = None
        return form
    return await filled(request, kind, gatherings=days, **known)


def days_of(sent: Any) -> tuple[Slot, ...]:
    """The days of a form by the clock it names, empty rows left out.

    Raises DayUnreadable and what a slot raises.
    """
    clock = str(sent.get("clock", "")).strip() or HELSINKI
    columns = (sent.getlist(name) for name in ("day", "begins", "ends"))
    rows = [[str(cell).strip() for cell in row] for row in zip(*columns, strict=False) if any(row)]
    return tuple(_slot(day, begins, ends, clock) for day, begins, ends in rows)


def _slot(day: str, begins: str, ends: str, clock: str) -> Slot:
    try:
        at = date.fromisoformat(day)
        first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    except ValueError:
        raise DayUnreadable from None
    minutes = (last.hour - first.hour) * 60 + last.minute - first.minute
    if minutes < 1:
        raise DayUnreadable
    return Slot.from_wall(at, first, minutes, clock)
