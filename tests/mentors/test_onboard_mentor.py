"""A new mentor is onboarded and joins the pool."""

import pytest

from application.mentors.onboard_mentor import AcknowledgeEthics, DoOnboardingStep, JoinPool
from domain.mentors import Mentor, OnboardingStep
from domain.mentors.words import NotAtThisStage, OnboardingUnfinished
from tests.mentors.pool import APPLIED, APPROVED, JOINED, LEARNT, MENTOR
from tests.spec import Spec

pytestmark = pytest.mark.feature("B6")
JOIN = JoinPool(mentor_id=MENTOR)


def test_who_has_done_every_step_joins(spec: Spec) -> None:
    spec.given(*LEARNT).when(JOIN).then(Mentor.Joined)
    spec.when(JOIN).then()


def test_who_has_a_step_to_go_does_not_join(spec: Spec) -> None:
    spec.given(*LEARNT[:-1]).when(JOIN).then_refused(OnboardingUnfinished)


def test_the_step_of_ethics_acknowledges_the_version_in_force(spec: Spec) -> None:
    step = DoOnboardingStep(mentor_id=MENTOR, step=OnboardingStep.ETHICS)
    spec.given(*APPROVED).when(step).then(Mentor.EthicsAcknowledged, Mentor.OnboardingStepDone)
    assert spec.event(Mentor.EthicsAcknowledged).version == "Global Code of Ethics V3"


def test_a_mentor_who_acknowledges_the_ethics_has_done_that_step(spec: Spec) -> None:
    own = AcknowledgeEthics(mentor_id=MENTOR)
    spec.given(*APPROVED).when(own).then(Mentor.EthicsAcknowledged, Mentor.OnboardingStepDone)


def test_ethics_may_be_acknowledged_anew_in_the_pool(spec: Spec) -> None:
    spec.given(*JOINED).at(spec.log.now().replace(year=2028))
    spec.when(AcknowledgeEthics(mentor_id=MENTOR)).then(Mentor.EthicsAcknowledged)


@pytest.mark.asvs("2.3.1")
def test_nobody_is_onboarded_before_the_approval(spec: Spec) -> None:
    step = DoOnboardingStep(mentor_id=MENTOR, step=OnboardingStep.TOOLS)
    spec.given(APPLIED).when(step).then_refused(NotAtThisStage)
