"""Every sum that goes back, by card or by bank, from the decision to its arrival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.bank import BankTransfer
from domain.events import Event
from domain.invoicing import Invoice
from domain.money import Money
from domain.payments import Payment


class RefundState(StrEnum):
    """Where a sum that goes back stands."""

    TO_AGREE = "to_agree"
    CONTESTED = "contested"
    SENT = "sent"
    ARRIVED = "arrived"
    FAILED = "failed"


class BackTo(StrEnum):
    """Where the sum goes back to, and so whose decision it follows."""

    CARD = "card"
    PAYER = "payer"
    DOCUMENT = "document"


@dataclass(frozen=True)
class RefundRow:
    """One refund; `object_id` is the payment, bank transfer or document it is of.

    A card refund follows a rule: the terms, the law, or money that belongs nowhere. What goes back
    by bank is asked for by a person; where `needs_second` says so, another one agrees.
    """

    refund_id: UUID
    back_to: BackTo
    object_id: UUID
    amount: Money
    ground: str
    state: RefundState
    asked_by: UUID
    asked_at: datetime
    needs_second: bool


def rows(event: Event) -> Iterator[RowStep]:
    yield from _by_card(event)
    yield from _by_bank(event)


def _by_card(event: Event) -> Iterator[RowStep]:
    match event:
        case Payment.RefundAsked(refund_id=refund, amount=amount, ground=ground):
            yield _decided(event, refund, amount, ground, RefundState.SENT)
        case Payment.RefundWaits(refund_id=refund, amount=amount, ground=ground):
            yield _decided(event, refund, amount, ground, RefundState.CONTESTED)
        case Payment.Refunded(refund_id=UUID() as refund):
            yield _now(refund, RefundState.ARRIVED)
        case Payment.RefundFailed(refund_id=UUID() as refund):
            yield _now(refund, RefundState.FAILED)


def _by_bank(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case BankTransfer.GivenBackAsked(amount=amount, asked_by=by, asked_at=at):
            yield Put(
                RefundRow(
                    this, BackTo.PAYER, this, amount, "", RefundState.TO_AGREE, by, at,
                    event.needs_second,
                )
            )  # fmt: skip
        case BankTransfer.GivenBack():
            yield _now(this, RefundState.ARRIVED)
        case Invoice.ReturnAsked(return_id=refund, amount=amount, asked_by=by, asked_at=at):
            yield Put(
                RefundRow(
                    refund, BackTo.DOCUMENT, this, amount, event.number, RefundState.TO_AGREE,
                    by, at, event.needs_second,
                )
            )  # fmt: skip
        case Invoice.Returned(return_id=refund):
            yield _now(refund, RefundState.ARRIVED)


def _decided(event: Event, refund: UUID, amount: Money, ground: str, state: RefundState) -> Put:
    return Put(
        RefundRow(
            refund, BackTo.CARD, event.originator_id, amount, ground, state, event.envelope.by,
            event.timestamp, needs_second=False,
        )
    )  # fmt: skip


def _now(refund: UUID, state: RefundState) -> Change:
    return Change({"refund_id": refund}, {"state": state})


refunds = Table(
    "refunds", RefundRow, ("refund_id",), rows, (("state", "asked_at"), ("asked_at",)), money=True
)
