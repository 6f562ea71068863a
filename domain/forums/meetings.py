"""The meetings of a forum: once a month, led in turn or by a professional, with who was there."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Standing, event
from domain.forums.meeting_events import (
    AbsenceAnnounced,
    AbsenceTakenBack,
    CaseBrought,
    LeadPassed,
    Meeting,
    MeetingCancelled,
    MeetingHeld,
    MeetingMoved,
    MeetingPlanned,
    MembersReminded,
    TalkDue,
)
from domain.forums.words import (
    CaseTaken,
    MeetingBegun,
    MeetingLength,
    MeetingOver,
    MeetingUnknown,
    NotMetYet,
    NotYourTurn,
    OneAMonth,
)
from domain.slots import Slot

_MEETINGS: Final = UUID("6c756f74-7369-5000-8000-000000000023")
YEAR: Final = timedelta(days=365)


def meetings_of(forum_id: UUID) -> UUID:
    """The id of the meetings of a forum."""
    return uuid5(_MEETINGS, str(forum_id))


class Meetings(Standing):
    """Every meeting of one forum."""

    class Opened(Created):
        """The calendar of a forum was opened."""

    MeetingPlanned = MeetingPlanned
    MeetingMoved = MeetingMoved
    MeetingCancelled = MeetingCancelled
    CaseBrought = CaseBrought
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

    def next_in_turn(self, members: tuple[UUID, ...]) -> UUID:
        """Who leads next: whoever has led least often, of those whoever joined first."""
        led = [meeting.facilitator_id for meeting in self.meetings.values()]
        return min(members, key=lambda member: (led.count(member), members.index(member)))

    def leader_now(self, members: tuple[UUID, ...]) -> UUID:
        """Who leads just now: of the next meeting, or else whose turn it is."""
        coming = [meeting for meeting in self.meetings.values() if not meeting.held]
        nearest = min(coming, key=lambda meeting: meeting.slot.starts_at, default=None)
        if nearest and nearest.facilitator_id in members:
            return nearest.facilitator_id
        return self.next_in_turn(members)

    def require_lead(self, meeting_id: UUID, person_id: UUID) -> None:
        """Whether a member leads a meeting. Raises MeetingUnknown, NotYourTurn."""
        if self._known(meeting_id).facilitator_id != person_id:
            raise NotYourTurn

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
        earlier = self._coming(meeting_id).slot
        if slot == earlier:
            return
        self._require_free(slot, minutes, but=meeting_id)
        self.record(
            MeetingMoved, forum_id=forum_id, meeting_id=meeting_id, slot=slot, earlier=earlier,
            members=members,
        )  # fmt: skip

    def cancel(self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...]) -> None:
        """Raises MeetingUnknown, MeetingOver."""
        slot = self._coming(meeting_id).slot
        self.record(
            MeetingCancelled, forum_id=forum_id, meeting_id=meeting_id, slot=slot, members=members
        )

    def bring_case(
        self, forum_id: UUID, meeting_id: UUID, case_id: UUID, member_id: UUID, title: str
    ) -> None:
        """Raises MeetingUnknown, MeetingOver, CaseTaken."""
        meeting = self._coming(meeting_id)
        if case_id in meeting.cases:
            return
        if member_id in meeting.cases.values():
            raise CaseTaken
        self.record(
            CaseBrought, forum_id=forum_id, meeting_id=meeting_id, case_id=case_id,
            member_id=member_id, title=title,
        )  # fmt: skip

    def announce_absence(
        self, forum_id: UUID, meeting_id: UUID, person_id: UUID, now: datetime, *, counts: bool
    ) -> None:
        """Raises MeetingUnknown, MeetingOver, MeetingBegun."""
        meeting = self._coming(meeting_id)
        if now >= meeting.slot.starts_at:
            raise MeetingBegun
        if meeting.away.get(person_id) is not counts:
            self.record(
                AbsenceAnnounced, forum_id=forum_id, meeting_id=meeting_id, person_id=person_id,
                counts=counts, leader_id=meeting.facilitator_id,
            )  # fmt: skip

    def take_absence_back(self, forum_id: UUID, meeting_id: UUID, person_id: UUID) -> None:
        """Raises MeetingUnknown, MeetingOver."""
        if person_id in self._coming(meeting_id).away:
            self.record(
                AbsenceTakenBack, forum_id=forum_id, meeting_id=meeting_id, person_id=person_id
            )

    def pass_lead(self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...]) -> None:
        """Let the next in turn who comes lead, if whoever was to lead does not come."""
        meeting = self._known(meeting_id)
        coming = tuple(one for one in members if one not in meeting.away)
        if meeting.facilitator_id in meeting.away and coming:
            self.record(
                LeadPassed, forum_id=forum_id, meeting_id=meeting_id,
                facilitator_id=self.next_in_turn(coming), earlier_id=meeting.facilitator_id,
            )  # fmt: skip

    def hold(
        self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...],
        present: tuple[UUID, ...], excused: tuple[UUID, ...], tolerated: int, now: datetime,
    ) -> None:  # fmt: skip
        """Raises MeetingUnknown, MeetingOver, NotMetYet."""
        if self._known(meeting_id).held:
            return
        meeting = self._coming(meeting_id)
        if now < meeting.slot.starts_at:
            raise NotMetYet
        own_word = (one for one, counts in meeting.away.items() if not counts)
        excused = tuple(dict.fromkeys((*excused, *own_word)))
        excused = tuple(one for one in excused if one in members and one not in present)
        missed = tuple(one for one in members if one not in {*present, *excused})
        self.record(
            MeetingHeld, forum_id=forum_id, meeting_id=meeting_id, slot=meeting.slot,
            facilitator_id=meeting.facilitator_id, present=present, excused=excused, missed=missed,
        )  # fmt: skip
        for person in missed:
            count = self.absences_of(person, meeting.slot.day)
            if count > tolerated:
                self.record(
                    TalkDue, forum_id=forum_id, meeting_id=meeting_id, person_id=person,
                    absences=count,
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

    def absences_of(self, person_id: UUID, day: date) -> int:
        """How many meetings somebody missed in the twelve months up to a day."""
        return len(self.missed_by(person_id, day))

    def missed_by(self, person_id: UUID, day: date) -> tuple[date, ...]:
        """The days of the meetings somebody missed in the twelve months up to a day, in order."""
        days = (one.slot.day for one in self.meetings.values() if person_id in one.missed)
        return tuple(sorted(one for one in days if timedelta() <= day - one < YEAR))

    def _known(self, meeting_id: UUID) -> Meeting:
        if meeting_id not in self.meetings:
            raise MeetingUnknown
        return self.meetings[meeting_id]

    def _coming(self, meeting_id: UUID) -> Meeting:
        meeting = self._known(meeting_id)
        if meeting.held:
            raise MeetingOver
        return meeting

    def _require_free(self, slot: Slot, minutes: int, but: UUID | None = None) -> None:
        if slot.minutes != minutes:
            raise MeetingLength
        month = (slot.day.year, slot.day.month)
        for meeting_id, other in self.meetings.items():
            if meeting_id != but and (other.slot.day.year, other.slot.day.month) == month:
                raise OneAMonth
