from dataclasses import replace

import pytest

from application.booking.give_details import (
    AddressMissing,
    BuyerMissing,
    MentorNotForThis,
    ThemeNotConfirmed,
)
from application.mentors.add_mentor import AddMentor
from application.mentors.declare_tie import DeclareTie
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService
from domain.business_ids import BusinessIdWrong
from domain.cancelling_policy import Payer
from domain.diaries import Diary, TimeTaken
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.mentors import TieKind, mentor_of
from domain.money import Money
from domain.orders import Buyer, HoldExpired, Order, TermsNotAccepted
from domain.people import EmailTaken, Person
from domain.themes import ThemeUnknown
from tests.booking.scene import AINO, MENTOR, ORDER, OTHER, THE_FIRM, VEERA, after, details, hold
from tests.spec import Spec

FIRM = details(organisation="Meri Oy", business_id="0737546-2", buyer_reference="K12")


def test_whoever_orders_becomes_known_and_their_own_diary_keeps_the_time(spec: Spec) -> None:
    spec.given(hold()).when(details())
    spec.then(
        Order.DetailsGiven, Person.Registered, Person.RoleGranted, Diary.Opened, Diary.TimeHeld
    )
    assert spec.event(Diary.TimeHeld).resource_id == AINO


@pytest.mark.feature("D5")
def test_the_texts_are_accepted_by_their_versions(spec: Spec) -> None:
    accepted = spec.given(hold()).when(details()).event(Order.DetailsGiven).accepted
    assert (accepted.terms, accepted.privacy, accepted.ground_rules) == (1, 1, 1)
    assert (accepted.start_early, accepted.knows_right_ends) == (True, True)


def test_the_two_wishes_of_a_consumer_are_kept_apart(spec: Spec) -> None:
    wish = details(start_early=True, knows_right_ends=False)
    accepted = spec.given(hold()).when(wish).event(Order.DetailsGiven).accepted
    assert (accepted.start_early, accepted.knows_right_ends) == (True, False)


def test_without_the_terms_nothing_is_ordered(spec: Spec) -> None:
    spec.given(hold()).when(details(accept_terms=False)).then_refused(TermsNotAccepted)


def test_after_the_hold_it_is_too_late(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=10)).when(details()).then_refused(HoldExpired)


def test_an_organisation_says_who_pays(spec: Spec) -> None:
    spec.given(hold(payer=Payer.ORGANISATION)).when(details()).then_refused(BuyerMissing)
    spec.when(details(organisation="Meri Oy")).then_refused(BuyerMissing)
    wrong = details(organisation="Meri Oy", business_id="0737546-3")
    spec.when(wrong).then_refused(BusinessIdWrong)
    buyer = spec.when(FIRM).event(Order.DetailsGiven).buyer
    assert buyer == Buyer("Meri Oy", "0737546-2", "K12")


def test_over_400_euros_an_organisation_gives_its_address_for_the_invoice(spec: Spec) -> None:
    dear = next(one for one in THE_FIRM if isinstance(one, OfferService) and one.sessions == 2)
    spec.given(replace(dear, service_id=OTHER, organisation_price=Money(39000)))
    spec.given(hold(payer=Payer.ORGANISATION, service_id=OTHER))
    spec.when(FIRM).then_refused(AddressMissing)
    addressed = replace(FIRM, street="Satamakatu 1 ", postcode="00160", town="Helsinki")
    buyer = spec.when(addressed).event(Order.DetailsGiven).buyer
    assert (buyer.street, buyer.postcode, buyer.town) == ("Satamakatu 1", "00160", "Helsinki")


def test_a_private_persons_order_has_no_other_buyer(spec: Spec) -> None:
    assert spec.given(hold()).when(FIRM).event(Order.DetailsGiven).buyer is None


def test_nobody_is_in_two_places_at_once(spec: Spec) -> None:
    hours = next(one for one in THE_FIRM if isinstance(one, SetWeeklyHours))
    mikael = RegisterPerson(person_id=VEERA, name="Mikael", email="mikael@luotsi.example")
    spec.given(
        mikael, AddMentor(person_id=VEERA, headline=InThreeLanguages("", "", ""), themes=()),
        SetWeeklyHours(mentor_id=mentor_of(VEERA), weekly=hours.weekly),
        hold(), details(), hold(OTHER, mentor_id=mentor_of(VEERA)),
    )  # fmt: skip
    spec.when(details(OTHER)).then_refused(TimeTaken)


def test_an_address_belongs_to_one_person(spec: Spec) -> None:
    spec.given(hold(), details(), hold(OTHER, days=8))
    spec.when(details(OTHER, VEERA, email=details().email)).then_refused(EmailTaken)


def test_details_may_be_put_right_before_paying(spec: Spec) -> None:
    spec.given(hold(), details()).when(details(name="Aino K."))
    spec.then(Order.DetailsGiven)
    assert spec.event(Order.DetailsGiven).originator_id == ORDER


@pytest.mark.feature("B5")
@pytest.mark.parametrize("employer", ["Meri Oy", "meri", "MERI OY"])
def test_a_mentor_tied_to_the_employer_is_not_sold(spec: Spec, employer: str) -> None:
    tie = DeclareTie(mentor_id=MENTOR, kind=TieKind.BOARD, party="Meri Oy")
    spec.given(tie, hold()).when(details(employer=employer)).then_refused(MentorNotForThis)


@pytest.mark.feature("B5")
def test_nor_one_of_the_clients_own_family(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=MENTOR, kind=TieKind.FAMILY, party="Kivi, Aino")
    spec.given(tie, hold()).when(details(name="Aino Kivi")).then_refused(MentorNotForThis)


@pytest.mark.feature("B5")
def test_nor_one_tied_to_the_organisation_that_pays(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=MENTOR, kind=TieKind.BOARD, party="M", business_id="0737546-2")
    spec.given(tie, hold(payer=Payer.ORGANISATION)).when(FIRM).then_refused(MentorNotForThis)


@pytest.mark.feature("S2")
def test_a_theme_is_sold_only_where_competence_in_it_is_confirmed(spec: Spec) -> None:
    spec.given(hold()).when(details(theme="innovation")).then_refused(ThemeNotConfirmed)
    spec.when(details(theme="astrology")).then_refused(ThemeUnknown)
    assert spec.when(details(theme="leadership")).event(Order.DetailsGiven).theme == "leadership"


def test_what_one_wants_to_talk_about_is_kept_for_the_mentoring(spec: Spec) -> None:
    given = spec.given(hold()).when(details(wish="my next step")).event(Order.DetailsGiven)
    assert (given.wish, given.engagement_id) == ("my next step", derived(ORDER, "engagement"))
