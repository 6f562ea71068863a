from datetime import date
from uuid import UUID

import pytest

from application.bank.record_transfer import RecordDebit, RecordTransfer
from application.bank.transfers import rows
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.lock_month import LockMonth
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import Aside
from domain.invoicing import Invoice, MonthClosed
from domain.invoicing.settling import MoneyState
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, document, euros, issue, sold
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L10")
REFERENCE = "2026000011"


@pytest.fixture
def issued(spec: Spec) -> Spec:
    """An invoice of 276.10 with the reference 2026000011."""
    return spec.given(COMPANY_SET, *added(sold("220.00")), issue())


def came(amount: str, reference: str = REFERENCE, entry: str = "E1") -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry=entry, amount=euros(amount), booked_on=date(2026, 3, 10),
        reference=reference, payer="Asiakas Oy",
    )  # fmt: skip


def aside(spec: Spec) -> Aside:
    found: Aside = spec.event(BankTransfer.SetAside).reason
    return found


def test_the_reference_leads_to_the_invoice_and_pays_it(issued: Spec) -> None:
    issued.when(came("276.10")).then(
        BankTransfer.Opened, BankTransfer.Received, BankTransfer.Applied, Invoice.PaymentApplied
    )
    assert document(issued).money_state is MoneyState.PAID


def test_the_rf_form_and_spaces_do_as_well(issued: Spec) -> None:
    issued.given(came("276.10", "RF63 2026 0000 11"))
    assert document(issued).money_state is MoneyState.PAID


def test_the_same_entry_read_again_changes_nothing(issued: Spec) -> None:
    issued.given(came("276.10")).when(came("276.10")).then()


def test_too_little_leaves_the_rest_open(issued: Spec) -> None:
    issued.given(came("200.00"))
    assert document(issued).open == euros("76.10")
    assert document(issued).money_state is MoneyState.PARTLY_PAID


def test_too_much_is_set_aside_and_only_what_is_open_is_taken(issued: Spec) -> None:
    issued.when(came("300.00"))
    assert issued.event(Invoice.PaymentApplied).amount == euros("276.10")
    assert issued.event(BankTransfer.SetAside).amount == euros("23.90")
    assert aside(issued) is Aside.TOO_MUCH


def test_money_for_a_paid_invoice_is_set_aside_whole(issued: Spec) -> None:
    issued.given(came("276.10")).when(came("276.10", entry="E2"))
    assert aside(issued) is Aside.NOT_OPEN
    assert document(issued).open == euros("0.00")


@pytest.mark.parametrize("reference", ["", "lasku 12", "1234561", "1234562"])
def test_an_unknown_reference_waits_for_a_person(issued: Spec, reference: str) -> None:
    issued.when(came("276.10", reference))
    assert aside(issued) is Aside.UNKNOWN


def test_a_reversal_is_never_set_against_an_invoice(issued: Spec) -> None:
    taken_back = RecordTransfer(
        account="FI21", entry="R", amount=euros("276.10"), booked_on=date(2026, 3, 10),
        reference=REFERENCE, reversal=True,
    )  # fmt: skip
    issued.when(taken_back)
    assert aside(issued) is Aside.REVERSAL


def test_after_a_credit_the_rest_is_enough(issued: Spec) -> None:
    issued.given(CreditInvoice(invoice_id=INVOICE, reason="x"))
    issued.when(came("276.10"))
    assert aside(issued) is Aside.NOT_OPEN


def test_nothing_is_booked_into_a_closed_month(issued: Spec) -> None:
    issued.at(at(4, 2)).given(LockMonth(month=date(2026, 3, 1)))
    issued.when(came("276.10")).then_refused(MonthClosed)


def test_money_that_leaves_is_recorded_once(spec: Spec) -> None:
    left = RecordDebit(
        account="FI21", entry="D", amount=euros("90.00"), booked_on=date(2026, 3, 10),
        end_to_end_id="FEES-1",
    )  # fmt: skip
    spec.given(left).when(left).then()
    (row,) = kept(rows, "transfer_id", spec)
    assert (row.amount, row.reference) == (euros("-90.00"), "FEES-1")


def test_the_list_shows_what_is_left_and_why_it_waits(issued: Spec) -> None:
    issued.given(came("300.00"))
    (row,) = kept(rows, "transfer_id", issued)
    assert (row.transfer_id, row.rest, row.aside) == (
        transfer_of("FI21", "E1"), euros("23.90"), "too_much",
    )  # fmt: skip
    assert isinstance(row.transfer_id, UUID)
