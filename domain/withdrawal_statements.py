"""Statements of withdrawal that name their contract in words only: the office finds the order."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose

Own = Annotated[str, Personal(Purpose.CONTACT)]


class WithdrawalStatement(Aggregate):
    """Somebody withdraws from a contract with the firm, and says which in their own words."""

    class Made(Created):
        """A consumer stated that they withdraw from a contract."""

        name: Own
        email: Own
        contract: Own
        language: Annotated[str, Public]

    class Carried(Event):
        """The office did what the statement asks for, or said why it cannot."""

        order_id: UUID | None
        how: Annotated[str, Public]

    @event(Made)
    def __init__(self, id: UUID, name: str, email: str, contract: str, language: str) -> None:
        self.open = True

    def carry(self, order_id: UUID | None, how: str) -> None:
        if self.open:
            self._carried(order_id, how)

    @event(Carried)
    def _carried(self, order_id: UUID | None, how: str) -> None:
        self.open = False
