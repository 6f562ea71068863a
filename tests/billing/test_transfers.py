"""The list of statement entries shows what came, what is left, and what waits for a person."""

from datetime import date

import pytest

from application.bank.record_transfer import RecordDebit, RecordTransfer
from application.bank.transfers import TransferRow, rows
from domain.bank.transfer_words import Aside
from tests.billing.scene import COMPANY_SET, added, euros, issue, sold
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L10")


def came(amount: str, reference: str) -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry="E1", amount=euros(amount), booked_on=date(2026, 3, 10),
        reference=reference, payer="Asiakas Oy",
    )  # fmt: skip


def listed(spec: Spec) -> TransferRow:
    (row,) = kept(rows, "transfer_id", spec)
    assert isinstance(row, TransferRow)
    return row


def test_what_paid_an_invoice_has_nothing_left_and_waits_for_nobody(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00")), issue(), came("276.10", "2026000011"))
    row = listed(spec)
    assert (row.amount, row.rest, row.aside) == (euros("276.10"), euros("0.00"), "")


def test_what_leads_nowhere_waits_with_its_reason_and_all_of_it_is_left(spec: Spec) -> None:
    spec.given(came("50.00", "2026999994"))
    row = listed(spec)
    assert (row.rest, row.party) == (euros("50.00"), "Asiakas Oy")
    assert row.aside in {one.value for one in Aside}


def test_what_is_over_is_left_and_waits(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00")), issue(), came("300.00", "2026000011"))
    row = listed(spec)
    assert row.rest == euros("23.90")
    assert row.aside


def test_money_that_left_is_below_zero(spec: Spec) -> None:
    debit = RecordDebit(
        account="FI21", entry="E2", amount=euros("90.00"), booked_on=date(2026, 3, 11),
        end_to_end_id="", payee="Vuokra Oy",
    )  # fmt: skip
    spec.given(debit)
    row = listed(spec)
    assert (row.amount, row.party, row.asked_back) == (euros("-90.00"), "Vuokra Oy", False)
