"""Mentors' fees as the books see them: invoiced, paid, sent back by a bank, withdrawn.

An invoice the firm issues in the mentor's name is a purchase on its day; a mentor's own invoice is
one on the day it is matched. What payroll pays is posted by payroll.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.mentor_fees import Route
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_events import AboutStatement, Made
from domain.money import NOTHING, Money


class FeeStep(StrEnum):
    """What happened to a statement."""

    STATED = "stated"
    INVOICED = "invoiced"
    PAID = "paid"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class FeePosting:
    """One step; sums are those of the statement, or what was paid."""

    move_id: str
    statement_id: UUID
    mentor_id: UUID
    number: str
    what: FeeStep
    route: str
    on: date
    net: Money
    vat: Money
    gross: Money
    recorded_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case FeeStatement.Made(number=number, net=net, vat=vat, gross=gross):
            sums = (net, vat, gross)
            yield _put(event, FeeStep.STATED, event.made_on, sums, number, event.route.value)
        case FeeStatement.OwnInvoiceMatched(number=number, gross=gross):
            day = civil_day(event.envelope.recorded_at)
            yield _put(event, FeeStep.INVOICED, day, (NOTHING, NOTHING, gross), number)
        case FeeStatement.Paid(amount=amount) if event.transfer_id:
            yield _put(event, FeeStep.PAID, event.paid_on, (NOTHING, NOTHING, amount))
        case FeeStatement.PaymentReturned(amount=amount, returned_on=day):
            yield _put(event, FeeStep.RETURNED, day, (NOTHING, NOTHING, amount))
        case FeeStatement.Withdrawn(net=net, vat=vat, gross=gross, withdrawn_on=day):
            number = event.credit_number or event.number
            yield _put(event, FeeStep.WITHDRAWN, day, (net, vat, gross), number)


def _put(
    event: AboutStatement | Made,
    what: FeeStep,
    on: date,
    sums: tuple[Money, Money, Money],
    number: str = "",
    route: str = "",
) -> Put:
    return Put(
        FeePosting(
            f"{event.originator_id}/{event.originator_version}", event.originator_id,
            event.mentor_id, number, what, route, on, *sums, event.envelope.recorded_at,
        )
    )  # fmt: skip


fee_postings = Table(
    "fee_postings", FeePosting, ("move_id",), rows, (("statement_id",), ("recorded_at",)),
    money=True,
)  # fmt: skip


@dataclass(frozen=True)
class Purchase:
    """An invoice of a mentor in the books; below zero when it is taken back."""

    on: date
    number: str
    net: Money
    vat: Money
    gross: Money


def purchases(steps: Iterable[FeePosting]) -> Iterator[Purchase]:
    """Every invoice of a mentor, and what takes it back."""
    known: dict[UUID, FeePosting] = {}
    booked: set[UUID] = set()
    for one in sorted(steps, key=lambda step: step.recorded_at):
        if one.what is FeeStep.STATED:
            known[one.statement_id] = one
        stated = known.get(one.statement_id)
        if stated and _is_invoice(one, stated):
            booked.add(one.statement_id)
            yield Purchase(one.on, one.number, stated.net, stated.vat, stated.gross)
        if one.what is FeeStep.WITHDRAWN and one.statement_id in booked:
            yield Purchase(one.on, one.number, -one.net, -one.vat, -one.gross)


def _is_invoice(one: FeePosting, stated: FeePosting) -> bool:
    own = stated.route == Route.OWN_INVOICE.value and one.what is FeeStep.INVOICED
    return own or (one.what is FeeStep.STATED and stated.route == Route.SELF_BILLED.value)


def settlements(steps: Iterable[FeePosting]) -> Iterator[FeePosting]:
    """Money that paid invoices of mentors, or came back."""
    yield from (one for one in steps if one.what in {FeeStep.PAID, FeeStep.RETURNED})
