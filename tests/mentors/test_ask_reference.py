"""References are asked of others, and what they say is noted."""

import pytest

from domain.mentors import Mentor
from domain.mentors.words import NotAtThisStage, ReferenceUnknown
from tests.mentors.pool import APPLIED, FIRST, JOINED, MENTOR, SECOND, asked, told
from tests.spec import Spec

pytestmark = pytest.mark.feature("B6")


def test_a_reference_is_asked(spec: Spec) -> None:
    spec.given(APPLIED).when(asked(FIRST)).then(Mentor.ReferenceAsked)


def test_what_a_referee_said_is_noted_once(spec: Spec) -> None:
    spec.given(APPLIED, asked(FIRST)).when(told(FIRST)).then(Mentor.ReferenceGiven)
    assert spec.event(Mentor.ReferenceGiven).originator_id == MENTOR
    spec.when(told(FIRST, recommends=False)).then()


def test_only_a_reference_that_was_asked_for_can_be_noted(spec: Spec) -> None:
    spec.given(APPLIED, asked(FIRST)).when(told(SECOND)).then_refused(ReferenceUnknown)


def test_nobody_asks_references_of_a_mentor_in_the_pool(spec: Spec) -> None:
    third = asked(MENTOR)
    spec.given(*JOINED).when(third).then_refused(NotAtThisStage)
