"""Every fee as it stands: for whom, for what, when, why it waits, on which statement, paid when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.mentor_fees import FeeAccount, FeeKind
from domain.money import Money


@dataclass(frozen=True)
class FeeRow:
    """One fee or correction; `hold` is empty unless somebody has to clear something up."""

    entry_id: UUID
    mentor_id: UUID
    kind: FeeKind
    engagement_id: UUID
    session_id: UUID | None
    day: date
    minutes: int
    basis: Money
    amount: Money
    hold_until: date
    hold: str
    corrects_id: UUID | None
    reason: str
    asked_id: UUID | None
    asked: Money | None
    statement_id: UUID | None
    paid_on: date | None
    terms_version: int


@dataclass(frozen=True)
class MissingRow:
    """Something delivered that no fee was agreed for."""

    source_id: UUID
    mentor_id: UUID
    day: date
    minutes: int


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case FeeAccount.Earned():
            yield Put(
                FeeRow(
                    event.entry_id, event.mentor_id, event.kind, event.engagement_id,
                    event.session_id, event.day, event.minutes, event.basis, event.amount,
                    event.hold_until, "", None, "", None, None, None, None, event.terms_version,
                )
            )  # fmt: skip
        case FeeAccount.Corrected():
            yield Put(
                FeeRow(
                    event.correction_id, event.mentor_id, event.kind, event.engagement_id,
                    event.session_id, event.day, 0, event.amount, event.amount,
                    event.hold_until, "", event.entry_id, event.reason, None, None, None, None, 0,
                )
            )  # fmt: skip
            yield Change({"entry_id": event.entry_id}, {"asked_id": None, "asked": None})
        case FeeAccount.CorrectionAsked(entry_id=entry, correction_id=id, amount=amount):
            yield Change({"entry_id": entry}, {"asked_id": id, "asked": amount})
        case FeeAccount.Held(entry_id=entry, why=why):
            yield Change({"entry_id": entry}, {"hold": why.value})
        case FeeAccount.Released(entry_id=entry):
            yield Change({"entry_id": entry}, {"hold": ""})
        case _:
            yield from _moved_on(event)


def _moved_on(event: Event) -> Iterator[RowStep]:
    """A fee on a statement, off it, paid, or not paid after all."""
    match event:
        case FeeAccount.Settled(statement_id=statement, entries=entries):
            for entry in entries:
                yield Change({"entry_id": entry}, {"statement_id": statement})
        case FeeAccount.Paid(statement_id=statement, paid_on=day):
            yield Change({"statement_id": statement}, {"paid_on": day})
        case FeeAccount.PaymentReturned(statement_id=statement):
            yield Change({"statement_id": statement}, {"paid_on": None})
        case FeeAccount.Unsettled(statement_id=statement):
            yield Change({"statement_id": statement}, {"statement_id": None})


def missing_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case FeeAccount.TermsMissing():
            yield Put(MissingRow(event.source_id, event.mentor_id, event.day, event.minutes))
        case FeeAccount.Earned(source_id=source, mentor_id=mentor):
            yield Remove({"source_id": source, "mentor_id": mentor})


fee_list = Table(
    "mentor_fees", FeeRow, ("entry_id",), rows,
    (("mentor_id", "day"), ("statement_id",), ("day",)), version=2,
)  # fmt: skip
fees_missing = Table(
    "mentor_fees_missing", MissingRow, ("source_id", "mentor_id"), missing_rows, (("mentor_id",),)
)
