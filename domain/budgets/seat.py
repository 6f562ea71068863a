"""Which budget of an organisation a named person uses."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event

_SEATS: Final = UUID("6c756f74-7369-5000-8000-000000000023")


def seat_of(organisation_id: UUID, person_id: UUID) -> UUID:
    """The id of a person's place in the budgets of an organisation."""
    return uuid5(_SEATS, f"{organisation_id}/{person_id}")


class BudgetSeat(Standing):
    """One person's place: what they use is charged to this budget."""

    class Opened(Created):
        """A person's place in an organisation's budgets was looked at."""

    class Given(Event):
        """A person was named to a budget."""

        organisation_id: UUID
        person_id: UUID
        budget_id: UUID

    class Taken(Event):
        """A person was taken off a budget."""

        organisation_id: UUID
        person_id: UUID
        budget_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.budget_id: UUID | None = None

    def give(self, organisation_id: UUID, person_id: UUID, budget_id: UUID) -> None:
        """Name the person to a budget; from the one before they are taken off."""
        if self.budget_id == budget_id:
            return
        self.take(organisation_id, person_id)
        self._given(organisation_id, person_id, budget_id)

    def take(self, organisation_id: UUID, person_id: UUID) -> None:
        """Take the person off their budget."""
        if self.budget_id is not None:
            self._taken(organisation_id, person_id, self.budget_id)

    @event(Given)
    def _given(self, organisation_id: UUID, person_id: UUID, budget_id: UUID) -> None:
        self.budget_id = budget_id

    @event(Taken)
    def _taken(self, organisation_id: UUID, person_id: UUID, budget_id: UUID) -> None:
        self.budget_id = None
