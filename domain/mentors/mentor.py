"""One mentor: the way into the pool, in it, and out of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from domain.events import event
from domain.mentors import hours_events as hours
from domain.mentors import load_events as load
from domain.mentors import path_events as path
from domain.mentors import proof_events as proof
from domain.mentors.loaded import Loaded
from domain.mentors.policy import PoolPolicy
from domain.mentors.words import (
    MentorAway,
    NotAtThisStage,
    OnboardingStep,
    OnboardingUnfinished,
    PoolState,
    ReferencesMissing,
    ReferenceUnknown,
)

ASKING = {PoolState.APPLIED, PoolState.REFERENCES}
LEARNING = {PoolState.APPROVED, PoolState.ONBOARDING}
IN_THE_POOL = {PoolState.ACTIVE, PoolState.PAUSED}


def mentor_of(person_id: UUID) -> UUID:
    """The id of the mentor a person is."""
    return uuid5(person_id, "mentor")


class Mentor(Loaded):
    """One mentor of the pool, or on the way into it, who is also a person."""

    Applied = path.Applied
    MotivationTold = path.MotivationTold
    ReferenceAsked = path.ReferenceAsked
    ReferenceGiven = path.ReferenceGiven
    Approved = path.Approved
    Declined = path.Declined
    OnboardingStepDone = path.OnboardingStepDone
    Joined = path.Joined
    Paused = path.Paused
    Resumed = path.Resumed
    LeftPool = path.LeftPool
    ProfileWritten = hours.ProfileWritten
    WeeklyHoursSet = hours.WeeklyHoursSet
    DayClosed = hours.DayClosed
    ExtraHoursOpened = hours.ExtraHoursOpened
    AbsenceMarked = hours.AbsenceMarked
    AbsenceEnded = hours.AbsenceEnded
    CompetenceClaimed = proof.CompetenceClaimed
    CompetenceConfirmed = proof.CompetenceConfirmed
    CompetenceWithdrawn = proof.CompetenceWithdrawn
    CertificateNoted = proof.CertificateNoted
    EthicsAcknowledged = proof.EthicsAcknowledged
    ExpiryWarned = proof.ExpiryWarned
    GraceGiven = proof.GraceGiven
    FootingSet = load.FootingSet
    LimitsLowered = load.LimitsLowered
    EngagementTaken = load.EngagementTaken
    EngagementReleased = load.EngagementReleased
    TieDeclared = load.TieDeclared
    TieEnded = load.TieEnded

    @event(Applied)
    def __init__(self, id: UUID, person_id: UUID, zone: str) -> None:
        self.state = PoolState.APPLIED
        self.references: dict[UUID, bool | None] = {}
        self.motivation_told = False
        self.paused_until: date | None = None
        self.steps: set[OnboardingStep] = set()
        self.begin_hours(person_id, zone)
        self.begin_proofs()
        self.begin_load()

    def tell_motivation(self, words: str) -> None:
        if not self.motivation_told and words:
            self.record(path.MotivationTold, person_id=self.person_id, words=words)

    def ask_reference(self, reference_id: UUID, referee: str, reached_at: str) -> None:
        """Ask somebody about the applicant. Raises NotAtThisStage."""
        self._require_state(ASKING)
        if reference_id not in self.references:
            self.record(
                path.ReferenceAsked, person_id=self.person_id, reference_id=reference_id,
                referee=referee, reached_at=reached_at,
            )  # fmt: skip

    def give_reference(self, reference_id: UUID, words: str, *, recommends: bool) -> None:
        """Note what a referee said. Raises ReferenceUnknown."""
        if reference_id not in self.references:
            raise ReferenceUnknown
        if self.references[reference_id] is None:
            self.record(
                path.ReferenceGiven, person_id=self.person_id, reference_id=reference_id,
                recommends=recommends, words=words,
            )  # fmt: skip

    def approve(self, policy: PoolPolicy, without_references: str = "") -> None:
        """Approve the applicant. Raises NotAtThisStage, ReferencesMissing."""
        if self.state in LEARNING | IN_THE_POOL:
            return
        self._require_state(ASKING)
        good = sum(1 for told in self.references.values() if told)
        if good < policy.references and not without_references:
            raise ReferencesMissing(wanted=policy.references, given=good)
        self.record(
            path.Approved, person_id=self.person_id, references=good,
            without_references=without_references,
        )  # fmt: skip

    def decline(self, reason: str) -> None:
        """Decline the application. Raises NotAtThisStage."""
        if self.state is not PoolState.DECLINED:
            self._require_state(ASKING | LEARNING)
            self.record(path.Declined, person_id=self.person_id, reason=reason)

    def do_step(self, step: OnboardingStep) -> None:
        """Do a step of the onboarding. Raises NotAtThisStage."""
        if step not in self.steps:
            self._require_state(LEARNING)
            self.record(path.OnboardingStepDone, person_id=self.person_id, step=step)

    def join(self, policy: PoolPolicy) -> None:
        """Join the pool. Raises NotAtThisStage, OnboardingUnfinished."""
        if self.state in IN_THE_POOL:
            return
        self._require_state(LEARNING)
        left = [step for step in policy.steps if step not in self.steps]
        if left or self.ethics is None:
            raise OnboardingUnfinished(steps=left)
        self.record(path.Joined, person_id=self.person_id, zone=self.zone)

    def pause(self, until: date | None, reason: str) -> None:
        """Take no new engagements for a time. Raises NotAtThisStage."""
        self._require_state(IN_THE_POOL)
        if self.state is PoolState.PAUSED and until == self.paused_until:
            return
        self.record(path.Paused, person_id=self.person_id, until=until, reason=reason)

    def resume(self, paused_until: date | None = None) -> None:
        """Take engagements again; with a day, only if the pause still lasts until that day."""
        other = paused_until is not None and paused_until != self.paused_until
        if self.state is PoolState.PAUSED and not other:
            self.record(path.Resumed, person_id=self.person_id)

    def leave(self, on: date, reason: str) -> None:
        if self.state is not PoolState.LEFT:
            self.record(path.LeftPool, person_id=self.person_id, on=on, reason=reason)

    def require_taking(self, minutes_a_month: int, policy: PoolPolicy, day: date) -> None:
        """Raise MentorAway, ValidityEnded or MentorFull where no new engagement may begin."""
        if self.state is not PoolState.ACTIVE:
            raise MentorAway
        self.require_valid(day)
        self.require_room(minutes_a_month, policy)

    def _require_state(self, expected: set[PoolState]) -> None:
        if self.state not in expected:
            raise NotAtThisStage
