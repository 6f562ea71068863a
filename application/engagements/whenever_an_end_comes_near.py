"""Whenever an engagement is given a last day, its mentee is told of the closing before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from application.engagements.tell_end_near import TellEndNear
from application.policies import Errand, Later, about
from domain.engagements import Engagement
from domain.engagements.nudge_policy import nudge_policy_on
from domain.events import Event
from domain.slots import HELSINKI, instant_of

MORNING: Final = time(9)


def whenever_an_end_comes_near(event: Event) -> Iterator[Later | Errand]:
    match event:
        case Engagement.CoursePlanned(course=course):
            yield _before(event.originator_id, course.ends_on, event.timestamp)
        case Engagement.Extended(ends_on=day):
            yield _before(event.originator_id, day, event.timestamp)
        case Engagement.EndTold(mentee_id=mentee, ends_on=day):
            yield Errand(
                "letter",
                about(
                    letter="closing_near", to=mentee, engagement_id=event.originator_id,
                    ends_on=day.isoformat(),
                ),
            )  # fmt: skip


def _before(engagement_id: UUID, ends_on: date, now: datetime) -> Later:
    ahead = timedelta(days=nudge_policy_on(now.date()).wrap_up_days)
    at = max(instant_of(ends_on - ahead, MORNING, HELSINKI), now)
    return Later(at, TellEndNear(engagement_id=engagement_id))
