"""What is invoiced before it is delivered, when it is so at the latest, and how much of it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from application.invoicing.split_into_instalments import MOST_INSTALMENTS, instalment_of
from application.ledgers.advances import AdvanceMove
from application.views import Put, RowStep, Table
from domain.accounts.account_events import LineAdded, LineInvoicedAgain
from domain.events import Event


@dataclass(frozen=True)
class AdvanceLine:
    """One thing put on an account to be paid in advance."""

    move_id: str
    source_id: UUID
    ends_on: date
    recorded_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case LineAdded(line=line) | LineInvoicedAgain(line=line) if line.advance:
            key = f"{event.originator_id}/{event.originator_version}"
            told = event.envelope.recorded_at
            yield Put(AdvanceLine(key, event.source_id, line.supplied_to, told))


advance_lines = Table(
    "advance_lines", AdvanceLine, ("move_id",), rows, (("source_id",), ("recorded_at",))
)


@dataclass(frozen=True)
class Performed:
    """A part of a purchase that was performed on a day; below zero where it was given back."""

    on: date
    told: datetime
    part: Decimal


def performed(moves: Iterable[AdvanceMove]) -> dict[UUID, list[Performed]]:
    """Every use of a purchase as the part of it that it is; of its instalments too."""
    sold: dict[UUID, int] = {}
    found: dict[UUID, list[Performed]] = {}
    for move in sorted(moves, key=lambda move: move.position):
        key = move.advance_id
        if move.payer_id:
            sold[key] = move.minutes
        elif sold.get(key) and move.minutes:
            part = Decimal(-move.minutes) / sold[key]
            found.setdefault(key, []).append(Performed(move.on, move.recorded_at, part))
    for key, parts in list(found.items()):
        for nth in range(1, MOST_INSTALMENTS + 1):
            found[instalment_of(key, nth)] = parts
    return found
