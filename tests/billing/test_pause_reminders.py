from uuid import UUID

import pytest

from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from domain.invoicing import Invoice
from domain.invoicing.dunning_words import Pause
from tests.billing.scene import COMPANY_SET, INVOICE, added, document, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("L5")
CASE = UUID(int=0x801)


def test_two_reasons_pause_until_both_are_settled(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue())
    complaint = PauseReminders(invoice_id=INVOICE, reason=Pause.COMPLAINT, case_id=CASE)
    spec.when(complaint).then(Invoice.DunningPaused)
    spec.when(complaint).then()
    spec.given(PauseReminders(invoice_id=INVOICE, reason=Pause.DISPUTE))
    spec.when(ResumeReminders(invoice_id=INVOICE, case_id=CASE)).then(Invoice.DunningResumed)
    assert list(document(spec).pauses.values()) == [Pause.DISPUTE]
    spec.when(ResumeReminders(invoice_id=INVOICE)).then(Invoice.DunningResumed)
    spec.when(ResumeReminders(invoice_id=INVOICE)).then()
