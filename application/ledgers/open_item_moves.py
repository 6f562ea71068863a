"""Everything that made what a document leaves open more or less, with its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.invoicing import Invoice
from domain.invoicing.issuing import Issued
from domain.money import NOTHING, Money


class Move(StrEnum):
    """What happened to an open item."""

    ISSUED = "issued"
    PAID = "paid"
    TAKEN_OFF = "taken_off"
    CREDITED = "credited"
    RETURNED = "returned"
    WRITTEN_OFF = "written_off"


@dataclass(frozen=True)
class OpenItemMove:
    """One change of an open item; `amount` is what it adds to it, below zero when it lessens it."""

    move_id: str
    document_id: UUID
    number: str
    client_id: UUID
    due_on: date | None
    what: Move
    on: date
    amount: Money
    means: str
    recorded_at: datetime
    claims: Money = NOTHING
    """What was paid beside it for interest and fees of late payment."""


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Issued(kind="invoice") if event.open:
            yield _moved(event, Move.ISSUED, event.issued_on, event.open, due_on=event.due_on)
        case Invoice.PaymentApplied(claims=claims):
            paid = claims - event.amount
            yield _moved(event, Move.PAID, event.paid_on, paid, means=event.means, claims=claims)
        case Invoice.PaymentWithdrawn(claims=claims):
            left = event.amount - claims
            yield _moved(event, Move.TAKEN_OFF, event.taken_on, left, claims=-claims)
        case Invoice.Credited():
            day = civil_day(event.envelope.recorded_at)
            yield _moved(event, Move.CREDITED, day, -event.gross)
        case Invoice.Returned():
            yield _moved(event, Move.RETURNED, event.returned_on, event.amount)
        case Invoice.WrittenOff():
            yield _moved(event, Move.WRITTEN_OFF, event.written_off_on, -event.amount)


def _moved(
    event: Event,
    what: Move,
    on: date,
    amount: Money,
    *,
    due_on: date | None = None,
    means: str = "",
    claims: Money = NOTHING,
) -> Put:
    number = str(getattr(event, "number", ""))
    client_id: UUID = event.client_id  # type: ignore[attr-defined]
    return Put(
        OpenItemMove(
            f"{event.originator_id}/{event.originator_version}", event.originator_id, number,
            client_id, due_on, what, on, amount, means, event.envelope.recorded_at,
            claims,
        )
    )  # fmt: skip


open_item_moves = Table(
    "open_item_moves",
    OpenItemMove,
    ("move_id",),
    rows,
    (("document_id",), ("on",), ("recorded_at",)),
    version=2,
)
