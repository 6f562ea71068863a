from datetime import date
from decimal import Decimal
from typing import Any

from application.bank.write_off import AskWriteOff
from application.dunning.remind_invoice import RemindInvoice
from application.invoicing.billing_tasks import Task, rows
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.enter_rate import EnterRate
from application.invoicing.note_sending import NoteEInvoiceRejected, QueueEInvoice
from domain.invoicing.forms import Form
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, issue, sold
from tests.spec import Spec
from tests.tables import kept


def waiting(spec: Spec) -> list[Any]:
    return [row.task for row in kept(rows, "task_id", spec)]


def issued(spec: Spec) -> Spec:
    return spec.given(COMPANY_SET, *added(sold("220.00")), issue())


def test_a_rejected_e_invoice_waits_until_it_is_queued_anew(spec: Spec) -> None:
    queued = QueueEInvoice(invoice_id=INVOICE, form=Form.UBL)
    issued(spec).given(queued, NoteEInvoiceRejected(invoice_id=INVOICE, reason="BR-CO-10"))
    (row,) = kept(rows, "task_id", spec)
    assert (row.task, row.why) == (Task.MEND_EINVOICE, "BR-CO-10")
    spec.given(queued)
    assert waiting(spec) == []


def test_after_the_last_reminder_a_person_decides_until_it_is_settled(spec: Spec) -> None:
    issued(spec).at(at(3, 23)).given(RemindInvoice(invoice_id=INVOICE, step=1))
    assert waiting(spec) == []
    spec.at(at(4, 6)).given(RemindInvoice(invoice_id=INVOICE, step=2))
    assert waiting(spec) == [Task.COLLECT]
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="settled"))
    assert waiting(spec) == []


def test_a_missing_rate_is_one_task_and_each_reminder_another(spec: Spec) -> None:
    spec.at(at(6, 20)).given(COMPANY_SET, *added(sold("220.00")), issue(until=date(2026, 6, 20)))
    spec.at(at(7, 20)).given(RemindInvoice(invoice_id=INVOICE, step=1))
    assert set(waiting(spec)) == {Task.ENTER_RATE, Task.FREE_REMINDER}
    spec.given(
        EnterRate(
            since=date(2026, 7, 1), until=date(2026, 12, 31), percent=Decimal(2), source="SP"
        ),
        RemindInvoice(invoice_id=INVOICE, step=1),
    )
    assert waiting(spec) == []


def test_a_write_off_waits_for_a_second_person(spec: Spec) -> None:
    issued(spec).given(AskWriteOff(invoice_id=INVOICE, reason="bankrupt"))
    (row,) = kept(rows, "task_id", spec)
    assert (row.task, row.number, row.why) == (Task.AGREE_TO_WRITE_OFF, "2026-00001", "bankrupt")
