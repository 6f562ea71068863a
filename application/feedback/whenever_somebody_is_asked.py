"""Whenever somebody is asked, they get a letter with a link that needs no sign-in."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.feedback import Survey


def whenever_somebody_is_asked(event: Event) -> Iterator[Errand]:
    match event:
        case Survey.Asked(person_id=person):
            yield Errand("letter", about(letter="survey", to=person, survey=event.originator_id))
