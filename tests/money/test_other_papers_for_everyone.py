"""Reminders and offers are read by everyone and for ever too."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from domain.billing_policy import billing_policy_on
from domain.invoice_drafts import Draft
from domain.invoicing_snapshot import Language
from domain.offers import Offer
from infrastructure.pdf.offer_page import render_offer
from infrastructure.pdf.reminder_page import Reminder, render_reminder
from infrastructure.pdf.wording import words
from tests.billing.scene import COMPANY, COMPANY_SET, DETAILS, FIRM_SET, TODAY
from tests.memory_log import MemoryDesk, MemoryLog
from tests.money.accessible import faults_of_file
from tests.money.paper import euros, issued, two_rates
from tests.money.reading import text_of
from tests.offers.test_make_offer import FRAME, MADE, OFFER
from tests.spec import Spec

TITLES = {"fi": "Tarjous 2.3.2026", "sv": "Offert 2.3.2026", "en": "Offer 2 Mar 2026"}


@pytest.mark.feature("L5")
@pytest.mark.parametrize("language", get_args(Language))
def test_a_reminder_is(language: Language) -> None:
    reminder = Reminder(
        number="2026-0002-1", step=1, sent_on=date(2026, 3, 2), due_on=date(2026, 3, 16),
        open=euros("4287.66"), charged=euros("12.00"),
    )  # fmt: skip
    pdf = render_reminder(issued(two_rates(), language=language), reminder)
    title = f"{words(language)['reminder']} 2026-0002-1"
    assert faults_of_file(pdf, language, title) == []


@pytest.mark.feature("R11")
@pytest.mark.parametrize("language", get_args(Language))
def test_an_offer_is_and_tells_sums_and_agreed_prices(language: Language) -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, replace(MADE, frame=FRAME))
    offer = MemoryDesk(spec.log).load(Offer, OFFER)
    assert isinstance(offer, Offer)
    draft = Draft(
        buyer=replace(COMPANY, language=language), firm=DETAILS, policy=billing_policy_on(TODAY),
        issued_on=TODAY, rates=(), order_number="-",
    )  # fmt: skip
    pdf = render_offer(offer, draft)
    assert pdf == render_offer(offer, draft)
    assert faults_of_file(pdf, language, TITLES[language]) == []
    said = text_of(pdf)
    whole, price = ("€1,380.50", "€190.00") if language == "en" else ("1 380,50 €", "190,00 €")
    for part in ("Johtoryhmän mentorointi", whole, price, "Asiakas Oy"):
        assert part in said, part
    assert "IBAN" not in said
