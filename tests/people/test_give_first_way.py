"""The first way in of a colleague is handed over by one who made sure who it is."""

from uuid import UUID

import pytest

from application.people.give_first_way import GiveFirstWay
from application.people.whenever_a_sign_in_is_recovered import whenever_a_sign_in_is_recovered
from application.policies import Errand
from domain.recoveries import AnotherHasToVouch, RecoverInstead, Recovery, Seen
from domain.refusals import NotFound
from tests.people.test_recover_sign_in import ANNA, ASK, CONFIRM, ONE, OTHER, by, spec
from tests.spec import Spec, commanded

__all__ = ["spec"]
pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.4.4")]
GIVE = GiveFirstWay(person_id=ANNA, seen=Seen.IN_PERSON)


def test_who_vouched_and_how_is_recorded_and_the_person_is_told(spec: Spec) -> None:
    by(spec, ONE).when(GIVE).then(Recovery.Opened, Recovery.FirstGiven)
    given = spec.event(Recovery.FirstGiven)
    assert (given.person_id, given.given_by, given.seen) == (ANNA, ONE, Seen.IN_PERSON)
    letter = Errand("letter", {"letter": "first_way_given", "to": str(ANNA)})
    assert commanded(whenever_a_sign_in_is_recovered, given) == [letter]


def test_a_link_that_lapsed_is_followed_by_another(spec: Spec) -> None:
    by(spec, ONE).given(GIVE).when(GIVE).then(Recovery.FirstGiven)


def test_nobody_vouches_for_themself(spec: Spec) -> None:
    by(spec, ANNA).when(GIVE).then_refused(AnotherHasToVouch)


def test_who_was_recovered_once_is_recovered_again_by_two(spec: Spec) -> None:
    by(spec, ONE).given(ASK)
    by(spec, OTHER).given(CONFIRM).when(GIVE).then_refused(RecoverInstead)


def test_somebody_we_do_not_know_gets_no_way_in(spec: Spec) -> None:
    spec.when(GiveFirstWay(person_id=UUID(int=77), seen=Seen.IN_PERSON)).then_refused(NotFound)
