"""What happens to the meetings of a forum."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.privacy import Personal, Purpose
from domain.slots import Slot

Ours = Personal(Purpose.FORUM, "forum_id")


@dataclass(frozen=True)
class Meeting:
    """One meeting as the forum knows it."""

    slot: Slot
    facilitator_id: UUID
    cases: dict[UUID, UUID] = field(default_factory=dict)
    """Who brings a case, under the case's id."""
    away: dict[UUID, bool] = field(default_factory=dict)
    """Who said beforehand that they cannot come, and whether it counts."""
    held: bool = False
    missed: tuple[UUID, ...] = ()
    """Who was absent without a ground that does not count."""


class AboutMeeting(Event):
    """Something happened to a meeting of a forum."""

    forum_id: UUID
    meeting_id: UUID


class MeetingPlanned(AboutMeeting):
    """A meeting was planned, with who leads it."""

    slot: Slot
    facilitator_id: UUID
    members: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.meetings[self.meeting_id] = Meeting(self.slot, self.facilitator_id)


class MeetingMoved(AboutMeeting):
    """A meeting was moved."""

    slot: Slot
    earlier: Slot
    members: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        meeting = aggregate.meetings[self.meeting_id]
        aggregate.meetings[self.meeting_id] = replace(meeting, slot=self.slot)


class MeetingCancelled(AboutMeeting):
    """A meeting was cancelled."""

    slot: Slot
    members: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.meetings.pop(self.meeting_id)


class AbsenceAnnounced(AboutMeeting):
    """A member said beforehand that they cannot come; of the reason no more than if it counts."""

    person_id: UUID
    counts: bool
    leader_id: UUID | None
    """Whoever leads the meeting and is told; none where they may read the forum no more."""

    def apply(self, aggregate: Any) -> None:
        aggregate.meetings[self.meeting_id].away[self.person_id] = self.counts


class AbsenceTakenBack(AboutMeeting):
    """A member comes to the meeting after all."""

    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        del aggregate.meetings[self.meeting_id].away[self.person_id]


class LeadPassed(AboutMeeting):
    """Whoever was to lead cannot come: the turn passes to the next member."""

    facilitator_id: UUID
    earlier_id: UUID

    def apply(self, aggregate: Any) -> None:
        meeting = aggregate.meetings[self.meeting_id]
        passed = replace(meeting, facilitator_id=self.facilitator_id)
        aggregate.meetings[self.meeting_id] = passed


class MeetingHeld(AboutMeeting):
    """A meeting was held, with who was there; of illness or family nothing more is written."""

    slot: Slot
    facilitator_id: UUID
    present: tuple[UUID, ...]
    excused: tuple[UUID, ...]
    missed: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        meeting = aggregate.meetings[self.meeting_id]
        held = replace(meeting, held=True, missed=self.missed)
        aggregate.meetings[self.meeting_id] = held


class MembersReminded(AboutMeeting):
    """The members were reminded of a meeting and of what they promised each other."""

    slot: Slot
    members: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.reminded.add((self.meeting_id, self.slot.starts_at))


class TalkDue(AboutMeeting):
    """A member was absent more often than is tolerated in twelve months: a talk is due."""

    person_id: UUID
    absences: int
