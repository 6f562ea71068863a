"""Whenever mentoring may fall silent, clocks are set: mentee, mentor, office, then a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from application.engagements.nudge import NudgeIfSilent
from application.policies import Errand, Later, about
from domain.engagements import Engagement
from domain.engagements.nudge_events import Nudged
from domain.engagements.nudge_policy import nudge_policy_on
from domain.events import Event
from domain.people import Role
from domain.slots import HELSINKI, instant_of

MORNING: Final = time(9)
COORDINATOR: Final = Role.COORDINATOR.value


def whenever_mentoring_falls_silent(event: Event) -> Iterator[Later | Errand]:
    match event:
        case (
            Engagement.Agreed()
            | Engagement.SessionHeld()
            | Engagement.SessionCancelled()
            | Engagement.NoShowStated()
            | Engagement.Thawed()
        ):
            yield from _clocks(event.originator_id, event.timestamp)
        case Engagement.Frozen(until_on=day):
            yield from _clocks(event.originator_id, _morning(day))
        case Engagement.NudgePutOff(who=who, since=since, until=day):
            again = NudgeIfSilent(engagement_id=event.originator_id, who=who, since=since)
            yield Later(_morning(day), again)
        case Engagement.SilenceNoticed(who=who):
            yield _letter(event, who)


def _clocks(engagement_id: UUID, since: datetime) -> Iterator[Later]:
    policy = nudge_policy_on(since.date())
    for who in Nudged:
        wish = NudgeIfSilent(engagement_id=engagement_id, who=who, since=since)
        yield Later(since + timedelta(days=policy.days(who)), wish)


def _morning(day: date) -> datetime:
    return instant_of(day, MORNING, HELSINKI)


def _letter(event: Any, who: Nudged) -> Errand:
    to: dict[str, Any] = {
        Nudged.MENTEE: {"to": event.mentee_id}, Nudged.MENTOR: {"to": event.mentor_id},
    }.get(who, {"to_role": COORDINATOR})  # fmt: skip
    letter = f"nothing_booked_{who.value}"
    return Errand("letter", about(letter=letter, engagement_id=event.originator_id, **to))
