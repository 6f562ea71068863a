"""What happens to a budget after it was opened."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.events import Event
from domain.money import Money


class LimitSet(Event):
    """A budget was made larger or smaller."""

    organisation_id: UUID
    limit: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.limit = self.limit


class ChargedTo(Event):
    """Something was charged to a budget."""

    organisation_id: UUID
    source_id: UUID
    amount: Money
    left: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.charges[self.source_id] = self.amount


class UsedUp(Event):
    """A budget did not suffice for something, which waits until somebody decides."""

    organisation_id: UUID
    source_id: UUID
    amount: Money
    left: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.short.add(self.source_id)


class ChargeUndone(Event):
    """Something is no longer charged to a budget."""

    organisation_id: UUID
    source_id: UUID
    amount: Money
    left: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.charges.pop(self.source_id)


class Closed(Event):
    """A budget was closed: nothing more is charged to it."""

    organisation_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.closed = True
