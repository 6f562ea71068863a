"""Whenever a paid talk is held, missed or off, its engagement may be over after a while.

Notes stay open and a no-show may be disputed until then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from application.engagements.end_if_done import EndIfDone
from application.policies import Later
from domain.engagements import Cover, Engagement
from domain.engagements.policy import course_policy_on
from domain.events import Event


def whenever_a_talk_is_behind(event: Event) -> Iterator[Later]:
    match event:
        case (
            Engagement.SessionHeld(cover=Cover.ORDER)
            | Engagement.NoShowStated(cover=Cover.ORDER)
            | Engagement.SessionCancelled(cover=Cover.ORDER)
        ):
            days = course_policy_on(event.timestamp.date()).done_days
            at = event.timestamp + timedelta(days=days)
            yield Later(at, EndIfDone(engagement_id=event.originator_id))
