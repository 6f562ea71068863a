from dataclasses import replace

import pytest

from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.note_sending import (
    NoteEInvoiceDelivered,
    NoteEInvoiceSent,
    QueueEInvoice,
)
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from domain.events import Event, Via
from domain.invoicing import Invoice
from domain.invoicing.forms import Form
from tests.billing.scene import COMPANY_SET, CREDIT, INVOICE, added, issue, sold
from tests.spec import Spec, commanded


def names(event: Event) -> list[str]:
    return [errand.name for errand in commanded(whenever_a_document_is_issued, event)]


@pytest.mark.feature("L3")
def test_an_invoice_and_a_credit_note_are_written_out_and_sent(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00"))).when(issue())
    assert names(spec.event(Invoice.Issued)) == ["write_document", "send_document"]
    spec.when(CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=CREDIT))
    assert names(spec.event(Invoice.Issued)) == ["write_document", "send_document"]


def test_what_is_moved_in_is_written_out_when_somebody_opens_it(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00"))).when(issue())
    event = spec.event(Invoice.Issued)
    event.__dict__["envelope"] = replace(event.envelope, via=Via.CLI)
    assert names(event) == []


def test_a_queued_e_invoice_is_sent_and_then_followed(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue())
    spec.when(QueueEInvoice(invoice_id=INVOICE, form=Form.UBL))
    assert names(spec.event(Invoice.EInvoiceQueued)) == ["send_einvoice"]
    spec.when(NoteEInvoiceSent(invoice_id=INVOICE, message_id="m"))
    assert names(spec.event(Invoice.EInvoiceSent)) == ["follow_einvoice"]


@pytest.mark.feature("L6")
def test_a_delivered_one_is_asked_after_for_a_month_since_buyers_answer_late(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue())
    spec.given(QueueEInvoice(invoice_id=INVOICE, form=Form.UBL))
    spec.given(NoteEInvoiceSent(invoice_id=INVOICE, message_id="m"))
    spec.when(NoteEInvoiceDelivered(invoice_id=INVOICE))
    delivered = spec.event(Invoice.EInvoiceDelivered)
    asked = commanded(whenever_a_document_is_issued, delivered)
    days = [(one.at - delivered.envelope.recorded_at).days for one in asked]
    assert ([one.name for one in asked], days) == (["follow_einvoice"] * 5, [1, 3, 7, 14, 30])
