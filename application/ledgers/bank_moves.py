"""Money on the firm's bank account that its statements tell of: what came in and what went back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.bank import BankTransfer
from domain.events import Event
from domain.money import Money


class BankMove(StrEnum):
    """What happened on the account."""

    RECEIVED = "received"
    GIVEN_BACK = "given_back"


@dataclass(frozen=True)
class BankPosting:
    """One move; `amount` is what it adds to the account."""

    move_id: str
    transfer_id: UUID
    what: BankMove
    on: date
    amount: Money
    recorded_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case BankTransfer.Received(booked_on=day, amount=amount):
            yield _put(event, BankMove.RECEIVED, day, amount)
        case BankTransfer.GivenBack(given_back_on=day, amount=amount):
            yield _put(event, BankMove.GIVEN_BACK, day, -amount)


def _put(event: Event, what: BankMove, on: date, amount: Money) -> Put:
    return Put(
        BankPosting(
            f"{event.originator_id}/{event.originator_version}", event.originator_id, what, on,
            amount, event.envelope.recorded_at,
        )
    )  # fmt: skip


bank_moves = Table(
    "bank_moves", BankPosting, ("move_id",), rows, (("on",), ("recorded_at",)), money=True
)
