import pytest

from application.invoicing.note_sending import (
    NoteEInvoiceAnswered,
    NoteEInvoiceDelivered,
    NoteEInvoiceRejected,
    NoteEInvoiceSent,
    NoteMailed,
    QueueEInvoice,
)
from domain.invoicing import Invoice
from domain.invoicing.forms import Answered, Form, NotElectronic, NotQueued, Sending
from tests.billing.scene import COMPANY_SET, INVOICE, added, document, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("L6")
QUEUED = QueueEInvoice(invoice_id=INVOICE, form=Form.UBL)
SENT = NoteEInvoiceSent(invoice_id=INVOICE, message_id="m-1")
DELIVERED = NoteEInvoiceDelivered(invoice_id=INVOICE)
QUERY = NoteEInvoiceAnswered(invoice_id=INVOICE, answer=Answered.UNDER_QUERY, note="PO?")


@pytest.fixture
def issued(spec: Spec) -> Spec:
    return spec.given(COMPANY_SET, *added(sold("1.00")), issue())


def test_an_e_invoice_goes_its_way_step_by_step(issued: Spec) -> None:
    issued.when(QUEUED).then(Invoice.EInvoiceQueued)
    issued.when(SENT).then(Invoice.EInvoiceSent)
    issued.when(SENT).then()
    issued.when(DELIVERED).then(Invoice.EInvoiceDelivered)
    issued.when(DELIVERED).then()
    issued.when(QUERY).then(Invoice.EInvoiceAnswered)
    issued.when(QUERY).then()
    accepted = NoteEInvoiceAnswered(invoice_id=INVOICE, answer=Answered.ACCEPTED)
    issued.when(accepted).then(Invoice.EInvoiceAnswered)
    assert document(issued).sending is Sending.ANSWERED


def test_a_rejected_one_is_queued_anew(issued: Spec) -> None:
    issued.given(QUEUED).when(NoteEInvoiceRejected(invoice_id=INVOICE, reason="BR-CO-10"))
    issued.then(Invoice.EInvoiceRejected)
    issued.when(NoteEInvoiceRejected(invoice_id=INVOICE, reason="BR-CO-10")).then()
    assert issued.when(QUEUED).event(Invoice.EInvoiceQueued).attempt == 2


def test_what_is_not_queued_cannot_have_been_sent(issued: Spec) -> None:
    issued.when(SENT).then_refused(NotQueued)
    paper = QueueEInvoice(invoice_id=INVOICE, form=Form.PAPER)
    issued.when(paper).then_refused(NotElectronic)


def test_a_mail_is_noted_once_and_every_copy(issued: Spec) -> None:
    issued.when(NoteMailed(invoice_id=INVOICE)).then(Invoice.Mailed)
    issued.when(NoteMailed(invoice_id=INVOICE)).then()
    issued.when(NoteMailed(invoice_id=INVOICE, copy=True)).then(Invoice.Mailed)
