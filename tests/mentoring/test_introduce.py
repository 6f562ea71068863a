"""Nobody is told of anybody before they want it: mentee first, then the third person."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.mentoring.introduce import (
    AnswerIntroduction,
    DeclineIntroduction,
    ProposeIntroduction,
    TellOutcome,
    WantIntroduction,
)
from domain.engagements.introductions import Introduction, IntroductionOver, NotIntroduced
from domain.refusals import NotFound
from tests.engagements.scene import CASE, RUNNING, SANNA, SANNA_HERSELF
from tests.spec import Spec

KEY = UUID(int=0x55)
PROPOSED = ProposeIntroduction(
    engagement_id=CASE, name="Kirsi Salo", email="kirsi@yritys.example", introduction_id=KEY
)
WANTED = WantIntroduction(engagement_id=CASE, introduction_id=KEY)
AGREES = AnswerIntroduction(introduction_id=KEY, agrees=True)
TOLD = TellOutcome(engagement_id=CASE, introduction_id=KEY, words="We had lunch.")
pytestmark = [pytest.mark.feature("E17"), pytest.mark.feature("S13")]


@pytest.fixture
def proposed(spec: Spec) -> Spec:
    spec.given(*RUNNING)
    spec.by = SANNA_HERSELF
    return spec.given(PROPOSED)


def test_it_is_proposed_by_the_mentor_once(spec: Spec) -> None:
    spec.given(*RUNNING)
    spec.by = SANNA_HERSELF
    spec.when(PROPOSED).then(Introduction.Proposed)
    assert spec.event(Introduction.Proposed).mentor_id == SANNA
    spec.when(PROPOSED).then()


def test_the_third_person_cannot_answer_before_the_mentee_wants_it(proposed: Spec) -> None:
    proposed.when(AGREES).then_refused(IntroductionOver)
    proposed.given(WANTED).when(AGREES).then(Introduction.ContactsExchanged)
    proposed.when(AGREES).then()


def test_a_no_of_either_ends_it(proposed: Spec) -> None:
    proposed.given(WANTED).when(replace(AGREES, agrees=False)).then(Introduction.Declined)
    assert proposed.event(Introduction.Declined).by_third
    proposed.when(WANTED).then_refused(IntroductionOver)
    no = DeclineIntroduction(engagement_id=CASE, introduction_id=KEY)
    proposed.when(no).then_refused(IntroductionOver)


def test_what_came_of_it_is_told_afterwards(proposed: Spec) -> None:
    proposed.when(TOLD).then_refused(NotIntroduced)
    proposed.given(WANTED, AGREES).when(TOLD).then(Introduction.OutcomeTold)


def test_it_belongs_to_its_engagement(proposed: Spec) -> None:
    proposed.when(replace(WANTED, engagement_id=UUID(int=9))).then_refused(NotFound)
