"""Whenever a note is opened, its mentee and its mentor are told; before, those who may allow it."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.openings import Opening
from domain.people import Role


def whenever_a_note_is_opened(event: Event) -> Iterator[Errand]:
    match event:
        case Opening.Asked():
            for role in (Role.ADMINISTRATOR, Role.QUALITY):
                yield Errand("letter", about(letter="opening_asked", to_role=role))
        case Opening.Allowed(engagement_id=engagement, mentee_id=mentee, mentor_id=mentor):
            for person in (mentee, mentor):
                facts = about(letter="note_opened", to=person, engagement_id=engagement)
                yield Errand("letter", facts)
