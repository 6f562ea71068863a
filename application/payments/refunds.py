"""Every sum that goes back, by card or by bank, from the decision to its arrival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.bank import BankTransfer
from domain.events import Event
from domain.invoicing import Invoice
from domain.money import Money
from domain.orders import HandGround, Order
from domain.payments import Payment

BY_HAND: Final = frozenset(HandGround)
"""Grounds of refunds that have their row already when the provider is asked."""


class RefundState(StrEnum):
    """Where a sum that goes back stands."""

    TO_AGREE = "to_agree"
    DECLINED = "declined"
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
    """One refund; `object_id` is the payment, order, bank transfer or document it is of.

    A card refund follows a rule: the terms, the law, or money that belongs nowhere. One that the
    office decides, and what goes back by bank, is asked for by a person and is of the order,
    transfer or document; where `needs_second` says so, another one agrees.
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

    @property
    def asked(self) -> bool:
        """Whether a person asked for it, so that another may agree or decline."""
        return self.back_to is not BackTo.CARD or self.ground in BY_HAND


def rows(event: Event) -> Iterator[RowStep]:
    yield from _by_card(event)
    yield from _by_hand(event)
    yield from _by_bank(event)


def _by_card(event: Event) -> Iterator[RowStep]:
    match event:
        case Payment.RefundAsked(refund_id=refund, ground=ground) if ground in BY_HAND:
            yield _now(refund, RefundState.SENT)
        case Payment.RefundWaits(refund_id=refund, ground=ground) if ground in BY_HAND:
            yield _now(refund, RefundState.CONTESTED)
        case Payment.RefundAsked(refund_id=refund, amount=amount, ground=ground):
            yield _decided(event, refund, amount, ground, RefundState.SENT)
        case Payment.RefundWaits(refund_id=refund, amount=amount, ground=ground):
            yield _decided(event, refund, amount, ground, RefundState.CONTESTED)
        case Payment.Refunded(refund_id=UUID() as refund):
            yield _now(refund, RefundState.ARRIVED)
        case Payment.RefundFailed(refund_id=UUID() as refund):
            yield _now(refund, RefundState.FAILED)


def _by_hand(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case Order.HandRefundAsked(refund_id=refund, amount=amount, why=why, asked_by=by):
            yield Put(
                RefundRow(
                    refund, BackTo.CARD, this, amount, why.value, RefundState.TO_AGREE, by,
                    event.asked_at, event.needs_second,
                )
            )  # fmt: skip
        case Order.HandRefunded(refund_id=refund):
            yield _now(refund, RefundState.SENT)
        case Order.HandRefundDeclined(refund_id=refund):
            yield _now(refund, RefundState.DECLINED)


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
    "refunds", RefundRow, ("refund_id",), rows, (("state", "asked_at"), ("asked_at",)),
    version=2, money=True,
)  # fmt: skip
