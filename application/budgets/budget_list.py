"""Every budget with what is left of it, and who uses which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.budgets import Budget, BudgetSeat
from domain.events import Event
from domain.money import Money


@dataclass(frozen=True)
class BudgetRow:
    """One budget; what was charged to it stands in `budget_charges`."""

    budget_id: UUID
    organisation_id: UUID
    name: str
    limit: Money
    order_number: str
    valid_from: date
    valid_until: date
    closed: bool


@dataclass(frozen=True)
class SeatRow:
    """One person who uses a budget."""

    budget_id: UUID
    person_id: UUID


@dataclass(frozen=True)
class BudgetCharge:
    """One thing charged to a budget."""

    source_id: UUID
    budget_id: UUID
    amount: Money


def budget_rows(event: Event) -> Iterator[RowStep]:
    this = {"budget_id": event.originator_id}
    match event:
        case Budget.Opened():
            yield Put(
                BudgetRow(
                    event.originator_id, event.organisation_id, event.name, event.limit,
                    event.order_number, event.valid_from, event.valid_until, closed=False,
                )
            )  # fmt: skip
        case Budget.LimitSet(limit=limit):
            yield Change(this, {"limit": limit})
        case Budget.Closed():
            yield Change(this, {"closed": True})


def seat_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case BudgetSeat.Given(budget_id=budget, person_id=person):
            yield Put(SeatRow(budget, person))
        case BudgetSeat.Taken(budget_id=budget, person_id=person):
            yield Remove({"budget_id": budget, "person_id": person})


def charge_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Budget.ChargedTo(source_id=source, amount=amount):
            yield Put(BudgetCharge(source, event.originator_id, amount))
        case Budget.ChargeUndone(source_id=source):
            yield Remove({"source_id": source})


budgets = Table("budgets", BudgetRow, ("budget_id",), budget_rows, (("organisation_id",),))
budget_seats = Table("budget_seats", SeatRow, ("budget_id", "person_id"), seat_rows)
budget_charges = Table(
    "budget_charges", BudgetCharge, ("source_id",), charge_rows, (("budget_id",),)
)
