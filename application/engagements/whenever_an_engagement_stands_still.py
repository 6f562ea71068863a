"""Whenever an engagement stands still or goes on, what was bought for it lasts as much longer.

A new own mentor may have time away ahead that the one before had not.
"""

from __future__ import annotations

from collections.abc import Iterator

from application.lots.stand_still import StandStill
from domain.engagements import Engagement
from domain.events import Event


def whenever_an_engagement_stands_still(event: Event) -> Iterator[StandStill]:
    match event:
        case (
            Engagement.Frozen()
            | Engagement.Thawed()
            | Engagement.LeaveTold()
            | Engagement.LeaveTakenBack()
            | Engagement.LeadNamed()
        ):
            yield StandStill(owner_id=event.originator_id)
