"""Who may agree to money going out, so that it is known whether a second person is there."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.privacy import Public

APPROVERS: Final = UUID("6c756f74-7369-5000-8000-000000000008")
"""The id of the list of people entitled to agree to money going out."""


class Approvers(Standing):
    """Who may agree to money going out."""

    class Opened(Created):
        """The list of people entitled to agree was begun."""

    class Entitled(Event):
        """A person may agree to money going out."""

        person_id: UUID
        role: Annotated[str, Public]

    class EntitlementEnded(Event):
        """A person may no longer agree to money going out."""

        person_id: UUID
        role: Annotated[str, Public]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.entitled: set[tuple[UUID, str]] = set()

    def entitle(self, person_id: UUID, role: str) -> None:
        if (person_id, role) not in self.entitled:
            self._entitled(person_id, role)

    def disentitle(self, person_id: UUID, role: str) -> None:
        if (person_id, role) in self.entitled:
            self._ended(person_id, role)

    @property
    def count(self) -> int:
        """How many people are entitled."""
        return len({person for person, _ in self.entitled})

    @event(Entitled)
    def _entitled(self, person_id: UUID, role: str) -> None:
        self.entitled.add((person_id, role))

    @event(EntitlementEnded)
    def _ended(self, person_id: UUID, role: str) -> None:
        self.entitled.discard((person_id, role))
