"""Whenever other help is needed, the mentor hears by when to take it to supervision, twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from typing import Final

from application.policies import Errand, about
from domain.engagements import Engagement
from domain.events import Event
from domain.slots import HELSINKI, instant_of

MORNING: Final = time(9)


def whenever_other_help_is_needed(event: Event) -> Iterator[Errand]:
    match event:
        case Engagement.OtherHelpNeeded(mentor_id=mentor, supervision_by=day) if mentor:
            told = about(
                letter="other_help", to=mentor, engagement_id=event.originator_id,
                supervision_by=day.isoformat(),
            )  # fmt: skip
            yield Errand("letter", told)
            yield Errand("letter", told, at=instant_of(day, MORNING, HELSINKI))
