import pytest

from application.dunning.pause_reminders import PauseReminders
from application.dunning.remind_invoice import RemindInvoice
from application.dunning.waive_claims import HandOver, WaiveClaims
from application.invoicing.credit_invoice import CreditInvoice
from domain.invoicing import Invoice
from domain.invoicing.dunning_words import (
    NoClaims,
    NothingOverdue,
    NotReminded,
    Pause,
    RemindersPaused,
)
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, document, euros, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("L5")
WAIVED = WaiveClaims(invoice_id=INVOICE, reason="long-standing client")
OVER = HandOver(invoice_id=INVOICE, agency="Perintä Oy")


@pytest.fixture
def issued(spec: Spec) -> Spec:
    return spec.given(COMPANY_SET, *added(sold("220.00")), issue())


def reminded(spec: Spec) -> Spec:
    return spec.at(at(3, 23)).given(RemindInvoice(invoice_id=INVOICE, step=1))


def test_interest_and_fees_may_be_let_go(issued: Spec) -> None:
    issued.when(WAIVED).then_refused(NoClaims)
    reminded(issued).when(WAIVED)
    assert issued.event(Invoice.ClaimsWaived).amount == euros("0.56")
    assert document(issued).claims_open == euros("0.00")


def test_a_debt_goes_to_collection_once_it_was_reminded_of(issued: Spec) -> None:
    issued.when(OVER).then_refused(NotReminded)
    reminded(issued).when(OVER).then(Invoice.HandedOver)
    issued.when(OVER).then()
    issued.at(at(4, 6)).when(RemindInvoice(invoice_id=INVOICE, step=2)).then()


def test_a_disputed_or_settled_debt_does_not(issued: Spec) -> None:
    reminded(issued).given(PauseReminders(invoice_id=INVOICE, reason=Pause.DISPUTE))
    issued.when(OVER).then_refused(RemindersPaused)
    issued.given(CreditInvoice(invoice_id=INVOICE, reason="x"))
    issued.when(OVER).then_refused(NothingOverdue)
