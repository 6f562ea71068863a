"""What a seat costs on paper: tax of card and invoice, of a fee kept, of who buys from abroad."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from application.booking.start_payment import StartPayment
from application.firm import Command
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.issue_receipt import IssueReceipt
from application.invoicing.set_buyer import SetBuyer
from application.payments.record_payment import RecordPayment
from application.trainings.bill_seats import BillSeats
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.take_seat import TakeSeat
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from application.trainings.whenever_seats_are_to_be_billed import whenever_seats_are_to_be_billed
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import NOTHING, Money
from domain.orders import Method
from domain.trainings import Seating, Venue
from domain.trainings.seats import payer_of_order
from domain.vat import Category, PlaceOfSupplyUnknown
from tests.billing.scene import FIRM_SET, GERMAN
from tests.spec import Spec, commanded
from tests.trainings.scene import DAYS, NAMES, ORDER, TRAINING, for_orders, on_sale, seats
from tests.trainings.test_hold_seat import HELD, details
from tests.trainings.test_order_seats import ordered

pytestmark = [pytest.mark.feature("I1"), pytest.mark.feature("K5")]
AFTER = DAYS[-1].ends_at + timedelta(hours=1)
PAYER, PAPER = payer_of_order(ORDER), UUID(int=0x77)
INVOICED = IssueInvoice(payer_id=PAYER, until=AFTER.date(), order_number="PO-7", invoice_id=PAPER)
RECEIPT = derived(ORDER, "receipt")


def firm(spec: Spec) -> Spec:
    return spec.given(FIRM_SET)


def billed(spec: Spec) -> Spec:
    """The training is over and its seats stand on the account."""
    return spec.at(AFTER).given(BillSeats(training_id=TRAINING))


def on_paper(spec: Spec, command: Command) -> InvoiceSnapshot:
    paper: InvoiceSnapshot = spec.when(command).event(Invoice.Issued).snapshot
    return paper


def paid_by_card(spec: Spec) -> Spec:
    return for_orders(firm(spec)).given(
        HELD, replace(details(NAMES[0]), start_early=True),
        StartPayment(order_id=ORDER, method=Method.CARD),
        RecordPayment(intent="pi_1", order_id=ORDER, received=Money(614_95)),
        TakeSeat(order_id=ORDER), IssueReceipt(order_id=ORDER, invoice_id=RECEIPT),
    )  # fmt: skip


def test_an_organisation_pays_its_tax_on_top_for_every_seat(spec: Spec) -> None:
    paper = on_paper(billed(on_sale(firm(spec)).given(ordered(seats=2))), INVOICED)
    assert (paper.net, paper.vat, paper.gross) == (Money(980_00), Money(249_90), Money(1229_90))
    assert [(one.category, one.percent) for one in paper.rates] == [("S", Decimal("25.5"))]
    assert (paper.order_number, paper.supplied_from) == ("PO-7", DAYS[0].day)


def test_a_private_persons_price_holds_and_the_tax_is_inside(spec: Spec) -> None:
    paid_by_card(spec)
    (paper,) = [one.snapshot for one in spec.log.recorded if isinstance(one, Invoice.Issued)]
    assert (paper.net, paper.vat, paper.gross) == (Money(490_00), Money(124_95), Money(614_95))
    assert (paper.kind, paper.open) == ("receipt", NOTHING)
    assert (paper.supplied_from, paper.supplied_to) == (DAYS[0].day, DAYS[-1].day)


@pytest.mark.feature("I4")
def test_the_fee_of_a_seat_given_up_late_is_taxed_like_the_seat(spec: Spec) -> None:
    on_sale(firm(spec)).given(ordered(seats=1)).at(DAYS[0].starts_at - timedelta(days=10))
    (seat,) = seats(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    (fee,) = commanded(whenever_seats_are_to_be_billed, spec.event(Seating.SeatGivenUp))
    assert isinstance(fee, Command)
    paper = on_paper(billed(spec.given(fee)), INVOICED)
    assert (paper.net, paper.vat, paper.gross) == (Money(245_00), Money(62_48), Money(307_48))
    (line,) = paper.lines
    assert line.category == Category.STANDARD.value


@pytest.mark.feature("I4")
def test_what_goes_back_by_card_is_credited_with_its_tax(spec: Spec) -> None:
    paid_by_card(spec).at(DAYS[0].starts_at - timedelta(days=10))
    (seat,) = seats(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    given_up = spec.event(Seating.SeatGivenUp)
    _, credit = commanded(whenever_a_seat_is_paid_back, given_up)
    assert isinstance(credit, Command)
    paper = on_paper(spec, credit)
    assert (paper.kind, paper.gross) == ("credit", given_up.refund)
    assert (given_up.fee, given_up.refund) == (Money(307_48), Money(307_47))
    assert paper.vat == Money(62_47)


def abroad(spec: Spec, *, remote: bool) -> Spec:
    """Ordered by a firm in Germany whose VAT id was found valid lately."""
    on_sale(firm(spec), venue=Venue(remote=remote, name="Z"))
    spec.given(ordered(seats=1, order_number=""), SetBuyer(payer_id=PAYER, buyer=GERMAN))
    return billed(spec)


def test_a_firm_of_another_country_owes_the_tax_of_a_remote_training_itself(spec: Spec) -> None:
    paper = on_paper(abroad(spec, remote=True), replace(INVOICED, order_number=""))
    assert [one.category for one in paper.rates] == [Category.REVERSE_CHARGE.value]
    assert (paper.vat, paper.gross) == (NOTHING, Money(490_00))


def test_of_a_training_on_site_for_a_firm_abroad_no_tax_is_guessed(spec: Spec) -> None:
    abroad(spec, remote=False).when(replace(INVOICED, order_number=""))
    spec.then_refused(PlaceOfSupplyUnknown)
