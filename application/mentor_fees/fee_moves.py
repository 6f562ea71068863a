"""The fee ledger: every amount earned, corrected, settled and paid, never changed afterwards.

Rows bear when they were recorded, so that the ledger of any past date comes out the same again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.mentor_fees.account_events import Earned, Paid, Settled
from domain.mentor_fees.correcting_events import Corrected
from domain.mentor_fees.undone_events import PaymentReturned, Unsettled
from domain.money import Money


class FeeMoved(StrEnum):
    """What happened to a mentor's fees."""

    EARNED = "earned"
    CORRECTED = "corrected"
    SETTLED = "settled"
    PAID = "paid"
    RETURNED = "returned"
    UNSETTLED = "unsettled"


@dataclass(frozen=True)
class FeeMove:
    """One entry of the ledger; `amount` is without tax. `on` is its day in the books."""

    move_id: str
    mentor_id: UUID
    what: FeeMoved
    kind: str
    on: date
    delivered_on: date | None
    amount: Money
    engagement_id: UUID | None
    session_id: UUID | None
    statement_id: UUID | None
    terms_version: int | None
    price_version: str
    reason: str
    recorded_at: datetime


@dataclass(frozen=True)
class FeeBalance:
    """A mentor's sums: open = earned + corrected - paid."""

    mentor_id: UUID
    earned: Money
    corrected: Money
    settled: Money
    paid: Money
    open: Money


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Earned():
            yield _move(
                event, FeeMoved.EARNED, event.posted_on, event.amount, event,
                terms=event.terms_version, price=event.price_version,
            )  # fmt: skip
        case Corrected():
            yield _move(
                event, FeeMoved.CORRECTED, event.posted_on, event.amount, event,
                reason=event.reason,
            )  # fmt: skip
        case Settled(statement_id=statement, settled_on=on, amount=amount):
            yield _move(event, FeeMoved.SETTLED, on, amount, statement=statement)
        case Paid(statement_id=statement, paid_on=on, amount=amount):
            yield _move(event, FeeMoved.PAID, on, amount, statement=statement)
        case PaymentReturned(statement_id=statement, returned_on=on, amount=amount):
            yield _move(event, FeeMoved.RETURNED, on, -amount, statement=statement)
        case Unsettled(statement_id=statement, unsettled_on=on, amount=amount):
            yield _move(event, FeeMoved.UNSETTLED, on, -amount, statement=statement)


def _move(
    event: Earned | Corrected | Settled | Paid | PaymentReturned | Unsettled,
    what: FeeMoved,
    on: date,
    amount: Money,
    entry: Earned | Corrected | None = None,
    *,
    statement: UUID | None = None,
    terms: int | None = None,
    price: str = "",
    reason: str = "",
) -> Put:
    return Put(
        FeeMove(
            f"{event.originator_id}/{event.originator_version}", event.mentor_id, what,
            entry.kind.value if entry else "", on, entry.day if entry else None, amount,
            entry.engagement_id if entry else None, entry.session_id if entry else None,
            statement, terms, price, reason, event.envelope.recorded_at,
        )
    )  # fmt: skip


fee_moves = Table(
    "mentor_fee_moves", FeeMove, ("move_id",), rows,
    (("on",), ("mentor_id",), ("recorded_at",)),
)  # fmt: skip


def fee_balances(moves: Iterable[FeeMove]) -> list[FeeBalance]:
    """Every mentor's sums of these moves."""
    together: dict[UUID, list[FeeMove]] = {}
    for move in moves:
        together.setdefault(move.mentor_id, []).append(move)
    return [_balance(mentor, group) for mentor, group in sorted(together.items())]


def _balance(mentor_id: UUID, group: list[FeeMove]) -> FeeBalance:
    def total(*kinds: FeeMoved) -> Money:
        return Money.total(move.amount for move in group if move.what in kinds)

    earned, corrected = total(FeeMoved.EARNED), total(FeeMoved.CORRECTED)
    paid = total(FeeMoved.PAID, FeeMoved.RETURNED)
    settled = total(FeeMoved.SETTLED, FeeMoved.UNSETTLED)
    return FeeBalance(mentor_id, earned, corrected, settled, paid, earned + corrected - paid)
