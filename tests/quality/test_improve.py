import pytest

from application.quality.improve import (
    CarryOutImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from domain.quality.improvement import Improvement, NotThatFar
from domain.quality.review_words import SameHands
from tests.quality.improvement_scene import CARRY_OUT, DROP, HENNA, PLAN, PROPOSE, VERIFY, spec

pytestmark = pytest.mark.feature("M9")


def test_from_proposal_to_verified_effect() -> None:
    spec().given(PLAN, CARRY_OUT).when(VERIFY).then(Improvement.EffectVerified)


def test_nothing_is_skipped() -> None:
    spec().when(CARRY_OUT).then_refused(NotThatFar)
    spec().when(VERIFY).then_refused(NotThatFar)
    spec().given(PLAN).when(VERIFY).then_refused(NotThatFar)
    spec().given(PLAN, CARRY_OUT).when(PLAN).then_refused(NotThatFar)


def test_somebody_other_than_the_owner_verifies() -> None:
    spec(HENNA).given(PLAN, CARRY_OUT).when(VERIFY).then_refused(SameHands)


def test_what_was_verified_cannot_be_dropped() -> None:
    spec().given(PLAN, CARRY_OUT, VERIFY).when(DROP).then_refused(NotThatFar)
    spec().given(PLAN).when(DROP).then(Improvement.Dropped)


@pytest.mark.parametrize("command", [PROPOSE, CARRY_OUT, VERIFY])
def test_sent_twice_it_happens_once(
    command: ProposeImprovement | CarryOutImprovement | VerifyImprovement,
) -> None:
    spec().given(PLAN, CARRY_OUT, VERIFY).when(command).then()
