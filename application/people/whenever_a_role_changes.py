"""Whenever a role is given or taken at work, earlier sign-ins of the person end."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.people import Person, Role


def whenever_a_role_changes(event: Event) -> Iterator[Errand]:
    match event:
        case Person.RoleGranted(role=role) | Person.RoleWithdrawn(role=role) if (
            role is not Role.CLIENT
        ):
            begun_before = event.envelope.recorded_at.isoformat()
            yield Errand(
                "end_sign_ins", about(person_id=event.originator_id, begun_before=begun_before)
            )
