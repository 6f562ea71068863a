"""The agreement of one mentoring: offered in versions, accepted by every party, in force."""

from __future__ import annotations

from uuid import UUID, uuid5

from domain.agreements import agreement_events as happened
from domain.agreements.parties import Parties
from domain.agreements.policy import AgreementPolicy
from domain.agreements.terms import NOT_MEASURED, Baseline, PinnedGoal, Terms, fingerprint_of_goals
from domain.agreements.words import (
    Form,
    GoalsMissing,
    Means,
    MenteeFirst,
    Party,
    Role,
)
from domain.events import event


def agreement_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's agreement."""
    return uuid5(engagement_id, "agreement")


class Agreement(Parties):
    """What was offered to whom, and who accepted it."""

    Opened = happened.Opened
    VersionOffered = happened.VersionOffered
    NewcomerAsked = happened.NewcomerAsked
    GoalsPinned = happened.GoalsPinned
    Accepted = happened.Accepted
    Declined = happened.Declined
    CameIntoForce = happened.CameIntoForce

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.begin()
        self.declined: set[tuple[int, UUID]] = set()
        self.goals: dict[int, str] = {}
        self.in_force = 0

    def offer(
        self,
        engagement_id: UUID,
        form: Form,
        template: int,
        sha256: str,
        terms: Terms,
        parties: tuple[Party, ...],
        purpose: str,
        *,
        with_goals: bool,
    ) -> None:
        """Offer a version to its parties; the same again changes nothing."""
        if self.versions and self.versions[-1].sha256 == sha256:
            return
        self.record(
            happened.VersionOffered, engagement_id=engagement_id, mentee_id=parties[0].party_id,
            version=len(self.versions) + 1, form=form, template=template, sha256=sha256,
            terms=terms, parties=parties, purpose=purpose, with_goals=with_goals,
        )  # fmt: skip

    def ask(self, person_id: UUID) -> None:
        """Ask a mentee who came in later to accept what the others were offered, if anything."""
        newest = self.versions[-1] if self.versions else None
        if newest is None or any(one.party_id == person_id for one in newest.parties):
            return
        self.record(
            happened.NewcomerAsked, engagement_id=newest.engagement_id,
            mentee_id=newest.mentee_id, version=newest.version,
            party=Party(Role.MENTEE, person_id, person_id),
        )  # fmt: skip

    def accept(
        self,
        version: int,
        sha256: str,
        person_id: UUID,
        means: Means,
        language: str,
        ground_rules: int,
        goals: tuple[PinnedGoal, ...],
        policy: AgreementPolicy,
        baseline: Baseline = NOT_MEASURED,
    ) -> bool:
        """Accept a version for one's party; gives whether it came into force by that.

        Raises VersionUnknown, NotTheNewest, OtherWords, NotAParty, MenteeFirst, GoalsMissing.
        """
        offered = self.offered(version, sha256)
        for party in self.acting(offered, person_id):
            if party.party_id in self.accepted.get(version, set()):
                continue
            if party.role is Role.MENTEE:
                self._pin(offered, goals, policy, baseline)
            elif not self.by_mentees(version):
                raise MenteeFirst
            read = self.goals.get(version, "") if party.role is not Role.SPONSOR else ""
            self.record(
                happened.Accepted, engagement_id=offered.engagement_id,
                mentee_id=offered.mentee_id, version=version, role=party.role, sha256=sha256,
                party_id=party.party_id, person_id=person_id, means=means, goals_sha256=read,
                language=language, ground_rules=ground_rules, asks=self.asked_next(offered, party),
            )  # fmt: skip
        return self._into_force(offered)

    def decline(self, version: int, person_id: UUID, words: str) -> None:
        """Not accept a version, and say what should be different. ."""
        offered = self.offered(version)
        for party in self.acting(offered, person_id):
            if (version, party.party_id) not in self.declined:
                self.record(
                    happened.Declined, engagement_id=offered.engagement_id,
                    mentee_id=offered.mentee_id, version=version, role=party.role,
                    party_id=party.party_id, person_id=person_id, words=words,
                )  # fmt: skip

    def _pin(
        self,
        offered: happened.Offered,
        goals: tuple[PinnedGoal, ...],
        policy: AgreementPolicy,
        baseline: Baseline,
    ) -> None:
        if not offered.with_goals or offered.version in self.goals:
            return
        if not policy.goals[0] <= len(goals) <= policy.goals[1]:
            raise GoalsMissing
        self.record(
            happened.GoalsPinned, engagement_id=offered.engagement_id,
            mentee_id=offered.mentee_id, version=offered.version, goals=goals,
            sha256=fingerprint_of_goals(goals, baseline), baseline=baseline,
        )  # fmt: skip

    def _into_force(self, offered: happened.Offered) -> bool:
        everybody = {one.party_id for one in offered.parties}
        whole = everybody <= self.accepted.get(offered.version, set())
        if not whole or self.in_force == offered.version:
            return False
        self.record(
            happened.CameIntoForce, engagement_id=offered.engagement_id,
            mentee_id=offered.mentee_id, version=offered.version, sha256=offered.sha256,
        )  # fmt: skip
        return True
