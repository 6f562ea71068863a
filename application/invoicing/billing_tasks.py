"""What in billing waits for a person, each with its one act; gone once it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.accounts import Account
from domain.bank import BankTransfer
from domain.events import Event
from domain.interest_rates import InterestRates
from domain.invoicing import Invoice
from domain.money import NOTHING, Money


class Task(StrEnum):
    """What is to be done."""

    MATCH_TRANSFER = "match_transfer"
    AGREE_TO_GIVE_BACK = "agree_to_give_back"
    AGREE_TO_RETURN = "agree_to_return"
    AGREE_TO_WRITE_OFF = "agree_to_write_off"
    RETURN_OVERPAID = "return_overpaid"
    MEND_EINVOICE = "mend_einvoice"
    CREDIT_LINE = "credit_line"
    ENTER_RATE = "enter_rate"
    FREE_REMINDER = "free_reminder"
    COLLECT = "collect"


@dataclass(frozen=True)
class TaskRow:
    """One thing that waits; `object_id` is the transfer, document or line it is about."""

    task_id: str
    task: Task
    object_id: UUID
    number: str
    amount: Money
    why: str
    since: datetime


def rows(event: Event) -> Iterator[RowStep]:
    for part in (_transfers, _second_pairs, _documents, _overdue):
        yield from part(event)


def _transfers(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case BankTransfer.SetAside(amount=amount, reason=reason):
            yield _begun(event, Task.MATCH_TRANSFER, this, amount, reason.value)
        case (
            BankTransfer.Applied(rest=rest)
            | BankTransfer.GivenBack(rest=rest)
            | BankTransfer.KeptApart(rest=rest)
        ):
            if not rest:
                yield _done(Task.MATCH_TRANSFER, this)
            yield _done(Task.AGREE_TO_GIVE_BACK, this)
        case BankTransfer.GivenBackAsked(amount=amount):
            yield _begun(event, Task.AGREE_TO_GIVE_BACK, this, amount)


def _second_pairs(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case Invoice.Credited(open=left) | Invoice.PaymentWithdrawn(open=left):
            if left < NOTHING:
                yield _begun(event, Task.RETURN_OVERPAID, this, -left)
            else:
                yield _done(Task.RETURN_OVERPAID, this)
        case Invoice.ReturnAsked(amount=amount, return_id=asked, left=left):
            if not left:
                yield _done(Task.RETURN_OVERPAID, this)
            yield _begun(event, Task.AGREE_TO_RETURN, this, amount, part=asked)
        case Invoice.Returned(return_id=asked):
            yield _done(Task.AGREE_TO_RETURN, asked)
        case Invoice.WriteOffAsked(amount=amount, reason=reason):
            yield _begun(event, Task.AGREE_TO_WRITE_OFF, this, amount, reason)
        case Invoice.WrittenOff():
            yield _done(Task.AGREE_TO_WRITE_OFF, this)


def _documents(event: Event) -> Iterator[RowStep]:
    match event:
        case Invoice.EInvoiceRejected(reason=reason):
            yield _begun(event, Task.MEND_EINVOICE, event.originator_id, why=reason)
        case Invoice.EInvoiceQueued():
            yield _done(Task.MEND_EINVOICE, event.originator_id)
        case Account.CreditWanted(source_id=source, reason=reason):
            yield _begun(event, Task.CREDIT_LINE, source, why=reason)
        case Account.LinesFreed(sources=sources):
            for source in sources:
                yield _done(Task.CREDIT_LINE, source)
        case InterestRates.RateMissed(day=day):
            yield _begun(event, Task.ENTER_RATE, event.originator_id, why=day.isoformat())
        case InterestRates.RateEntered():
            yield _done(Task.ENTER_RATE, event.originator_id)


def _overdue(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case Invoice.ReminderHeldUp(reason=reason):
            yield _begun(event, Task.FREE_REMINDER, this, why=reason)
        case Invoice.ReminderFreed():
            yield _done(Task.FREE_REMINDER, this)
        case Invoice.ReminderSent(next_on=None, open=left):
            yield _begun(event, Task.COLLECT, this, left)
        case Invoice.HandedOver() | Invoice.WrittenOff():
            yield _done(Task.COLLECT, this)
        case Invoice.PaymentApplied(open=left) | Invoice.Credited(open=left) if left <= NOTHING:
            yield _done(Task.COLLECT, this)
            yield _done(Task.FREE_REMINDER, this)


def _begun(
    event: Event, task: Task, object_id: UUID, amount: Money = NOTHING, why: str = "",
    part: UUID | None = None,
) -> Put:  # fmt: skip
    number = str(getattr(event, "number", ""))
    return Put(
        TaskRow(
            f"{task.value}/{part or object_id}", task, object_id, number, amount, why,
            event.envelope.recorded_at,
        )
    )  # fmt: skip


def _done(task: Task, object_id: UUID) -> Remove:
    return Remove({"task_id": f"{task.value}/{object_id}"})


billing_tasks = Table(
    "billing_tasks", TaskRow, ("task_id",), rows, (("since",), ("task",)),
    version=2,
)  # fmt: skip
