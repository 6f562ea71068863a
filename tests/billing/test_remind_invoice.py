from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from application.bank.record_transfer import RecordTransfer
from application.dunning import remind_invoice
from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from application.dunning.remind_invoice import NO_RATE, RemindInvoice, RetryReminder
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.enter_rate import EnterRate
from domain.dunning_policy import FIRST_POLICY, Step
from domain.interest_rates import InterestRates
from domain.invoicing import Invoice, Series
from domain.invoicing.dunning_words import Pause
from domain.invoicing.settling import MoneyState
from tests.billing.scene import (
    COMPANY_SET,
    INVOICE,
    PERSON_SET,
    PRIVATE,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("L5")
FIRST, SECOND = (RemindInvoice(invoice_id=INVOICE, step=step) for step in (1, 2))


@pytest.fixture
def business(spec: Spec) -> Spec:
    """An invoice of 276.10 to a business, due 16 March."""
    return spec.given(COMPANY_SET, *added(sold("220.00")), issue())


@pytest.fixture
def private(spec: Spec) -> Spec:
    """148.00 owed by a private person, due 16 March."""
    return spec.given(PERSON_SET, *added(sold("148.00"), payer_id=PRIVATE), issue(PRIVATE))


def sent(spec: Spec) -> Any:
    return spec.event(Invoice.ReminderSent)


def test_the_first_reminder_costs_nothing_but_interest(business: Spec) -> None:
    business.at(at(3, 23)).when(FIRST).then(Series.Opened, Series.NumberTaken, Invoice.ReminderSent)
    told = sent(business)
    assert (told.step, told.fee, told.interest) == (1, euros("0.00"), euros("0.56"))
    assert (told.reminder_number, told.due_on) == ("M2026-00001", date(2026, 4, 6))
    business.when(FIRST).then()


def test_it_does_not_come_before_its_day(business: Spec) -> None:
    business.at(at(3, 22)).when(FIRST).then()
    business.at(at(3, 23)).when(SECOND).then()


def test_the_second_asks_for_a_fee_within_the_law(private: Spec) -> None:
    private.at(at(3, 23)).given(FIRST)
    private.at(at(4, 5)).when(SECOND).then()
    private.at(at(4, 6)).when(SECOND)
    assert sent(private).fee == euros("5.00")
    assert document(private).claims_open == euros("5.81")


def test_a_business_pays_twelve_or_the_compensation_never_both(
    business: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    business.at(at(3, 23)).given(FIRST)
    business.at(at(4, 6)).when(SECOND)
    assert (sent(business).fee, sent(business).compensation) == (euros("12.00"), euros("0.00"))


def test_where_the_firm_chose_the_compensation_it_is_asked_once(
    business: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = replace(FIRST_POLICY, compensation=True)
    monkeypatch.setattr(remind_invoice, "dunning_policy_on", lambda _: policy)
    business.at(at(3, 23)).when(FIRST)
    assert (sent(business).fee, sent(business).compensation) == (euros("0.00"), euros("40.00"))
    business.at(at(4, 6)).when(SECOND)
    assert (sent(business).fee, sent(business).compensation) == (euros("0.00"), euros("0.00"))


def test_a_private_person_s_early_reminder_has_no_fee_whatever_the_policy(
    private: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = replace(FIRST_POLICY, steps=(Step(13, fee=True), Step(1, fee=True)))
    monkeypatch.setattr(remind_invoice, "dunning_policy_on", lambda _: policy)
    private.at(at(3, 29)).when(FIRST)
    assert sent(private).fee == euros("0.00")
    private.at(at(3, 30)).when(SECOND)
    assert sent(private).fee == euros("5.00")


@pytest.mark.parametrize("end", [
    CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=uuid4()),
    RecordTransfer(account="FI21", entry="E", amount=euros("276.10"), booked_on=date(2026, 3, 17),
                   reference="2026000011"),
])  # fmt: skip
def test_what_is_paid_or_credited_is_not_reminded_of(business: Spec, end: Any) -> None:
    business.at(at(3, 17)).given(end)
    business.at(at(3, 23)).when(FIRST).then()


def test_a_dispute_stops_it_and_it_goes_on_afterwards(business: Spec) -> None:
    business.given(PauseReminders(invoice_id=INVOICE, reason=Pause.DISPUTE))
    business.at(at(3, 23)).when(FIRST).then()
    business.given(ResumeReminders(invoice_id=INVOICE))
    business.at(at(3, 24)).when(FIRST)
    assert sent(business).step == 1


def test_without_a_rate_nothing_is_guessed_and_the_reminder_waits_for_one(spec: Spec) -> None:
    spec.at(at(6, 20)).given(COMPANY_SET, *added(sold("220.00")), issue(until=date(2026, 6, 20)))
    spec.at(at(7, 20)).when(FIRST).then(
        InterestRates.Opened, InterestRates.RateMissed, Invoice.ReminderHeldUp
    )
    assert spec.event(Invoice.ReminderHeldUp).reason == NO_RATE
    spec.when(FIRST).then()
    rate = EnterRate(
        since=date(2026, 7, 1), until=date(2026, 12, 31), percent=Decimal("2.5"), source="SP"
    )
    waiting = spec.when(rate).event(InterestRates.RateEntered).waiting
    assert waiting == (INVOICE,)
    spec.when(RetryReminder(invoice_id=INVOICE)).then(
        Invoice.ReminderFreed, Invoice.ReminderSent, Series.Opened, Series.NumberTaken
    )
    assert document(spec).held_up == ""


def test_a_payment_covers_the_debt_first_and_then_what_was_charged(private: Spec) -> None:
    private.at(at(3, 23)).given(FIRST)
    private.at(at(4, 6)).given(SECOND)
    paid = RecordTransfer(
        account="FI21", entry="E", amount=euros("150.00"), booked_on=date(2026, 4, 7),
        reference="2026000011",
    )  # fmt: skip
    private.when(paid)
    applied = private.event(Invoice.PaymentApplied)
    assert (applied.amount, applied.claims, applied.open) == (
        euros("150.00"), euros("2.00"), euros("0.00"),
    )  # fmt: skip
    assert document(private).money_state is MoneyState.PAID
    assert document(private).claims_open == euros("3.81")


def test_a_due_date_when_no_bank_is_open_moves_the_start_of_interest(spec: Spec) -> None:
    """Due on Saturday 14 March: it may be paid on Monday, so five days are late on the 21st."""
    short = replace(COMPANY_SET, buyer=replace(COMPANY_SET.buyer, term_days=12))
    spec.given(short, *added(sold("220.00")), issue())
    spec.at(at(3, 21)).when(FIRST)
    assert sent(spec).interest == euros("0.40")
