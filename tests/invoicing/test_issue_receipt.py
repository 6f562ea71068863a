from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

from application.invoicing.issue_receipt import IssueReceipt
from domain.billing_policy import billing_policy_on
from domain.cancelling_policy import Payer
from domain.invoicing import Invoice, Series
from domain.money import Money
from domain.orders import DetailsNotGiven
from infrastructure.pdf.invoices import render_invoice
from tests.booking.scene import (
    ORDER,
    ORDERED,
    OTHER,
    QUICK,
    THE_FIRM,
    VEERA,
    details,
    hold,
    payment,
    slot,
    to_payment,
)  # fmt: skip
from tests.memory_log import MemoryLog
from tests.money.reading import text_of
from tests.spec import Spec

RECEIPT = UUID(int=9)
ISSUE = IssueReceipt(order_id=ORDER, invoice_id=RECEIPT)
BUYER = details(organisation="Meri Oy", business_id="0737546-2", buyer_reference="K12")
pytestmark = pytest.mark.feature("L3")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM)


def test_a_paid_order_gets_the_next_number_of_its_year(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(ISSUE)
    spec.then(Series.Opened, Series.NumberTaken, Invoice.Issued)
    issued = spec.event(Invoice.Issued)
    assert issued.snapshot.lines[0].text == "Mentoritapaaminen, 60 min"
    assert (issued.number, issued.kind, issued.gross) == ("K2026-00001", "receipt", Money(14800))


def test_a_private_persons_price_stays_and_the_tax_is_inside(spec: Spec) -> None:
    snapshot = spec.given(*ORDERED, payment()).when(ISSUE).event(Invoice.Issued).snapshot
    assert (snapshot.mode, snapshot.net, snapshot.vat) == ("gross", Money(11793), Money(3007))
    assert (snapshot.paid, snapshot.open, snapshot.paid_by) == (Money(14800), Money(0), "card")
    assert snapshot.supplied_from == snapshot.supplied_to == slot().day
    assert (snapshot.buyer.name, snapshot.language) == ("Aino Korhonen", "fi")


def test_an_organisation_pays_its_tax_on_top(spec: Spec) -> None:
    ordered = (hold(payer=Payer.ORGANISATION), BUYER, to_payment())
    spec.given(*ordered, payment(received=Money(27610))).when(ISSUE)
    snapshot = spec.event(Invoice.Issued).snapshot
    assert (snapshot.mode, snapshot.net, snapshot.vat, snapshot.gross) == (
        "net", Money(22000), Money(5610), Money(27610),
    )  # fmt: skip
    assert (snapshot.buyer.name, snapshot.buyer.business_id) == ("Meri Oy", "0737546-2")
    assert snapshot.gross <= billing_policy_on(snapshot.issued_on).light_content_up_to
    said = text_of(render_invoice(snapshot))
    for words in ("2.3.2026", "1234567-1", "Mentoritapaaminen", "25,5", "56,10", "276,10"):
        assert words in said, words
    assert (snapshot.buyer.contact, snapshot.buyer_reference) == ("Aino Korhonen", "K12")


def test_an_address_given_stands_on_it(spec: Spec) -> None:
    addressed = replace(BUYER, street="Satamakatu 1", postcode="00160", town="Helsinki")
    ordered = (hold(payer=Payer.ORGANISATION), addressed, to_payment())
    spec.given(*ordered, payment(received=Money(27610))).when(ISSUE)
    buyer = spec.event(Invoice.Issued).snapshot.buyer
    assert (buyer.street, buyer.postcode, buyer.town) == ("Satamakatu 1", "00160", "Helsinki")


def test_the_tax_falls_due_the_day_the_money_came(spec: Spec) -> None:
    before_midnight = datetime.fromisoformat("2026-03-01T23:59:00+02:00")
    spec.given(*ORDERED, payment(received_at=before_midnight)).when(ISSUE)
    snapshot = spec.event(Invoice.Issued).snapshot
    assert (snapshot.paid_on, snapshot.issued_on) == (date(2026, 3, 1), date(2026, 3, 2))


def test_what_is_held_on_several_days_names_none(spec: Spec) -> None:
    ordered = (hold(service_id=QUICK), details(), to_payment())
    spec.given(*ordered, payment(received=Money(29000))).when(ISSUE)
    assert spec.event(Invoice.Issued).snapshot.supplied_from is None


def test_asked_twice_it_is_one_receipt_with_one_number(spec: Spec) -> None:
    spec.given(*ORDERED, payment(), ISSUE).when(ISSUE).then()


def test_numbers_have_no_gap(spec: Spec) -> None:
    other = (hold(OTHER, hours=2), details(OTHER, VEERA), to_payment(OTHER))
    spec.given(*ORDERED, payment(), *other, payment(OTHER, "pi_2"), ISSUE)
    spec.when(IssueReceipt(order_id=OTHER, invoice_id=UUID(int=10)))
    assert spec.event(Invoice.Issued).number == "K2026-00002"


def test_what_is_not_paid_has_no_receipt(spec: Spec) -> None:
    spec.given(*ORDERED).when(ISSUE).then_refused(DetailsNotGiven)
