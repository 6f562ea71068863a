"""The meetings of a forum: once a month, planned, moved, cancelled, with the cases brought."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, event
from domain.forums.attending import Attending
from domain.forums.case_events import CaseBrought, CaseTakenOff
from domain.forums.meeting_events import (
    AbsenceAnnounced,
    AbsenceTakenBack,
    LeadPassed,
    Meeting,
    MeetingCancelled,
    MeetingHeld,
    MeetingMoved,
    MeetingPlanned,
    MembersReminded,
    TalkDue,
)
from domain.forums.meeting_words import CaseTaken, MeetingLength, OneAMonth
from domain.slots import Slot

_MEETINGS: Final = UUID("6c756f74-7369-5000-8000-000000000023")


def meetings_of(forum_id: UUID) -> UUID:
    """The id of the meetings of a forum."""
    return uuid5(_MEETINGS, str(forum_id))


class Meetings(Attending):
    """Every meeting of one forum."""

    class Opened(Created):
        """The calendar of a forum was opened."""

    MeetingPlanned = MeetingPlanned
    MeetingMoved = MeetingMoved
    MeetingCancelled = MeetingCancelled
    CaseBrought = CaseBrought
    CaseTakenOff = CaseTakenOff
    AbsenceAnnounced = AbsenceAnnounced
    AbsenceTakenBack = AbsenceTakenBack
    LeadPassed = LeadPassed
    MeetingHeld = MeetingHeld
    MembersReminded = MembersReminded
    TalkDue = TalkDue

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.meetings: dict[UUID, Meeting] = {}
        self.reminded: set[tuple[UUID, datetime]] = set()

    def plan(
        self, forum_id: UUID, meeting_id: UUID, slot: Slot, minutes: int, facilitator_id: UUID,
        members: tuple[UUID, ...],
    ) -> None:  # fmt: skip
        """Raises MeetingLength, OneAMonth."""
        if meeting_id in self.meetings:
            return
        self._require_free(slot, minutes)
        self.record(
            MeetingPlanned, forum_id=forum_id, meeting_id=meeting_id, slot=slot,
            facilitator_id=facilitator_id, members=members,
        )  # fmt: skip

    def move(
        self, forum_id: UUID, meeting_id: UUID, slot: Slot, minutes: int, members: tuple[UUID, ...]
    ) -> None:
        """Raises MeetingUnknown, MeetingOver, MeetingLength, OneAMonth."""
        earlier = self.coming(meeting_id).slot
        if slot == earlier:
            return
        self._require_free(slot, minutes, but=meeting_id)
        self.record(
            MeetingMoved, forum_id=forum_id, meeting_id=meeting_id, slot=slot, earlier=earlier,
            members=members,
        )  # fmt: skip

    def cancel(self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...]) -> None:
        """Raises MeetingUnknown, MeetingOver."""
        slot = self.coming(meeting_id).slot
        self.record(
            MeetingCancelled, forum_id=forum_id, meeting_id=meeting_id, slot=slot, members=members
        )

    def call_off(self, forum_id: UUID, members: tuple[UUID, ...], now: datetime) -> None:
        """Cancel every meeting that has not begun: the forum does not meet on."""
        for meeting_id, meeting in self.to_come():
            if meeting.slot.starts_at > now:
                self.cancel(forum_id, meeting_id, members)

    def bring_case(
        self, forum_id: UUID, meeting_id: UUID, case_id: UUID, member_id: UUID, title: str
    ) -> None:
        """Raises MeetingUnknown, MeetingOver, CaseTaken."""
        meeting = self.coming(meeting_id)
        if case_id in meeting.cases:
            return
        if member_id in meeting.cases.values():
            raise CaseTaken
        self.record(
            CaseBrought, forum_id=forum_id, meeting_id=meeting_id, case_id=case_id,
            member_id=member_id, title=title,
        )  # fmt: skip

    def drop_cases(self, forum_id: UUID, member_id: UUID) -> None:
        """Take what a member who left was to bring off the agenda of every meeting to come."""
        for meeting_id, meeting in self.to_come():
            for case_id, brings in list(meeting.cases.items()):
                if brings == member_id:
                    self.record(
                        CaseTakenOff, forum_id=forum_id, meeting_id=meeting_id, case_id=case_id,
                        member_id=member_id,
                    )  # fmt: skip

    def remind(
        self, forum_id: UUID, meeting_id: UUID, starts_at: datetime, members: tuple[UUID, ...]
    ) -> None:
        """Remind once of a meeting that still begins then."""
        meeting = self.meetings.get(meeting_id)
        if meeting is None or meeting.held or meeting.slot.starts_at != starts_at:
            return
        if (meeting_id, starts_at) not in self.reminded:
            self.record(
                MembersReminded, forum_id=forum_id, meeting_id=meeting_id, slot=meeting.slot,
                members=members,
            )  # fmt: skip

    def _require_free(self, slot: Slot, minutes: int, but: UUID | None = None) -> None:
        if slot.minutes != minutes:
            raise MeetingLength
        month = (slot.day.year, slot.day.month)
        for meeting_id, other in self.meetings.items():
            if meeting_id != but and (other.slot.day.year, other.slot.day.month) == month:
                raise OneAMonth
