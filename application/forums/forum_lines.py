"""The lines a forum's page is made of: members, proposals, meetings; names are joined in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.forums import Bill, Facilitation, ForumState
from domain.forums.policy import policy_of
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.slots import Slot


class MeetingState(StrEnum):
    """Where a meeting is on its way."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class MemberLine:
    """A member; `signed` is the version of the charter signed last, 0 for none."""

    person_id: UUID
    bill: Bill
    joined_on: date
    signed: int = 0
    confirmed: bool = False
    confirmed_at: datetime | None = None
    trained_on: date | None = None
    talked_on: date | None = None


@dataclass(frozen=True)
class ProposalLine:
    """Somebody put to the members, who may object until an instant."""

    person_id: UUID
    until: datetime
    answers: tuple[UUID, ...] = ()
    objections: int = 0

    def answered(self, member: UUID, *, objects: bool) -> ProposalLine:
        """With one more answer; who objected is not kept here."""
        return replace(self, answers=(*self.answers, member), objections=self.objections + objects)


@dataclass(frozen=True)
class MeetingLine:
    """A meeting; of cases only how many there are and who brings them."""

    meeting_id: UUID
    slot: Slot
    facilitator_id: UUID
    state: MeetingState = MeetingState.PLANNED
    cases: tuple[UUID, ...] = ()
    away: tuple[UUID, ...] = ()
    """Who said beforehand that they cannot come."""
    uncounted: tuple[UUID, ...] = ()
    """Those of them whose absence does not count."""
    present: tuple[UUID, ...] = ()
    excused: tuple[UUID, ...] = ()
    missed: tuple[UUID, ...] = ()

    def for_members(self) -> MeetingLine:
        """As those see it who do not lead: who was away, and of nobody whether it counts."""
        missed = tuple(sorted((*self.missed, *self.excused)))
        return replace(self, missed=missed, excused=(), uncounted=())


@dataclass(frozen=True)
class ForumPage:
    """A forum; `topics`, `replies` and `resources` are counts."""

    forum_id: UUID
    title: InThreeLanguages
    profile: InThreeLanguages
    theme: str
    facilitation: Facilitation
    facilitator_id: UUID | None
    held_in: str
    place: str
    fee_year: Money
    terms: str
    state: ForumState = ForumState.RECRUITING
    charter: int = 0
    applicants: tuple[UUID, ...] = ()
    proposals: tuple[ProposalLine, ...] = ()
    members: tuple[MemberLine, ...] = ()
    meetings: tuple[MeetingLine, ...] = ()
    talks_due: tuple[UUID, ...] = ()
    topics: int = 0
    replies: int = 0
    resources: int = 0
    evaluated: tuple[UUID, ...] = ()

    @property
    def below_restart(self) -> bool:
        """Whether so few are left that it recruits anew before it meets on."""
        going = self.state in {ForumState.RUNNING, ForumState.PAUSED}
        return going and len(self.members) < policy_of(self.terms).restart_below

    def member(self, person_id: UUID) -> MemberLine | None:
        """Somebody's line, if they are a member."""
        return next((line for line in self.members if line.person_id == person_id), None)

    def next_to_bring(self) -> UUID | None:
        """Who brings a case next: whoever brought the fewest, of those whoever joined first."""
        return self._next([one for line in self.meetings for one in line.cases])

    def next_to_lead(self) -> UUID | None:
        """Who leads the meeting planned next: the professional, or the member whose turn it is."""
        if self.facilitation is Facilitation.PROFESSIONAL:
            return self.facilitator_id
        alive = [line for line in self.meetings if line.state is not MeetingState.CANCELLED]
        return self._next([line.facilitator_id for line in alive])

    def decides_now(self) -> UUID | None:
        """Who decides about newcomers: the professional, or the member who leads just now."""
        coming = [line for line in self.meetings if line.state is MeetingState.PLANNED]
        nearest = min(coming, key=lambda line: line.slot.starts_at, default=None)
        in_turn = self.facilitation is Facilitation.ROTATING
        if in_turn and nearest and self.member(nearest.facilitator_id):
            return nearest.facilitator_id
        return self.next_to_lead()

    def _next(self, did: list[UUID]) -> UUID | None:
        some = [line.person_id for line in self.members]
        return min(some, key=lambda one: (did.count(one), some.index(one)), default=None)

    def with_member(self, person_id: UUID, **changed: Any) -> ForumPage:
        """The page with one member's line changed."""
        lines = tuple(
            replace(line, **changed) if line.person_id == person_id else line
            for line in self.members
        )
        return replace(self, members=lines)

    def meeting(self, meeting_id: UUID) -> MeetingLine:
        """The line of a meeting."""
        return next(line for line in self.meetings if line.meeting_id == meeting_id)

    def with_meeting(self, meeting_id: UUID, **changed: Any) -> ForumPage:
        """The page with one meeting's line changed."""
        lines = tuple(
            replace(line, **changed) if line.meeting_id == meeting_id else line
            for line in self.meetings
        )
        return replace(self, meetings=lines)
