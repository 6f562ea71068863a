"""Whenever an engagement is paused, its package lasts longer by as much."""

from __future__ import annotations

from collections.abc import Iterator

from application.lots.extend_lot import LengthenLots
from domain.engagements import Engagement
from domain.events import Event


def whenever_an_engagement_is_frozen(event: Event) -> Iterator[LengthenLots]:
    match event:
        case Engagement.Frozen(from_on=start, until_on=end):
            yield LengthenLots(owner_id=event.originator_id, days=(end - start).days)
