"""A peer forum: a few equals who meet every month in confidence, under a charter all signed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.events import event
from domain.forums import forum_events as happened
from domain.forums import member_events as seated
from domain.forums import recruiting_events as joined
from domain.forums.agreeing import Agreeing
from domain.forums.people import Applicant, Member, Opinion, Proposal
from domain.forums.words import (
    AnsweredAlready,
    BelowRestart,
    Facilitation,
    FacilitatorMissing,
    ForumState,
    NotClosedYet,
    NotRecruiting,
    NotRunning,
    SeatEnd,
    StillEnough,
    TalkFirst,
    TooFewMembers,
)
from domain.languages import InThreeLanguages
from domain.money import Money


class Forum(Agreeing):
    """One forum, from its founding to its closing."""

    Founded = happened.Founded
    FacilitatorNamed = happened.FacilitatorNamed
    Applied = joined.Applied
    TieNoted = joined.TieNoted
    ApplicationDeclined = joined.ApplicationDeclined
    MemberProposed = joined.MemberProposed
    MemberAnswered = joined.MemberAnswered
    DecisionDue = joined.DecisionDue
    MemberJoined = joined.MemberJoined
    CharterDrafted = happened.CharterDrafted
    CharterSigned = seated.CharterSigned
    MembershipConfirmed = seated.MembershipConfirmed
    MembershipWithdrawn = seated.MembershipWithdrawn
    MemberTrained = seated.MemberTrained
    TalkHeld = seated.TalkHeld
    SeatEnded = seated.SeatEnded
    Started = happened.Started
    Paused = happened.Paused
    Resumed = happened.Resumed
    Restarted = happened.Restarted
    Closed = happened.Closed
    Evaluated = happened.Evaluated

    @event(Founded)
    def __init__(
        self, id: UUID, title: InThreeLanguages, profile: InThreeLanguages, theme: str,
        facilitation: Facilitation, facilitator_id: UUID | None, held_in: str, place: str,
        fee_year: Money, terms: str,
    ) -> None:  # fmt: skip
        self.title, self.place = title, place
        self.facilitation, self.facilitator_id = facilitation, facilitator_id
        self.fee_year, self.terms = fee_year, terms
        self.state = ForumState.RECRUITING
        self.charter = 0
        self.applicants: dict[UUID, Applicant] = {}
        self.proposals: dict[UUID, Proposal] = {}
        self.members: dict[UUID, Member] = {}
        self.newcomers: list[date] = []
        self.evaluated: set[UUID] = set()

    def name_facilitator(self, facilitator_id: UUID) -> None:
        self.require_open()
        if facilitator_id != self.facilitator_id:
            self.record(
                happened.FacilitatorNamed, facilitator_id=facilitator_id,
                earlier_id=self.facilitator_id, members=tuple(self.members),
            )  # fmt: skip

    def start(self, today: date) -> None:
        """Begin to run.

        Raises NotRecruiting, TooFewMembers, FacilitatorMissing, and what `require_ready` raises.
        """
        if self.state is ForumState.RUNNING:
            return
        if self.state is not ForumState.RECRUITING:
            raise NotRecruiting
        if len(self.members) < self.policy.fewest:
            raise TooFewMembers
        if self.facilitation is Facilitation.PROFESSIONAL and self.facilitator_id is None:
            raise FacilitatorMissing
        for person_id in self.members:
            self.require_ready(person_id)
        self.record(happened.Started, members=tuple(self.members), started_on=today)

    def hold_talk(self, person_id: UUID, absences: int, today: date) -> None:
        """Talk about absences, from the third on. Raises NotAMember, TalkFirst."""
        self.member(person_id)
        if absences <= self.policy.tolerated_absences:
            raise TalkFirst
        self.record(seated.TalkHeld, person_id=person_id, held_on=today)

    def end_seat(
        self, person_id: UUID, reason: SeatEnd, missed: tuple[date, ...], today: date
    ) -> None:
        """End a seat; `missed` are the days of the absences that count today, in order.

        Raises ForumClosed, NotAMember, TalkFirst.
        """
        self.require_open()
        member = self.member(person_id)
        if reason is SeatEnd.ABSENCES and not self._talked_about(member, missed):
            raise TalkFirst
        self.record(
            seated.SeatEnded, person_id=person_id, reason=reason, joined_on=member.joined_on,
            ended_on=today,
        )  # fmt: skip

    def pause(self, reason: str, today: date) -> None:
        """Raises ForumClosed, NotRunning."""
        self.require_running()
        members = tuple(self.members)
        self.record(happened.Paused, members=members, paused_on=today, reason=reason)

    def resume(self, today: date) -> None:
        """Raises ForumClosed, NotRunning, BelowRestart."""
        self.require_open()
        if self.state is not ForumState.PAUSED:
            raise NotRunning
        self.require_enough()
        self.record(happened.Resumed, members=tuple(self.members), resumed_on=today)

    def require_enough(self) -> None:
        """Whether there are members enough to go on. Raises BelowRestart."""
        if len(self.members) < self.policy.restart_below:
            raise BelowRestart

    def restart(self, today: date) -> None:
        """Recruit anew with those who are left. Raises ForumClosed, StillEnough."""
        self.require_open()
        if self.state is ForumState.RECRUITING:
            return
        if len(self.members) >= self.policy.restart_below:
            raise StillEnough
        self.record(happened.Restarted, members=tuple(self.members), restarted_on=today)

    def close(self, reason: str, today: date) -> None:
        if self.state is not ForumState.CLOSED:
            self.record(
                happened.Closed, members=tuple(self.members), closed_on=today, reason=reason,
                joined_on=tuple(member.joined_on for member in self.members.values()),
            )  # fmt: skip

    def evaluate(self, person_id: UUID, answer_id: UUID, opinion: Opinion) -> None:
        """Raises NotAMember, NotClosedYet, AnsweredAlready."""
        self.member(person_id)
        if self.state is not ForumState.CLOSED:
            raise NotClosedYet
        if person_id in self.evaluated:
            raise AnsweredAlready
        self.record(happened.Evaluated, person_id=person_id, answer_id=answer_id, opinion=opinion)

    def _talked_about(self, member: Member, missed: tuple[date, ...]) -> bool:
        """Whether the talk followed one absence too many of those that count today."""
        too_many = missed[self.policy.tolerated_absences :]
        return bool(too_many and member.talked_on and member.talked_on >= too_many[0])
