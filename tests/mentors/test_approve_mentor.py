"""An applicant is approved on references, or declined with a reason."""

import pytest

from application.mentors.approve_mentor import ApproveMentor, DeclineMentor
from domain.mentors import Mentor
from domain.mentors.words import NotAtThisStage, ReferencesMissing
from domain.people import Person
from tests.mentors.pool import APPLIED, FIRST, JOINED, MENTOR, RECOMMENDED, SECOND, asked, told
from tests.spec import Spec

pytestmark = pytest.mark.feature("B6")
APPROVE = ApproveMentor(mentor_id=MENTOR)


def test_two_good_references_are_enough_and_the_role_is_given(spec: Spec) -> None:
    spec.given(*RECOMMENDED).when(APPROVE).then(Mentor.Approved, Person.RoleGranted)
    assert spec.event(Mentor.Approved).envelope.rule == ("pool/1",)


def test_one_good_reference_is_not_enough(spec: Spec) -> None:
    spec.given(APPLIED, asked(FIRST), told(FIRST)).when(APPROVE).then_refused(ReferencesMissing)


def test_a_reference_that_does_not_recommend_does_not_count(spec: Spec) -> None:
    spec.given(APPLIED, asked(FIRST), asked(SECOND), told(FIRST), told(SECOND, recommends=False))
    spec.when(APPROVE).then_refused(ReferencesMissing)


def test_a_reason_stands_for_missing_references(spec: Spec) -> None:
    known = ApproveMentor(mentor_id=MENTOR, without_references="Tunnettu kymmenen vuotta")
    spec.given(APPLIED).when(known).then(Mentor.Approved, Person.RoleGranted)


def test_approving_twice_changes_nothing(spec: Spec) -> None:
    spec.given(*RECOMMENDED, APPROVE).when(APPROVE).then()


def test_an_application_is_declined_with_a_reason(spec: Spec) -> None:
    no = DeclineMentor(mentor_id=MENTOR, reason="Alueella riittävästi mentoreita")
    spec.given(APPLIED).when(no).then(Mentor.Declined)
    spec.when(APPROVE).then_refused(NotAtThisStage)


def test_a_mentor_in_the_pool_is_not_declined(spec: Spec) -> None:
    no = DeclineMentor(mentor_id=MENTOR, reason="Myöhässä")
    spec.given(*JOINED).when(no).then_refused(NotAtThisStage)
