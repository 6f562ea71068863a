from dataclasses import replace

import pytest

from application.invoicing.account_lines import LineState, account_lines
from application.invoicing.account_lines import rows as line_rows
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.documents import rows
from application.invoicing.note_sending import NoteMailed
from application.invoicing.payers import rows as payer_rows
from application.invoicing.store_document import StoreDocument
from domain.invoicing.forms import Sending
from tests.billing.scene import COMPANY_SET, CREDIT, INVOICE, added, euros, issue, sold
from tests.spec import Spec
from tests.tables import kept

CREDITED = CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=CREDIT)


@pytest.mark.feature("L3")
def test_a_document_is_listed_with_what_is_open(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")), issue())
    spec.given(StoreDocument(invoice_id=INVOICE, form="pdf", sha256="ab"))
    spec.given(NoteMailed(invoice_id=INVOICE))
    (row,) = kept(rows, "invoice_id", spec)
    assert (row.number, row.buyer, row.open) == ("2026-00001", "Asiakas Oy", euros("125.50"))
    assert (row.sha256, row.sending) == ("ab", Sending.MAILED)
    spec.given(CREDITED)
    invoice, note = kept(rows, "invoice_id", spec)
    assert (invoice.open, note.open) == (euros("0.00"), euros("0.00"))
    assert (note.kind, note.credits_id) == ("credit", INVOICE)


@pytest.mark.feature("L9")
def test_a_line_is_followed_from_the_account_to_the_credit_note(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")))
    (line,) = kept(line_rows, "source_id", spec)
    assert (line.state, line.amount) == (LineState.WAITING, euros("100.00"))
    spec.given(issue())
    (line,) = kept(line_rows, "source_id", spec)
    assert (line.state, line.invoice_id) == (LineState.INVOICED, INVOICE)
    spec.given(CREDITED)
    (line,) = kept(line_rows, "source_id", spec)
    assert (line.state, line.credit_id) == (LineState.CREDITED, CREDIT)
    assert account_lines.key == ("source_id",)


def test_a_payer_is_listed_as_last_set(spec: Spec) -> None:
    other = replace(COMPANY_SET, buyer=replace(COMPANY_SET.buyer, name="Uusi nimi Oy"))
    spec.given(COMPANY_SET, other)
    (row,) = kept(payer_rows, "payer_id", spec)
    assert row.name == "Uusi nimi Oy"
