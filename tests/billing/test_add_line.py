from uuid import UUID

import pytest

from application.invoicing.add_line import AddLine, DropLine, HoldBackLine, InvoiceAgain, LetLineGo
from domain.accounts import Account
from domain.accounts.account import NothingToBill
from domain.accounts.lines import InvoicedAlready, NoSuchLine
from tests.billing.scene import COMPANY_SET, ORGANISATION, issue, sold
from tests.spec import Spec

SOURCE = UUID(int=0x500)
ADD = AddLine(payer_id=ORGANISATION, line=sold("10.00"), source_id=SOURCE)
DROP = DropLine(payer_id=ORGANISATION, source_id=SOURCE, reason="typed wrong")


@pytest.mark.feature("L9")
def test_one_source_makes_one_line_ever(spec: Spec) -> None:
    spec.when(ADD).then(Account.Opened, Account.LineAdded)
    spec.when(ADD).then()
    spec.given(DROP).when(ADD).then()


@pytest.mark.feature("R9")
def test_a_wrong_line_is_dropped_until_it_is_invoiced(spec: Spec) -> None:
    spec.given(COMPANY_SET, ADD).when(DROP).then(Account.LineDropped)
    spec.when(DROP).then()


@pytest.mark.feature("R9")
def test_after_that_only_a_credit_note_corrects_it(spec: Spec) -> None:
    spec.given(COMPANY_SET, ADD, issue()).when(DROP).then_refused(InvoicedAlready)


def test_a_line_held_back_waits_until_it_is_let_go(spec: Spec) -> None:
    hold = HoldBackLine(payer_id=ORGANISATION, source_id=SOURCE, reason="asked about")
    spec.given(COMPANY_SET, ADD).when(hold).then(Account.LineHeldBack)
    spec.when(hold).then()
    spec.when(issue()).then_refused(NothingToBill)
    spec.given(LetLineGo(payer_id=ORGANISATION, source_id=SOURCE), issue())


def test_what_is_not_there_is_not_found(spec: Spec) -> None:
    unknown = UUID(int=1)
    for command in (
        DropLine(payer_id=ORGANISATION, source_id=unknown, reason="x"),
        HoldBackLine(payer_id=ORGANISATION, source_id=unknown, reason="x"),
        InvoiceAgain(payer_id=ORGANISATION, source_id=unknown),
    ):
        spec.when(command).then_refused(NoSuchLine)
