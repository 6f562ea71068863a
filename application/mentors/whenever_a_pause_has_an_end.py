"""Whenever a mentor pauses until a day, they are back in the pool on the morning after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from application.mentors.pause_mentor import ResumeMentor
from application.policies import Later
from domain.events import Event
from domain.mentors import Mentor
from domain.slots import HELSINKI, instant_of


def whenever_a_pause_has_an_end(event: Event) -> Iterator[Later]:
    match event:
        case Mentor.Paused(until=until) if until:
            morning = instant_of(until + timedelta(days=1), time(6), HELSINKI)
            yield Later(morning, ResumeMentor(mentor_id=event.originator_id, paused_until=until))
