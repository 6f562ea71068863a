from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from application.dunning.remind_invoice import RemindInvoice, RetryReminder
from application.dunning.whenever_an_invoice_is_due import whenever_an_invoice_is_due
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.enter_rate import EnterRate
from application.policies import Errand, Later
from domain.interest_rates import RATES, InterestRates
from domain.invoicing import Invoice
from domain.invoicing.dunning_words import Pause
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, issue, sold
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L5")
FIRST, SECOND = (RemindInvoice(invoice_id=INVOICE, step=step) for step in (1, 2))


def issued(spec: Spec) -> Invoice.Event:
    spec.given(COMPANY_SET, *added(sold("220.00"))).when(issue())
    found = spec.event(Invoice.Issued)
    assert isinstance(found, Invoice.Event)
    return found


def test_the_first_reminder_is_planned_a_week_after_the_due_date(spec: Spec) -> None:
    (planned,) = commanded(whenever_an_invoice_is_due, issued(spec))
    assert planned == Later(datetime(2026, 3, 23, 7, tzinfo=UTC), FIRST)


def test_each_reminder_is_sent_and_plans_the_next_up_to_the_last(spec: Spec) -> None:
    issued(spec)
    told = spec.at(at(3, 23)).when(FIRST).event(Invoice.ReminderSent)
    errand, planned = commanded(whenever_an_invoice_is_due, told)
    assert isinstance(errand, Errand)
    assert errand.name == "send_reminder"
    assert planned == Later(datetime(2026, 4, 6, 6, tzinfo=UTC), SECOND)
    last = spec.at(at(4, 6)).when(SECOND).event(Invoice.ReminderSent)
    assert len(commanded(whenever_an_invoice_is_due, last)) == 1


def test_a_credit_note_is_not_reminded_of(spec: Spec) -> None:
    issued(spec)
    note = spec.when(CreditInvoice(invoice_id=INVOICE, reason="x")).event(Invoice.Issued)
    assert commanded(whenever_an_invoice_is_due, note) == []


def test_after_a_pause_the_next_step_is_looked_at_tomorrow(spec: Spec) -> None:
    issued(spec)
    spec.given(PauseReminders(invoice_id=INVOICE, reason=Pause.DISPUTE)).at(at(5, 4))
    resumed = spec.when(ResumeReminders(invoice_id=INVOICE)).event(Invoice.DunningResumed)
    (planned,) = commanded(whenever_an_invoice_is_due, resumed)
    assert (planned.at.date(), planned.command) == (date(2026, 5, 5), FIRST)


def test_a_missing_rate_is_told_to_an_administrator_and_its_coming_frees_what_waited(
    spec: Spec,
) -> None:
    spec.at(at(6, 20)).given(COMPANY_SET, *added(sold("220.00")), issue(until=date(2026, 6, 20)))
    missed = spec.at(at(7, 20)).when(FIRST).event(InterestRates.RateMissed)
    (letter,) = commanded(whenever_an_invoice_is_due, missed)
    assert letter.about == {"letter": "rate_missing", "to_role": "administrator"}
    entered = spec.when(
        EnterRate(since=date(2026, 7, 1), until=date(2026, 12, 31), percent=Decimal(2), source="SP")
    ).event(InterestRates.RateEntered)
    assert entered.originator_id == RATES
    assert commanded(whenever_an_invoice_is_due, entered) == [RetryReminder(invoice_id=INVOICE)]
