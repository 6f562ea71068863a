"""What takes a step of fees back: off a withdrawn statement, or not paid after all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.money import Money


class Unsettled(Event):
    """Fees came off a statement that was withdrawn; they are due once more."""

    mentor_id: UUID
    statement_id: UUID
    amount: Money
    unsettled_on: date

    def apply(self, aggregate: Any) -> None:
        for one, entry in aggregate.entries.items():
            if entry.statement_id == self.statement_id:
                aggregate.entries[one] = replace(entry, statement_id=None)


class PaymentReturned(Event):
    """The payment of a statement came back from the payee's bank."""

    mentor_id: UUID
    statement_id: UUID
    amount: Money
    returned_on: date

    def apply(self, aggregate: Any) -> None:
        for one, entry in aggregate.entries.items():
            if entry.statement_id == self.statement_id:
                aggregate.entries[one] = replace(entry, paid=False)
