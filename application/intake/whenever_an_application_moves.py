"""Whenever an application comes in or is decided, the applicant is told."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.intake import Application


def whenever_an_application_moves(event: Event) -> Iterator[Errand]:
    match event:
        case Application.Received(person_id=person):
            yield _letter("application_received", event, to=person)
        case Application.Accepted(person_id=person):
            yield _letter("application_accepted", event, to=person)
        case Application.Declined(person_id=person):
            yield _letter("application_declined", event, to=person)


def _letter(letter: str, event: Event, **ids: object) -> Errand:
    facts = {name: str(value) for name, value in ids.items()}
    return Errand("letter", about(letter=letter, application_id=event.originator_id, **facts))
