"""Whenever two entries of a person become one, the ways in of the one that went end."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.people import Person


def whenever_people_are_merged(event: Event) -> Iterator[Errand]:
    match event:
        case Person.MergedInto(kept_id=kept):
            begun_before = event.envelope.recorded_at.isoformat()
            gone = event.originator_id
            yield Errand(
                "end_sign_ins", about(person_id=gone, begun_before=begun_before, ways_in="all")
            )
            yield Errand("letter", about(letter="entries_merged", to=kept))
