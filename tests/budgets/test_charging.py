from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.budgets.charging import USED_UP
from application.budgets.open_budget import CloseBudget, SetBudget
from application.invoicing.add_line import AddLine, DropLine, InvoiceAgain, LetLineGo
from application.invoicing.bill_session import BillSession, UnbillSession
from application.invoicing.credit_invoice import CreditInvoice
from application.packages.sell_package import SellPackage
from domain.accounts import Account
from domain.budgets import Budget
from tests.billing.scene import (
    CREDIT,
    ENGAGEMENT,
    ORGANISATION,
    SESSION,
    Held,
    OnAccount,
    at,
    document,
    euros,
    issue,
    opened,
    sold,
)
from tests.budgets.test_open_budget import BUDGET, NAMED, OPEN
from tests.memory_log import MemoryDesk
from tests.spec import Spec

pytestmark = pytest.mark.feature("K3")
BILLED = BillSession(engagement_id=ENGAGEMENT, session_id=SESSION)
AGREED = (*opened(), OPEN, NAMED)


def held(spec: Spec, nth: int = 0) -> BillSession:
    """One more session of a named person was held."""
    session = UUID(int=SESSION.int + nth * 0x1000)
    spec.at(at(3, 2)).given(OnAccount(starts_at=at(3, 9 + nth), session_id=session))
    spec.at(at(3, 9 + nth, 11)).given(Held(session_id=session))
    return replace(BILLED, session_id=session)


def left(spec: Spec) -> str:
    found = MemoryDesk(spec.log).load(Budget, BUDGET)
    assert isinstance(found, Budget)
    return str(found.left)


def test_a_named_person_s_session_is_charged_to_the_budget_under_its_order_number(
    spec: Spec,
) -> None:
    spec.given(*AGREED)
    spec.when(held(spec)).then(Account.LineAdded, Budget.ChargedTo)
    line = spec.event(Account.LineAdded).line
    assert (line.budget_id, line.order_number, left(spec)) == (BUDGET, "PO-26", "280.00")
    spec.given(issue(order_number="PO-26", until=date(2026, 3, 31)))
    assert document(spec).snapshot.order_number == "PO-26"


def test_several_people_share_it_until_it_is_used_up_and_then_a_person_decides(spec: Spec) -> None:
    spec.given(*AGREED)
    spec.given(held(spec), held(spec, 1)).when(held(spec, 2))
    spec.then(Account.LineAdded, Account.LineHeldBack, Budget.UsedUp)
    assert (spec.event(Account.LineHeldBack).reason, left(spec)) == (USED_UP, "60.00")
    third = spec.event(Account.LineAdded).source_id
    spec.given(SetBudget(budget_id=BUDGET, limit=euros("700.00")))
    spec.when(LetLineGo(payer_id=ORGANISATION, source_id=third))
    spec.then(Account.LineLetGo, Budget.ChargedTo)
    assert left(spec) == "40.00"


def test_what_is_taken_back_or_credited_is_in_the_budget_again(spec: Spec) -> None:
    undo = UnbillSession(engagement_id=ENGAGEMENT, session_id=SESSION, reason="waived")
    spec.given(*AGREED)
    spec.given(held(spec)).when(undo).then(Budget.ChargeUndone, Account.LineDropped)
    spec.given(held(spec, 1), issue(order_number="PO-26", until=date(2026, 3, 31)))
    assert left(spec) == "280.00"
    credit = CreditInvoice(invoice_id=document(spec).id, reason="wrong", credit_id=CREDIT)
    spec.given(credit)
    assert left(spec) == "500.00"
    second = UUID(int=SESSION.int + 0x1000)
    spec.when(InvoiceAgain(payer_id=ORGANISATION, source_id=second))
    assert left(spec) == "280.00"


def test_a_line_put_on_by_hand_may_name_a_budget(spec: Spec) -> None:
    line = AddLine(payer_id=ORGANISATION, line=sold("100.00", budget_id=BUDGET), source_id=SESSION)
    spec.given(OPEN, line)
    assert left(spec) == "400.00"
    spec.when(DropLine(payer_id=ORGANISATION, source_id=SESSION, reason="mistake"))
    assert left(spec) == "500.00"


def test_a_package_of_a_named_person_is_charged_too(spec: Spec) -> None:
    spec.given(*AGREED, SetBudget(budget_id=BUDGET, limit=euros("5000.00")))
    spec.given(SellPackage(engagement_id=ENGAGEMENT, units=4))
    assert left(spec) == "4155.20"


def test_a_closed_budget_and_one_of_another_time_are_left_alone(spec: Spec) -> None:
    spec.given(*AGREED, CloseBudget(budget_id=BUDGET))
    spec.when(held(spec)).then(Account.LineAdded)
    assert spec.event(Account.LineAdded).line.budget_id is None
