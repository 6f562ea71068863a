"""Organisations order by invoice: who may, what follows, and how it ends in the books."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.booking.give_details import GiveDetails
from application.booking.order_by_invoice import (
    BuyerIsAnother,
    NowhereToInvoice,
    OnlyOrganisationsByInvoice,
    PlaceByInvoice,
)
from application.booking.paid_orders import rows
from application.booking.start_payment import NoteCheckout
from application.clients.merge_organisations import MergeOrganisations
from application.dunning.remind_invoice import RemindInvoice
from application.engagements.book_next_talk import BookNextTalk, NoTalkLeft
from application.engagements.book_session import BookSession
from application.engagements.close_session import MarkHeld
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.whenever_a_session_is_to_be_paid import whenever_a_session_is_to_be_paid
from domain.clients import Duty
from domain.clients.organisation import OrderNumberMissing, OrganisationMerged
from domain.diaries import TimeTaken
from domain.engagements import Cover, Engagement
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing.settling import MoneyState
from domain.money import Money
from domain.orders import DetailsNotGiven, HoldExpired, Order, OrderClosed
from domain.payments import Nowhere, Payment
from domain.refusals import NotFound
from tests.billing.scene import document
from tests.booking.account_scene import (
    BILLING,
    BUYER,
    BY_INVOICE,
    ENGAGEMENT,
    FOR_NORDPUU,
    HELD,
    INVOICE,
    NORDPUU,
    REGISTERED,
    RITVA,
    RITVA_ORDERS,
    SESSION,
    TWO_HELD,
    TWO_TALKS,
    booked,
    ritva_orders,
)
from tests.booking.scene import AINO, ORDER, OTHER, after, details, hold, payment, to_payment
from tests.spec import Spec, commanded
from tests.tables import kept

pytestmark = [pytest.mark.feature("L3"), pytest.mark.feature("E8")]


@pytest.fixture
def ritva(spec: Spec) -> Spec:
    return ritva_orders(spec)


def test_an_order_by_invoice_is_confirmed_at_once_with_nothing_paid(ritva: Spec) -> None:
    ritva.when(BY_INVOICE)
    told = ritva.event(Order.Confirmed)
    assert (told.client_id, told.payer_id) == (AINO, NORDPUU)
    assert told.ordered.net == Money(22000)
    assert "booking/1" in told.envelope.rule
    assert not any(isinstance(e, Payment.Event) for e in ritva.log.recorded)
    ritva.when(BY_INVOICE).then()
    ritva.at(after(minutes=20)).when(hold(OTHER)).then_refused(TimeTaken)


def test_details_and_order_are_one_act(spec: Spec) -> None:
    spec.given(REGISTERED, RITVA_ORDERS)
    spec.by = RITVA
    given = {name: getattr(FOR_NORDPUU, name) for name in GiveDetails.__dataclass_fields__}
    spec.given(HELD).when(PlaceByInvoice(organisation_id=NORDPUU, **given))
    assert spec.event(Order.Confirmed).payer_id == NORDPUU


def test_its_session_is_booked_on_the_organisation_s_account_without_a_receipt(
    ritva: Spec,
) -> None:
    ritva.when(BY_INVOICE)
    (wanted,) = commanded(whenever_an_order_is_paid, ritva.event(Order.Confirmed))
    assert isinstance(wanted, BookSession)
    ritva.when(wanted)
    assert ritva.event(Engagement.Opened).payer_id == NORDPUU
    assert ritva.event(Engagement.SessionBooked).cover is Cover.ACCOUNT


def test_private_persons_pay_by_card_or_mobilepay(ritva: Spec) -> None:
    ritva.given(hold(OTHER, days=8), details(OTHER))
    ritva.when(replace(BY_INVOICE, order_id=OTHER)).then_refused(OnlyOrganisationsByInvoice)


def test_only_a_contact_who_orders_may(ritva: Spec) -> None:
    for by in (AINO, UUID(int=7)):
        ritva.by = by
        ritva.when(BY_INVOICE).then_refused(NotFound)
    ritva.given(replace(RITVA_ORDERS, duties=(Duty.FOLLOWS_UP,)))
    ritva.by = RITVA
    ritva.when(BY_INVOICE).then_refused(NotFound)
    ritva.when(replace(BY_INVOICE, organisation_id=UUID(int=9))).then_refused(NotFound)


def test_without_a_business_id_there_is_no_invoice(spec: Spec) -> None:
    spec.given(replace(REGISTERED, business_id=""), RITVA_ORDERS)
    spec.by = RITVA
    spec.given(HELD, FOR_NORDPUU).when(BY_INVOICE).then_refused(NowhereToInvoice)


def test_the_business_id_on_the_order_is_the_organisation_s_own(ritva: Spec) -> None:
    ritva.given(replace(FOR_NORDPUU, business_id="1234567-1"))
    ritva.when(BY_INVOICE).then_refused(BuyerIsAnother)


def test_an_organisation_that_asks_for_an_order_number_gets_one(spec: Spec) -> None:
    asks = replace(BILLING, order_number_required=True, buyer_reference="")
    spec.given(replace(REGISTERED, billing=asks), RITVA_ORDERS)
    spec.by = RITVA
    spec.given(HELD, replace(FOR_NORDPUU, order_number=""))
    spec.when(BY_INVOICE).then_refused(OrderNumberMissing)
    spec.given(FOR_NORDPUU).when(BY_INVOICE)
    assert spec.event(Order.Confirmed)


def test_one_that_was_merged_into_another_orders_as_that_one(ritva: Spec) -> None:
    kept_one = replace(REGISTERED, organisation_id=UUID(int=9), business_id="")
    ritva.given(kept_one, MergeOrganisations(kept_id=UUID(int=9), merged_id=NORDPUU))
    ritva.when(BY_INVOICE).then_refused(OrganisationMerged)


def test_who_comes_is_said_first_and_the_hold_counts(spec: Spec) -> None:
    spec.given(REGISTERED, RITVA_ORDERS)
    spec.by = RITVA
    spec.given(HELD).when(BY_INVOICE).then_refused(DetailsNotGiven)
    spec.given(FOR_NORDPUU).at(after(minutes=11)).when(BY_INVOICE).then_refused(HoldExpired)


def test_a_card_payment_that_comes_after_all_goes_back(ritva: Spec) -> None:
    ritva.given(to_payment(), NoteCheckout(order_id=ORDER, attempt=1, session="cs_1"))
    ritva.when(BY_INVOICE)
    assert ritva.event(Order.Confirmed).session == "cs_1"
    ritva.when(to_payment()).then_refused(OrderClosed)
    ritva.when(payment(received=Money(27610)))
    assert ritva.event(Payment.Unapplied).reason is Nowhere.UNKNOWN


def test_held_it_is_invoiced_stands_open_is_reminded_of_and_paid_off(ritva: Spec) -> None:
    booked(ritva).at(after(days=7, hours=1))
    ritva.when(MarkHeld(engagement_id=ENGAGEMENT, session_id=SESSION))
    ritva.given(*commanded(whenever_a_session_is_to_be_paid, ritva.event(Engagement.SessionHeld)))
    invoice = IssueInvoice(
        payer_id=NORDPUU, until=date(2026, 3, 9), order_number="PO-12", invoice_id=INVOICE
    )
    ritva.when(invoice)
    issued = document(ritva, INVOICE)
    assert issued.snapshot.gross == Money(27610)
    assert issued.snapshot.buyer.einvoice_address == "003723456780"
    assert issued.snapshot.order_number == "PO-12"
    assert issued.snapshot.reference
    assert issued.money_state is MoneyState.OPEN
    ritva.at(after(days=60)).when(RemindInvoice(invoice_id=INVOICE, step=1))
    assert ritva.event(Invoice.ReminderSent).step == 1


def test_the_next_talk_of_quick_mentoring_goes_on_the_same_account(ritva: Spec) -> None:
    booked(ritva.given(TWO_TALKS, TWO_HELD, details(OTHER, **BUYER)), OTHER)
    following = BookNextTalk(
        engagement_id=derived(OTHER, "engagement"), starts_at=after(days=15), session_id=INVOICE
    )
    ritva.when(following)
    assert ritva.event(Engagement.SessionBooked).cover is Cover.ACCOUNT
    ritva.when(replace(following, session_id=UUID(int=9))).then_refused(NoTalkLeft)


def test_it_stands_among_the_client_s_orders(ritva: Spec) -> None:
    ritva.given(BY_INVOICE)
    (row,) = kept(rows, "order_id", ritva)
    assert (row.client_id, row.payer_id, row.paid_at) == (AINO, NORDPUU, after())
