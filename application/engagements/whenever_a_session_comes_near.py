"""Whenever a session gets its time, reminders of it are set, and the clock of its record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Any, Final
from uuid import UUID

from application.engagements.nudge import AskRecord, RemindSession
from application.policies import Errand, Later, about
from domain.engagements import Engagement
from domain.engagements.nudge_policy import nudge_policy_on
from domain.engagements.policy import course_policy_on
from domain.events import Event
from domain.holidays import holidays_between
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, instant_of

MORNING: Final = time(9)
MONTH: Final = timedelta(days=31)


def whenever_a_session_comes_near(event: Event) -> Iterator[Later | Errand]:
    match event:
        case Engagement.SessionBooked() | Engagement.SessionMoved() | Engagement.SessionTakenOver():
            yield from _clocks(event)
        case Engagement.SessionReminded(mentee_id=mentee, others=others, mentor_id=mentor):
            for one in (mentee, *others):
                yield _letter(event, "session_near", one)
            yield _letter(event, "session_near_mentor", mentor)
        case Engagement.RecordAsked(mentor_id=mentor):
            yield _letter(event, "session_to_close", mentor)


def _clocks(event: Any) -> Iterator[Later]:
    slot = event.slot
    about_it = {
        "engagement_id": event.originator_id, "session_id": event.session_id,
        "starts_at": slot.starts_at,
    }  # fmt: skip
    for hours in nudge_policy_on(slot.day).reminder_hours:
        at = slot.starts_at - timedelta(hours=hours)
        if at > event.timestamp:
            yield Later(at, RemindSession(**about_it, hours=hours))
    days = course_policy_on(slot.day).record_working_days
    due = add_working_days(slot.day, days, holidays_between(slot.day, slot.day + MONTH))
    yield Later(instant_of(due, MORNING, HELSINKI), AskRecord(**about_it))


def _letter(event: Any, letter: str, to: UUID) -> Errand:
    ids = {"engagement_id": event.originator_id, "session_id": event.session_id, "to": to}
    return Errand("letter", about(letter=letter, starts_at=event.slot.starts_at.isoformat(), **ids))
