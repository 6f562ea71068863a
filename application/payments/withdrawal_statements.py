"""Statements of withdrawal the office still has to carry out, and those it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.withdrawal_statements import WithdrawalStatement


@dataclass(frozen=True)
class StatementRow:
    """A statement as the office finds it."""

    statement_id: UUID
    name: str
    email: str
    contract: str
    made_at: datetime
    open: bool


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case WithdrawalStatement.Made(name=name, email=email, contract=contract):
            yield Put(
                StatementRow(event.originator_id, name, email, contract, event.timestamp, open=True)
            )
        case WithdrawalStatement.Carried():
            yield Change({"statement_id": event.originator_id}, {"open": False})


withdrawal_statements = Table(
    "withdrawal_statements", StatementRow, ("statement_id",), rows, (("open", "made_at"),)
)
