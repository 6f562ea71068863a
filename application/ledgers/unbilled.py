"""What was delivered and not yet invoiced on a day, as known at a moment: lines come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.accounts import Charge
from domain.accounts.account_events import (
    LineAdded,
    LineDropped,
    LineInvoicedAgain,
    LinesInvoiced,
)
from domain.events import Event
from domain.money import NOTHING, Money


@dataclass(frozen=True)
class UnbilledMove:
    """A line came to wait for its invoice, or waits no longer; `amount` only where it came."""

    move_id: str
    source_id: UUID
    payer_id: UUID
    waits: bool
    charge: str
    engagement_id: UUID | None
    supplied_to: date | None
    advance: bool
    amount: Money
    position: int
    recorded_at: datetime


@dataclass(frozen=True)
class UnbilledRow:
    """One thing delivered and not invoiced; the amount is in the payer's terms."""

    source_id: UUID
    payer_id: UUID
    charge: str
    engagement_id: UUID | None
    supplied_to: date
    amount: Money


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case LineAdded(line=line) | LineInvoicedAgain(line=line):
            yield Put(
                UnbilledMove(
                    _key(event, event.source_id), event.source_id, event.payer_id, waits=True,
                    charge=Charge(line.charge).value, engagement_id=line.grounds.engagement_id,
                    supplied_to=line.supplied_to, advance=line.advance, amount=line.amount,
                    position=event.position, recorded_at=event.envelope.recorded_at,
                )
            )  # fmt: skip
        case LineDropped(source_id=source):
            yield _gone(event, source)
        case LinesInvoiced(sources=sources):
            for source in sources:
                yield _gone(event, source)


def _gone(event: LineDropped | LinesInvoiced, source: UUID) -> Put:
    return Put(
        UnbilledMove(
            _key(event, source), source, event.payer_id, waits=False, charge="",
            engagement_id=None, supplied_to=None, advance=False, amount=NOTHING,
            position=event.position, recorded_at=event.envelope.recorded_at,
        )
    )  # fmt: skip


def _key(event: Event, source: UUID) -> str:
    return f"{event.originator_id}/{event.originator_version}/{source}"


def unbilled(moves: Iterable[UnbilledMove], until: date) -> list[UnbilledRow]:
    """What waited on that day; what is paid in advance is not delivered yet."""
    last: dict[UUID, UnbilledMove] = {}
    for move in sorted(moves, key=lambda one: one.position):
        last[move.source_id] = move
    return [
        UnbilledRow(
            one.source_id, one.payer_id, one.charge, one.engagement_id, one.supplied_to, one.amount
        )
        for one in last.values()
        if one.waits and not one.advance and one.supplied_to and one.supplied_to <= until
    ]


unbilled_moves = Table(
    "unbilled_moves", UnbilledMove, ("move_id",), rows, (("source_id",), ("recorded_at",))
)
