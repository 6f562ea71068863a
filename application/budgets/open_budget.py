"""Open a budget of an organisation, change its sum, close it, and name who uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.budgets import Budget, BudgetSeat, seat_of
from domain.budgets.budget import BudgetMakesNoSense
from domain.money import NOTHING, Money
from domain.privacy import Public

Text = Annotated[str, Public, MaxLen(60)]


@dataclass(frozen=True, kw_only=True)
class OpenBudget(Command):
    """Open a budget without tax for so long, under its own purchase order number."""

    organisation_id: UUID
    name: Annotated[str, Public, MinLen(1), MaxLen(60)]
    limit: Money
    order_number: Text = ""
    valid_from: date
    valid_until: date
    budget_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Budget, self.budget_id):
            return
        if self.limit <= NOTHING or self.valid_until < self.valid_from:
            raise BudgetMakesNoSense
        work.add(
            Budget(
                id=self.budget_id, organisation_id=self.organisation_id, name=self.name,
                limit=self.limit, order_number=self.order_number, valid_from=self.valid_from,
                valid_until=self.valid_until,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class SetBudget(Command):
    """Make a budget larger or smaller, never less than what was charged to it."""

    budget_id: UUID
    limit: Money

    def do(self, work: Work) -> None:
        work.get(Budget, self.budget_id).set_limit(self.limit)


@dataclass(frozen=True, kw_only=True)
class CloseBudget(Command):
    """Let nothing more be charged to a budget."""

    budget_id: UUID

    def do(self, work: Work) -> None:
        work.get(Budget, self.budget_id).close()


@dataclass(frozen=True, kw_only=True)
class NameToBudget(Command):
    """Let a person of the organisation use a budget; one budget at a time."""

    budget_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        budget = work.get(Budget, self.budget_id)
        budget.require_open()
        seat = work.get(BudgetSeat, seat_of(budget.organisation_id, self.person_id))
        seat.give(budget.organisation_id, self.person_id, budget.id)


@dataclass(frozen=True, kw_only=True)
class TakeOffBudget(Command):
    """Let a person no longer use a budget."""

    budget_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        budget = work.get(Budget, self.budget_id)
        seat = work.get(BudgetSeat, seat_of(budget.organisation_id, self.person_id))
        if seat.budget_id == budget.id:
            seat.take(budget.organisation_id, self.person_id)
