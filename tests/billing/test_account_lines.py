"""A payer's account tells of each line where it came from, where it stands and where it went."""

from datetime import date
from uuid import UUID

import pytest

from application.invoicing.account_lines import AccountLine, LineState, rows
from application.invoicing.add_line import AddLine, DropLine, HoldBackLine, LetLineGo
from application.invoicing.credit_invoice import CreditInvoice
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    INVOICE,
    ORGANISATION,
    TODAY,
    added,
    euros,
    issue,
    sold,
)
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L9")
SOURCE = UUID(int=0x777)


@pytest.fixture
def waiting(spec: Spec) -> Spec:
    """One line on the account."""
    line = AddLine(payer_id=ORGANISATION, line=sold("100.00", "2"), source_id=SOURCE)
    return spec.given(COMPANY_SET, line)


def listed(spec: Spec) -> AccountLine:
    (row,) = kept(rows, "source_id", spec)
    assert isinstance(row, AccountLine)
    return row


def test_a_line_waits_with_its_price_and_its_day(waiting: Spec) -> None:
    row = listed(waiting)
    assert (row.state, row.payer_id, row.amount) == (
        LineState.WAITING, ORGANISATION, euros("200.00"),
    )  # fmt: skip
    assert (row.supplied_from, row.ready_on) == (TODAY, TODAY)


def test_a_line_held_back_says_why_until_it_is_let_go(waiting: Spec) -> None:
    waiting.given(HoldBackLine(payer_id=ORGANISATION, source_id=SOURCE, reason="Disputed"))
    assert (listed(waiting).state, listed(waiting).reason) == (LineState.HELD_BACK, "Disputed")
    waiting.given(LetLineGo(payer_id=ORGANISATION, source_id=SOURCE))
    assert (listed(waiting).state, listed(waiting).reason) == (LineState.WAITING, "")


def test_a_line_taken_off_stays_listed_with_its_reason(waiting: Spec) -> None:
    waiting.given(DropLine(payer_id=ORGANISATION, source_id=SOURCE, reason="Mistake"))
    assert (listed(waiting).state, listed(waiting).reason) == (LineState.DROPPED, "Mistake")


def test_invoiced_and_credited_it_leads_to_both_documents(waiting: Spec) -> None:
    waiting.given(issue(), CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=CREDIT))
    row = listed(waiting)
    assert (row.state, row.invoice_id, row.credit_id) == (LineState.CREDITED, INVOICE, CREDIT)


def test_what_may_not_be_invoiced_yet_says_from_which_day(spec: Spec) -> None:
    later = date(2026, 5, 1)
    spec.given(COMPANY_SET, *added(sold("10.00", not_before=later)))
    assert listed(spec).ready_on == later
