"""An organisation orders several seats by invoice, confirmed at once, named later."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from application.clients.merge_organisations import MergeOrganisations
from application.clients.register_organisation import RegisterOrganisation
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.order_seats import OrderSeats
from domain.accounts import Account
from domain.business_ids import BusinessIdWrong
from domain.clients import BillingDetails, Organisation
from domain.clients.organisation import OrderNumberMissing, OrganisationMerged
from domain.money import Money
from domain.orders import TermsNotAccepted
from domain.refusals import NotFound
from domain.trainings import Group, PaidBy, Seating
from domain.trainings.seats import payer_of_order
from domain.trainings.words import OfferOtherwise, TrainingFull
from tests.spec import Spec
from tests.trainings.scene import (
    NORDPUU,
    ORDER,
    TRAINING,
    contact_of_nordpuu,
    entry,
    named,
    on_sale,
    person,
    queue,
    queued,
    seated,
    seats,
    waits,
)

pytestmark = pytest.mark.feature("I1")
OSKARI = person("Oskari")
ORDERED = OrderSeats(
    training_id=TRAINING, seats=3, organisation="Nordpuu Oy", business_id="1234567-1",
    street="Satamakatu 1", postcode="00160", town="Helsinki",
    invoice_email="laskut@nordpuu.example", name="Oskari Virta", email="oskari@nordpuu.example",
    person_id=OSKARI, order_id=ORDER, accept_terms=True,
    order_number="PO-7",
)  # fmt: skip


def ordered(**more: Any) -> OrderSeats:
    return replace(ORDERED, **more)


def test_the_seats_are_confirmed_at_once_without_names(spec: Spec) -> None:
    on_sale(spec).when(ORDERED)
    assert spec.event(Seating.SeatsTaken).group is Group.ORGANISATION
    some = seats(spec)
    assert len(some) == 3
    assert {seat.person_id for seat in some.values()} == {None}
    deal = next(iter(some.values())).deal
    assert (deal.paid_by, deal.payer_id, deal.order_number) == (
        PaidBy.INVOICE, payer_of_order(ORDER), "PO-7",
    )  # fmt: skip


def test_the_invoice_goes_to_the_address_that_was_typed_and_to_nobodys_account(spec: Spec) -> None:
    on_sale(spec).when(ORDERED)
    told = spec.event(Account.BuyerSet)
    assert (told.payer_id, told.buyer.town) == (payer_of_order(ORDER), "Helsinki")
    assert not any(isinstance(one, Organisation.Registered) for one in spec.new)


def known(spec: Spec, *contacts: UUID, **billing: Any) -> Spec:
    """A client organisation with the same business id, and who orders for it."""
    return contact_of_nordpuu(on_sale(spec), *contacts, **billing)


def test_its_own_contact_orders_on_the_account_of_a_client_organisation(spec: Spec) -> None:
    known(spec, OSKARI).by = OSKARI
    spec.when(ordered(organisation_id=NORDPUU))
    assert spec.event(Seating.SeatsTaken).deal.payer_id == NORDPUU
    assert not any(isinstance(one, Account.BuyerSet) for one in spec.new)


@pytest.mark.feature("I2")
def test_a_seat_on_offer_is_taken_by_the_contact_at_the_organisations_price(spec: Spec) -> None:
    contact_of_nordpuu(seated(on_sale(spec), 6), OSKARI)
    spec.by = OSKARI
    spec.given(waits("Oskari", organisation_id=NORDPUU))
    spec.by = UUID(int=7)
    queued(spec, "Aino Korhonen").given(
        GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec))))
    )
    by_card = HoldSeat(training_id=TRAINING, entry_id=entry("Oskari"))
    spec.when(by_card).then_refused(OfferOtherwise)
    spec.by = OSKARI
    spec.when(ordered(seats=2, organisation_id=NORDPUU)).then_refused(TrainingFull)
    assert spec.refusal
    assert spec.refusal.facts == {"left": 1}
    spec.when(ordered(seats=1)).then_refused(TrainingFull)
    spec.when(ordered(seats=1, organisation_id=NORDPUU))
    taken = spec.event(Seating.SeatsTaken)
    assert (taken.entry_id, taken.group) == (entry("Oskari"), Group.ORGANISATION)
    assert (taken.deal.price, taken.deal.paid_by, taken.deal.payer_id) == (
        Money(490_00), PaidBy.INVOICE, NORDPUU,
    )  # fmt: skip
    assert [one.entry_id for one in queue(spec)] == [entry("Aino Korhonen")]


def test_nobody_else_does_not_even_with_its_business_id(spec: Spec) -> None:
    known(spec).when(ordered(organisation_id=NORDPUU)).then_refused(NotFound)
    spec.when(ORDERED)
    assert spec.event(Seating.SeatsTaken).deal.payer_id == payer_of_order(ORDER)


def test_one_that_was_merged_into_another_orders_as_that_one(spec: Spec) -> None:
    other = RegisterOrganisation(
        organisation_id=UUID(int=0x62), name="Nordpuu", billing=BillingDetails(email="l@x.example")
    )
    known(spec, OSKARI).given(
        other, MergeOrganisations(kept_id=UUID(int=0x62), merged_id=NORDPUU)
    ).by = OSKARI
    spec.when(ordered(organisation_id=NORDPUU)).then_refused(OrganisationMerged)
    spec.when(ordered(organisation_id=UUID(int=0x62)))
    assert spec.event(Seating.SeatsTaken).deal.payer_id == UUID(int=0x62)


def test_an_organisation_that_asks_for_order_numbers_gets_one(spec: Spec) -> None:
    known(spec, OSKARI, order_number_required=True).by = OSKARI
    wanted = ordered(organisation_id=NORDPUU, order_number="")
    spec.when(wanted).then_refused(OrderNumberMissing)


def test_they_are_named_one_by_one(spec: Spec) -> None:
    on_sale(spec).given(ORDERED)
    first, second, _ = seats(spec)
    spec.given(named(first, "Aino Korhonen")).when(named(second, "Kaisla Mäkelä"))
    assert spec.event(Seating.ParticipantNamed).earlier_id is None


def test_more_than_are_left_are_not_ordered(spec: Spec) -> None:
    on_sale(spec).when(ordered(seats=7)).then_refused(TrainingFull)


def test_the_business_id_is_checked(spec: Spec) -> None:
    on_sale(spec).when(ordered(business_id="1234567-2")).then_refused(BusinessIdWrong)


def test_the_terms_are_accepted_first(spec: Spec) -> None:
    on_sale(spec).when(ordered(accept_terms=False)).then_refused(TermsNotAccepted)


def test_ordered_twice_it_is_ordered_once(spec: Spec) -> None:
    key = UUID(int=0x97)
    on_sale(spec).when(ORDERED, key)
    spec.when(ORDERED, key).then()
