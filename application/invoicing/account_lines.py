"""Everything ever put on payers' accounts: what waits, what was invoiced where, on what grounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.accounts import Account, Billable, Charge
from domain.accounts.account_events import LineAdded, LineInvoicedAgain
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.money import Money


class LineState(StrEnum):
    """What has become of a line."""

    WAITING = "waiting"
    HELD_BACK = "held_back"
    INVOICED = "invoiced"
    CREDITED = "credited"
    DROPPED = "dropped"


@dataclass(frozen=True)
class AccountLine:
    """One thing on a payer's account; `amount` is in the payer's terms, with or without tax."""

    source_id: UUID
    payer_id: UUID
    charge: Charge
    words: InThreeLanguages
    quantity: Decimal
    unit: str
    unit_price: Money
    amount: Money
    supplied_from: date
    supplied_to: date
    ready_on: date
    order_number: str
    outside: bool
    engagement_id: UUID | None
    session_id: UUID | None
    agreement_id: UUID | None
    clause: str
    terms: str
    price_version: str
    percent: int
    state: LineState
    reason: str
    invoice_id: UUID | None
    credit_id: UUID | None
    position: int


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case LineAdded(line=line) | LineInvoicedAgain(line=line):
            yield Put(_row(event, line))
        case Account.LineDropped(reason=reason):
            yield _changed(event.source_id, LineState.DROPPED, reason=reason)
        case Account.LineHeldBack(reason=reason):
            yield _changed(event.source_id, LineState.HELD_BACK, reason=reason)
        case Account.LineLetGo():
            yield _changed(event.source_id, LineState.WAITING, reason="")
        case Account.LinesInvoiced(invoice_id=invoice, sources=sources):
            for source in sources:
                yield _changed(source, LineState.INVOICED, invoice_id=invoice)
        case Account.LinesFreed(credit_id=credit, sources=sources):
            for source in sources:
                yield _changed(source, LineState.CREDITED, credit_id=credit)


def _row(event: LineAdded | LineInvoicedAgain, line: Billable) -> AccountLine:
    why = line.grounds
    ready = line.not_before or (line.supplied_from if line.advance else line.supplied_to)
    return AccountLine(
        event.source_id, event.payer_id, line.charge, line.words, line.quantity, line.unit,
        line.unit_price, line.amount, line.supplied_from, line.supplied_to, ready,
        line.order_number, line.outside, why.engagement_id, why.session_id, why.agreement_id,
        why.clause, why.terms, why.price_version, why.percent, LineState.WAITING, "", None,
        line.credited_by, event.position,
    )  # fmt: skip


def _changed(source: UUID, state: LineState, **more: object) -> Change:
    return Change({"source_id": source}, {"state": state, **more})


account_lines = Table(
    "account_lines",
    AccountLine,
    ("source_id",),
    rows,
    (("payer_id", "state"), ("invoice_id",), ("engagement_id",), ("session_id",)),
)
