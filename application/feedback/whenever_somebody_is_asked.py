"""Whenever somebody is asked, they get a letter with a link that needs no sign-in."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.feedback import Survey


def whenever_somebody_is_asked(event: Event) -> Iterator[Errand]:
    match event:
        case Survey.Asked(person_id=person, engagement_id=engagement):
            ids = about(to=person, survey=event.originator_id, engagement_id=engagement)
            yield Errand("letter", about(letter="survey") | ids)
