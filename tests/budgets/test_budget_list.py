import pytest

from application.budgets.budget_list import budget_charges, budget_seats, budgets
from application.budgets.open_budget import CloseBudget, SetBudget, TakeOffBudget
from application.invoicing.add_line import AddLine, DropLine
from tests.billing.scene import MENTEE, ORGANISATION, SESSION, euros, sold
from tests.budgets.test_open_budget import BUDGET, NAMED, OPEN
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("K3")
LINE = AddLine(payer_id=ORGANISATION, line=sold("100.00", budget_id=BUDGET), source_id=SESSION)


def test_a_budget_its_people_and_what_was_charged_to_it(spec: Spec) -> None:
    spec.given(OPEN, NAMED, LINE, SetBudget(budget_id=BUDGET, limit=euros("600.00")))
    (row,) = kept(budgets.rows, "budget_id", spec)
    assert (row.name, row.limit, row.closed) == ("Johto 2026", euros("600.00"), False)
    (one,) = kept(budget_seats.rows, "person_id", spec)
    assert (one.budget_id, one.person_id) == (BUDGET, MENTEE)
    (charge,) = kept(budget_charges.rows, "source_id", spec)
    assert (charge.budget_id, charge.amount) == (BUDGET, euros("100.00"))


def test_what_ended_is_gone(spec: Spec) -> None:
    spec.given(OPEN, NAMED, LINE, TakeOffBudget(budget_id=BUDGET, person_id=MENTEE))
    spec.given(DropLine(payer_id=ORGANISATION, source_id=SESSION, reason="mistake"))
    spec.given(CloseBudget(budget_id=BUDGET))
    assert kept(budget_seats.rows, "person_id", spec) == []
    assert kept(budget_charges.rows, "source_id", spec) == []
    assert kept(budgets.rows, "budget_id", spec)[0].closed
