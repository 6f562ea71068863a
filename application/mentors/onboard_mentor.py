"""Take a new mentor through the onboarding, and into the pool."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.mentors import Mentor, OnboardingStep, PoolState, pool_policy_on


@dataclass(frozen=True, kw_only=True)
class DoOnboardingStep(Command):
    """Note that a new mentor has done a step of the onboarding."""

    mentor_id: UUID
    step: OnboardingStep

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, self.mentor_id)
        if self.step is OnboardingStep.ETHICS:
            _acknowledge(work, mentor)
        mentor.do_step(self.step)


@dataclass(frozen=True, kw_only=True)
class AcknowledgeEthics(Command):
    """Acknowledge the code of ethics in the version the firm works by."""

    mentor_id: UUID

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, self.mentor_id)
        _acknowledge(work, mentor)
        if mentor.state in {PoolState.APPROVED, PoolState.ONBOARDING}:
            mentor.do_step(OnboardingStep.ETHICS)


@dataclass(frozen=True, kw_only=True)
class JoinPool(Command):
    """Let a mentor who has finished the onboarding take engagements."""

    mentor_id: UUID

    def do(self, work: Work) -> None:
        policy = pool_policy_on(work.today)
        work.under(policy.version)
        work.get(Mentor, self.mentor_id).join(policy)


def _acknowledge(work: Work, mentor: Mentor) -> None:
    policy = pool_policy_on(work.today)
    work.under(policy.version)
    mentor.acknowledge_ethics(policy, work.today)
