"""Who comes into a forum: applied, looked at for ties, admitted, or put to the members."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.events import Aggregate
from domain.forums import recruiting_events as happened
from domain.forums.exclusions import Finding, Ground, Ties, findings
from domain.forums.people import Applicant, Bill, Member, Proposal
from domain.forums.policy import ForumPolicy, policy_of
from domain.forums.words import (
    ApplicantUnknown,
    AppliedAlready,
    Excluded,
    ForumClosed,
    ForumFull,
    ForumState,
    MemberAlready,
    NotAMember,
    NotRecruiting,
    NotRunning,
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
        self.require_seat(person_id)
        self.join(person_id, bill, today, running=False)

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

    def require_seat(self, person_id: UUID) -> None:
        found = self.findings_of(person_id)
        if len(self.members) >= self.policy.most:
            raise ForumFull
        if found:
            raise Excluded(grounds=[one.ground.value for one in found])

    def join(self, person_id: UUID, bill: Bill, today: date, *, running: bool) -> None:
        self.record(
            happened.MemberJoined, person_id=person_id, ties=self.applicants[person_id].ties,
            bill=bill, joined_on=today, running=running,
        )  # fmt: skip
