"""Whenever somebody gets or loses a role in finance, the count of entitled people follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from application.firm import Command
from application.invoicing.note_entitled import NoteEntitled
from domain.events import Event
from domain.people import Person, Role

ENTITLED: Final = frozenset({Role.FINANCE, Role.ADMINISTRATOR})


def whenever_a_role_is_given(event: Event) -> Iterator[Command]:
    match event:
        case Person.RoleGranted(role=role) if role in ENTITLED:
            yield NoteEntitled(person_id=event.originator_id, role=role, entitled=True)
        case Person.RoleWithdrawn(role=role) if role in ENTITLED:
            yield NoteEntitled(person_id=event.originator_id, role=role, entitled=False)
