"""Who comes into a forum: applied, looked at for ties, admitted, or put to the members."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from domain.events import Aggregate
from domain.forums import recruiting_events as happened
from domain.forums.exclusions import Finding, Ground, Ties, findings
from domain.forums.people import Applicant, Bill, Member, Proposal
from domain.forums.policy import ForumPolicy, policy_of
from domain.forums.words import (
    AnsweredAlready,
    ApplicantUnknown,
    AppliedAlready,
    AskingOver,
    EnoughNewMembers,
    Excluded,
    ForumClosed,
    ForumFull,
    ForumState,
    MemberAlready,
    NotAMember,
    NotRecruiting,
    NotRunning,
    StillAsking,
)

YEAR = timedelta(days=365)


class Recruiting(Aggregate):
    """The way into a forum."""

    terms: str
    state: ForumState
    applicants: dict[UUID, Applicant]
    proposals: dict[UUID, Proposal]
    members: dict[UUID, Member]
    newcomers: list[date]
    facilitator_id: UUID | None

    @property
    def policy(self) -> ForumPolicy:
        """The rules this forum was founded under."""
        return policy_of(self.terms)

    def apply_to(self, person_id: UUID, ties: Ties, profile: str) -> None:
        """Raises ForumClosed, NotRecruiting, MemberAlready, AppliedAlready."""
        self.require_open()
        if len(self.members) >= self.policy.most or self.state is ForumState.PAUSED:
            raise NotRecruiting
        if person_id in self.members:
            raise MemberAlready
        if person_id in self.applicants:
            raise AppliedAlready
        self.record(happened.Applied, person_id=person_id, ties=ties, profile=profile)

    def note_tie(self, person_id: UUID, ground: Ground, other_id: UUID) -> None:
        """Raises ApplicantUnknown."""
        if Finding(ground, other_id) not in self.applicant(person_id).noted:
            self.record(happened.TieNoted, person_id=person_id, ground=ground, other_id=other_id)

    def findings_of(self, person_id: UUID) -> tuple[Finding, ...]:
        """Every ground between an applicant and the members. Raises ApplicantUnknown."""
        applicant = self.applicant(person_id)
        others = {one: member.ties for one, member in self.members.items()}
        noted = tuple(one for one in applicant.noted if one.other_id in self.members)
        return (*findings(applicant.ties, others), *noted)

    def decline(self, person_id: UUID) -> None:
        """Raises ApplicantUnknown."""
        self.applicant(person_id)
        self.record(happened.ApplicationDeclined, person_id=person_id)

    def admit(self, person_id: UUID, bill: Bill, today: date) -> None:
        """Take an applicant in while the forum recruits.

        Raises NotRecruiting, ApplicantUnknown, ForumFull, Excluded.
        """
        if person_id in self.members:
            return
        if self.state is not ForumState.RECRUITING:
            raise NotRecruiting
        self._require_seat(person_id)
        self._join(person_id, bill, today, running=False)

    def propose(self, person_id: UUID, now: datetime, today: date) -> None:
        """Ask the members of a running forum about an applicant.

        Raises NotRunning, ApplicantUnknown, ForumFull, Excluded, EnoughNewMembers.
        """
        self.require_running()
        if person_id in self.proposals:
            return
        self._require_seat(person_id)
        self._require_few_newcomers(today)
        self.record(
            happened.MemberProposed, person_id=person_id, members=tuple(self.members),
            until=now + timedelta(days=self.policy.objection_days),
            leader_id=self.facilitator_id,
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
        self._require_seat(person_id)
        self._require_few_newcomers(today)
        self._join(person_id, bill, today, running=True)

    def applicant(self, person_id: UUID) -> Applicant:
        """Raises ApplicantUnknown."""
        if person_id not in self.applicants:
            raise ApplicantUnknown
        return self.applicants[person_id]

    def member(self, person_id: UUID) -> Member:
        """Raises NotAMember."""
        if person_id not in self.members:
            raise NotAMember
        return self.members[person_id]

    def require_open(self) -> None:
        """Raises ForumClosed."""
        if self.state is ForumState.CLOSED:
            raise ForumClosed

    def require_running(self) -> None:
        """Raises ForumClosed, NotRunning."""
        self.require_open()
        if self.state is not ForumState.RUNNING:
            raise NotRunning

    def _proposal(self, person_id: UUID) -> Proposal:
        if person_id not in self.proposals:
            raise ApplicantUnknown
        return self.proposals[person_id]

    def _require_seat(self, person_id: UUID) -> None:
        found = self.findings_of(person_id)
        if len(self.members) >= self.policy.most:
            raise ForumFull
        if found:
            raise Excluded(grounds=[one.ground.value for one in found])

    def _require_few_newcomers(self, today: date) -> None:
        lately = [day for day in self.newcomers if today - day < YEAR]
        if len(lately) >= self.policy.new_members_a_year:
            raise EnoughNewMembers

    def _join(self, person_id: UUID, bill: Bill, today: date, *, running: bool) -> None:
        self.record(
            happened.MemberJoined, person_id=person_id, ties=self.applicants[person_id].ties,
            bill=bill, joined_on=today, running=running,
        )  # fmt: skip
