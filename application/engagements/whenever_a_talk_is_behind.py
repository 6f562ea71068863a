"""Whenever a talk bought ready-made is held, missed or off, its engagement may be over in a while.

Notes stay open and a no-show may be disputed until then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from application.engagements.end_if_done import EndIfDone
from application.policies import Later
from domain.engagements import Engagement
from domain.engagements.policy import course_policy_on
from domain.events import Event


def whenever_a_talk_is_behind(event: Event) -> Iterator[Later]:
    match event:
        case (
            Engagement.SessionHeld(order_id=UUID())
            | Engagement.NoShowStated(order_id=UUID())
            | Engagement.SessionCancelled(order_id=UUID())
        ):
            days = course_policy_on(event.timestamp.date()).done_days
            at = event.timestamp + timedelta(days=days)
            yield Later(at, EndIfDone(engagement_id=event.originator_id))
