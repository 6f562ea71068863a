from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from application.budgets.open_budget import (
    CloseBudget,
    NameToBudget,
    OpenBudget,
    SetBudget,
    TakeOffBudget,
)
from domain.budgets import Budget, BudgetSeat, seat_of
from domain.budgets.budget import BudgetClosed, BudgetMakesNoSense, LessThanCharged
from tests.billing.scene import MENTEE, ORGANISATION, added, euros, sold
from tests.memory_log import MemoryDesk
from tests.spec import Spec

pytestmark = pytest.mark.feature("K3")
BUDGET, OTHER = UUID(int=0xD01), UUID(int=0xD02)
OPEN = OpenBudget(
    organisation_id=ORGANISATION, name="Johto 2026", limit=euros("500.00"), order_number="PO-26",
    valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31), budget_id=BUDGET,
)  # fmt: skip
NAMED = NameToBudget(budget_id=BUDGET, person_id=MENTEE)


def seat(spec: Spec) -> Any:
    return MemoryDesk(spec.log).load(BudgetSeat, seat_of(ORGANISATION, MENTEE))


def test_a_budget_has_a_sum_a_term_and_its_own_order_number(spec: Spec) -> None:
    spec.when(OPEN).then(Budget.Opened)
    spec.when(OPEN).then()
    spec.when(replace(OPEN, budget_id=OTHER, limit=euros("0.00"))).then_refused(BudgetMakesNoSense)
    ended = replace(OPEN, budget_id=OTHER, valid_until=date(2025, 1, 1))
    spec.when(ended).then_refused(BudgetMakesNoSense)


def test_a_person_uses_one_budget_at_a_time(spec: Spec) -> None:
    other = replace(OPEN, budget_id=OTHER, name="Myynti 2026")
    spec.given(OPEN, other, NAMED).when(NameToBudget(budget_id=OTHER, person_id=MENTEE))
    spec.then(BudgetSeat.Taken, BudgetSeat.Given)
    assert seat(spec).budget_id == OTHER
    spec.when(TakeOffBudget(budget_id=BUDGET, person_id=MENTEE)).then()
    spec.when(TakeOffBudget(budget_id=OTHER, person_id=MENTEE)).then(BudgetSeat.Taken)


def test_it_is_never_less_than_what_was_charged(spec: Spec) -> None:
    spec.given(OPEN, *added(sold("300.00", budget_id=BUDGET)))
    less = SetBudget(budget_id=BUDGET, limit=euros("299.99"))
    spec.when(less).then_refused(LessThanCharged)
    spec.when(replace(less, limit=euros("300.00"))).then(Budget.LimitSet)
    spec.when(replace(less, limit=euros("0.00"))).then_refused(BudgetMakesNoSense)


def test_a_closed_one_takes_nobody_and_no_other_sum(spec: Spec) -> None:
    spec.given(OPEN).when(CloseBudget(budget_id=BUDGET)).then(Budget.Closed)
    spec.when(CloseBudget(budget_id=BUDGET)).then()
    spec.when(NAMED).then_refused(BudgetClosed)
    spec.when(SetBudget(budget_id=BUDGET, limit=euros("900.00"))).then_refused(BudgetClosed)
