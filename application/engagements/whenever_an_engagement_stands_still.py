"""Whenever an engagement stands still or goes on, what was bought for it lasts as much longer."""

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
        ):
            yield StandStill(owner_id=event.originator_id)
