"""How much consult an engagement's package holds in its price, and how much of it was used."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event


def ledger_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's ledger of consults."""
    return uuid5(engagement_id, "consults")


class ConsultLedger(Standing):
    """The minutes of consult included in the packages of one engagement."""

    class Opened(Created):
        """A ledger of consults was begun."""

    class IncludedTaken(Event):
        """Minutes of consult were taken from what the package holds in its price."""

        engagement_id: UUID
        consult_id: UUID
        minutes: int

        def apply(self, aggregate: Any) -> None:
            aggregate.taken[self.consult_id] = (
                aggregate.taken.get(self.consult_id, 0) + self.minutes
            )

    class IncludedGivenBack(Event):
        """Minutes of a consult that did not come about are there again."""

        engagement_id: UUID
        consult_id: UUID
        minutes: int

        def apply(self, aggregate: Any) -> None:
            aggregate.taken.pop(self.consult_id, None)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.taken: dict[UUID, int] = {}

    def left(self, included: int) -> int:
        """How many of so many included minutes are still there."""
        return included - sum(self.taken.values())

    def take(self, engagement_id: UUID, consult_id: UUID, minutes: int, included: int) -> bool:
        """Take as many minutes as a consult lasts if so many are left; whether they were."""
        more = minutes - self.taken.get(consult_id, 0)
        if more <= 0:
            return True
        if self.left(included) < more:
            return False
        self.record(
            ConsultLedger.IncludedTaken, engagement_id=engagement_id, consult_id=consult_id,
            minutes=more,
        )  # fmt: skip
        return True

    def give_back(self, engagement_id: UUID, consult_id: UUID) -> None:
        if consult_id in self.taken:
            self.record(
                ConsultLedger.IncludedGivenBack, engagement_id=engagement_id,
                consult_id=consult_id, minutes=self.taken[consult_id],
            )  # fmt: skip
