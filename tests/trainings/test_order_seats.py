"""An organisation orders several seats by invoice, confirmed at once, named later."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from application.trainings.order_seats import OrderSeats
from domain.accounts import Account
from domain.business_ids import BusinessIdWrong
from domain.clients import Organisation
from domain.orders import TermsNotAccepted
from domain.trainings import Group, PaidBy, Seating
from domain.trainings.words import TrainingFull
from tests.spec import Spec
from tests.trainings.scene import ORDER, TRAINING, named, on_sale, person, seats

pytestmark = pytest.mark.feature("I1")
NORDPUU = UUID(int=0x61)
ORDERED = OrderSeats(
    training_id=TRAINING, seats=3, organisation="Nordpuu Oy", business_id="1234567-1",
    street="Satamakatu 1", postcode="00160", town="Helsinki",
    invoice_email="laskut@nordpuu.example", name="Oskari Virta", email="oskari@nordpuu.example",
    organisation_id=NORDPUU, person_id=person("Oskari"), order_id=ORDER, accept_terms=True,
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
    assert (deal.paid_by, deal.payer_id, deal.order_number) == (PaidBy.INVOICE, NORDPUU, "PO-7")


def test_organisation_and_payer_are_known_from_then_on(spec: Spec) -> None:
    on_sale(spec).when(ORDERED)
    assert spec.event(Organisation.Registered).business_id == "1234567-1"
    assert spec.event(Account.BuyerSet).buyer.town == "Helsinki"


def test_what_is_known_of_a_payer_is_not_overwritten_by_a_form(spec: Spec) -> None:
    on_sale(spec).given(ORDERED)
    again = ordered(
        order_id=UUID(int=0x98), street="Elsewhere 9", seats=1, person_id=person("Kaisla"),
        email="kaisla@nordpuu.example",
    )  # fmt: skip
    spec.when(again)
    assert not any(isinstance(one, Account.BuyerSet) for one in spec.new)


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
