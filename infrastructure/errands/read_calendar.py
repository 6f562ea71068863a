"""Read a mentor's own calendar, and again after an hour for as long as it is subscribed to."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import httpx
from psycopg.types.json import Jsonb

from application.firm import Command
from application.mentors.take_busy_times import NoteCalendarSilent, TakeBusyTimes
from domain.calendar_trouble import Trouble
from domain.events import derived
from domain.opening_hours import Stretch, merged
from domain.outside_calendar_policy import CalendarPolicy, calendar_policy_on
from domain.outside_calendars import OutsideCalendar, calendar_of
from domain.privacy import ERASED
from domain.slots import Slot
from infrastructure.by_itself import by_itself
from infrastructure.outside_address import NotPublic, TooLong
from infrastructure.outside_calendar import UnreadableCalendar, busy_times

GOOD = 200


async def read_calendar(house: Any, about: dict[str, str]) -> None:
    """Read it once and plan the next time; one that is read no more is left alone."""
    mentor_id, number = UUID(about["mentor_id"]), int(about["number"])
    address = _address(house, mentor_id, number)
    if address is None:
        return
    now = house.log.now()
    policy = calendar_policy_on(now.date())
    try:
        command = await _read(house, mentor_id, number, address, policy)
        caller = by_itself(derived(UUID(about["job"]), "take"))
        await house.firm.do(command, caller)
    finally:  # a bad hour does not end all hours
        await _plan(house, about, now + policy.every)


def _address(house: Any, mentor_id: UUID, number: int) -> str | None:
    """The address of this number while it is subscribed to; it lies in the log alone."""
    address = None
    for event in house.log.stream(calendar_of(mentor_id)):
        if isinstance(event, OutsideCalendar.Subscribed):
            address = event.address if event.number == number else None
        elif isinstance(event, OutsideCalendar.Unsubscribed):
            address = None
    return None if address == ERASED else address


async def _read(
    house: Any, mentor_id: UUID, number: int, address: str, policy: CalendarPolicy
) -> Command:
    def silent(trouble: Trouble) -> Command:
        return NoteCalendarSilent(mentor_id=mentor_id, number=number, trouble=trouble)

    try:
        status, text = await house.outside.read(address)
    except (NotPublic, httpx.HTTPError):
        return silent(Trouble.UNREACHED)
    except TooLong:
        return silent(Trouble.UNREADABLE)
    if status != GOOD:
        return silent(Trouble.REFUSED)
    try:
        times = await asyncio.to_thread(_times, text, house.log.now(), policy)
    except UnreadableCalendar:
        return silent(Trouble.UNREADABLE)
    return TakeBusyTimes(mentor_id=mentor_id, number=number, times=times)


def _times(text: str, now: datetime, policy: CalendarPolicy) -> tuple[Slot, ...]:
    """Busy stretches from today on, joined: of two events at once nobody knows they were two."""
    today = datetime.combine(now.date(), time(), UTC)
    found = busy_times(text, today, today + timedelta(days=policy.days_ahead))
    joined = merged(Stretch(slot.starts_at, slot.ends_at) for slot in found)
    if len(joined) > policy.most_times:
        raise UnreadableCalendar
    return tuple(
        Slot(one.starts_at, (one.ends_at - one.starts_at) // timedelta(minutes=1))
        for one in joined
    )  # fmt: skip


async def _plan(house: Any, about: dict[str, str], due: datetime) -> None:
    facts = {name: about[name] for name in ("mentor_id", "number")}
    job_id = derived(calendar_of(UUID(facts["mentor_id"])), facts["number"], due.isoformat())
    async with house.shelf.pool.connection() as link:
        await link.execute(
            "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
            " on conflict do nothing",
            (job_id, "read_calendar", Jsonb(facts), due),
        )
