"""Money a person has to look at: wrong amounts, failed refunds, disputes and their deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.money import NOTHING, Money
from domain.payments import Payment


class Trouble(StrEnum):
    """What is wrong."""

    WRONG_AMOUNT = "wrong_amount"
    FOREIGN_MONEY = "foreign_money"
    REFUND_FAILED = "refund_failed"
    REFUND_BY_HAND = "refund_by_hand"
    DISPUTE = "dispute"
    DISPUTE_LOST = "dispute_lost"


@dataclass(frozen=True)
class MoneyTroubleRow:
    """One thing to look at; `due_at` is when it has to be answered, if there is such a time."""

    payment_id: UUID
    what: Trouble
    reference: str
    order_id: UUID | None
    amount: Money
    words: str
    since: datetime
    due_at: datetime | None
    open: bool


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Payment.Unapplied(reason=reason) if not reason.goes_back_by_itself:
            yield _row(event, Trouble.WRONG_AMOUNT, event.intent, event.amount, reason.value)
        case Payment.ForeignMoney(currency=currency):
            yield _row(event, Trouble.FOREIGN_MONEY, event.intent, NOTHING, currency)
        case Payment.RefundFailed(refund=refund, amount=amount, reason=reason):
            yield _row(event, Trouble.REFUND_FAILED, refund, amount, reason)
        case Payment.Refunded(refund=refund, refund_id=None, amount=amount):
            yield _row(event, Trouble.REFUND_BY_HAND, refund, amount, "")
        case Payment.DisputeOpened(dispute=dispute, amount=amount, reason=reason):
            due = event.evidence_due_at
            yield _row(event, Trouble.DISPUTE, dispute, amount, reason, due)
        case Payment.DisputeClosed(dispute=dispute, amount=amount, outcome=outcome):
            where = {"payment_id": event.originator_id, "what": Trouble.DISPUTE.value}
            yield Change({**where, "reference": dispute}, {"open": False})
            if not outcome.kept:
                yield _row(event, Trouble.DISPUTE_LOST, dispute, amount, outcome.value)
        case Payment.TroubleSettled(what=what, reference=reference):
            where = {"payment_id": event.originator_id, "what": what}
            yield Change({**where, "reference": reference}, {"open": False})


def _row(
    event: Event,
    what: Trouble,
    reference: str,
    amount: Money,
    words: str,
    due_at: datetime | None = None,
) -> Put:
    order_id: UUID | None = getattr(event, "order_id")  # noqa: B009 - each of them bears it
    return Put(
        MoneyTroubleRow(
            event.originator_id, what, reference, order_id, amount, words, event.timestamp,
            due_at, open=True,
        )
    )  # fmt: skip


money_troubles = Table(
    "money_troubles", MoneyTroubleRow, ("payment_id", "what", "reference"), rows, (("open",),)
)
