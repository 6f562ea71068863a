"""Somebody new for a running forum: put to the members, answered about, decided by its leader."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from domain.forums import recruiting_events as happened
from domain.forums.exclusions import Ground
from domain.forums.people import Bill, Proposal
from domain.forums.recruiting import Recruiting
from domain.forums.words import (
    AnsweredAlready,
    ApplicantUnknown,
    AskingOver,
    EnoughNewMembers,
    ForumState,
    StillAsking,
)

YEAR = timedelta(days=365)


class Proposing(Recruiting):
    """The way into a forum that runs already."""

    def propose(self, person_id: UUID, leader_id: UUID | None, now: datetime, today: date) -> None:
        """Ask the members of a running forum about an applicant; the professional is told too.

        Raises NotRunning, ApplicantUnknown, ForumFull, Excluded, EnoughNewMembers.
        """
        self.require_running()
        if person_id in self.proposals:
            return
        self.require_seat(person_id)
        self._require_few_newcomers(today)
        self.record(
            happened.MemberProposed, person_id=person_id, members=tuple(self.members),
            until=now + timedelta(days=self.policy.objection_days),
            leader_id=leader_id,
        )  # fmt: skip

    def answer(
        self, person_id: UUID, member_id: UUID, ground: Ground | None, now: datetime
    ) -> None:
        """Raises NotAMember, ApplicantUnknown, AnsweredAlready, AskingOver."""
        self.member(member_id)
        proposal = self._proposal(person_id)
        if member_id in proposal.answers:
            raise AnsweredAlready
        if now >= proposal.until:
            raise AskingOver
        self.record(
            happened.MemberAnswered, person_id=person_id, member_id=member_id, ground=ground
        )

    def decidable(self, person_id: UUID, now: datetime) -> bool:
        """Whether all members have answered about somebody proposed, or their time is over."""
        proposal = self.proposals.get(person_id)
        if proposal is None:
            return False
        return now >= proposal.until or not set(self.members) - set(proposal.answers)

    def call_for_decision(self, person_id: UUID, leader_id: UUID, now: datetime) -> None:
        """Say once to whoever leads that it is theirs to decide now."""
        running = self.state is ForumState.RUNNING
        if running and self.decidable(person_id, now) and not self.proposals[person_id].due:
            self.record(happened.DecisionDue, person_id=person_id, leader_id=leader_id)

    def accept(self, person_id: UUID, bill: Bill, now: datetime, today: date) -> None:
        """The facilitator takes in somebody proposed, once the members had their say.

        Raises NotRunning, ApplicantUnknown, StillAsking, ForumFull, Excluded, EnoughNewMembers.
        """
        if person_id in self.members:
            return
        self.require_running()
        self._proposal(person_id)
        if not self.decidable(person_id, now):
            raise StillAsking
        self.require_seat(person_id)
        self._require_few_newcomers(today)
        self.join(person_id, bill, today, running=True)

    def _proposal(self, person_id: UUID) -> Proposal:
        if person_id not in self.proposals:
            raise ApplicantUnknown
        return self.proposals[person_id]

    def _require_few_newcomers(self, today: date) -> None:
        lately = [day for day in self.newcomers if today - day < YEAR]
        if len(lately) >= self.policy.new_members_a_year:
            raise EnoughNewMembers
