"""What is put on an account is charged to the budget it belongs to, in the same act."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from application.firm import Work
from domain.accounts import Account, Billable
from domain.budgets import Budget, BudgetSeat, seat_of

USED_UP: Final = "budget used up"


def within_budget(work: Work, payer_id: UUID, person_id: UUID, line: Billable) -> Billable:
    """Let a person's line bear their budget and its purchase order number, if they have one."""
    seat = work.see(BudgetSeat, seat_of(payer_id, person_id))
    if seat is None or seat.budget_id is None or line.budget_id is not None:
        return line
    budget = work.see(Budget, seat.budget_id)
    if budget is None or not budget.holds_on(line.supplied_from):
        return line
    return replace(line, budget_id=budget.id, order_number=budget.order_number)


def put_on(work: Work, account: Account, payer_id: UUID, source_id: UUID, line: Billable) -> None:
    """Put a line on the account; one that its budget cannot bear is held back."""
    new = source_id not in account.known
    account.add(payer_id, source_id, line)
    if new and line.budget_id is not None:
        budget = work.get(Budget, line.budget_id)
        if not budget.charge(source_id, line.amount):
            account.hold_back(source_id, USED_UP)


def let_go_on(work: Work, account: Account, source_id: UUID) -> None:
    """Charge a line held back to its budget after all, once that suffices."""
    line = account.waiting.get(source_id)
    if line and line.budget_id is not None:
        work.get(Budget, line.budget_id).charge(source_id, line.amount)


def take_off(work: Work, source_id: UUID, line: Billable | None) -> None:
    """Give the budget back what a line had taken of it."""
    if line and line.budget_id is not None:
        work.get(Budget, line.budget_id).undo(source_id)
