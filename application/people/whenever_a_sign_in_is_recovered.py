"""Whenever a way in is handed over or recovered, or somebody asks for it, its owner is told."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.recoveries import Recovery


def whenever_a_sign_in_is_recovered(event: Event) -> Iterator[Errand]:
    match event:
        case Recovery.Asked(person_id=person):
            yield Errand("letter", about(letter="recovery_asked", to=person))
        case Recovery.FirstGiven(person_id=person):
            yield Errand("letter", about(letter="first_way_given", to=person))
        case Recovery.Confirmed(person_id=person):
            yield Errand("letter", about(letter="sign_in_recovered", to=person))
