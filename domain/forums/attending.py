"""Who comes to the meetings of a forum: said beforehand, noted afterwards, counted over a year."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from domain.forums.meeting_events import AbsenceAnnounced, AbsenceTakenBack, MeetingHeld, TalkDue
from domain.forums.meeting_words import MeetingBegun, NotMetYet
from domain.forums.turns import Turns

YEAR: Final = timedelta(days=365)


class Attending(Turns):
    """Presence and absence."""

    def announce_absence(
        self, forum_id: UUID, meeting_id: UUID, person_id: UUID, leader_id: UUID | None,
        now: datetime, *, counts: bool,
    ) -> None:  # fmt: skip
        """Note who cannot come; `leader_id` is who is told of it.

        Raises MeetingUnknown, MeetingOver, MeetingBegun.
        """
        meeting = self.coming(meeting_id)
        if now >= meeting.slot.starts_at:
            raise MeetingBegun
        if meeting.away.get(person_id) is not counts:
            self.record(
                AbsenceAnnounced, forum_id=forum_id, meeting_id=meeting_id, person_id=person_id,
                counts=counts, leader_id=leader_id,
            )  # fmt: skip

    def take_absence_back(self, forum_id: UUID, meeting_id: UUID, person_id: UUID) -> None:
        """Raises MeetingUnknown, MeetingOver."""
        if person_id in self.coming(meeting_id).away:
            self.record(
                AbsenceTakenBack, forum_id=forum_id, meeting_id=meeting_id, person_id=person_id
            )

    def hold(
        self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...],
        present: tuple[UUID, ...], excused: tuple[UUID, ...], tolerated: int, now: datetime,
    ) -> None:  # fmt: skip
        """Raises MeetingUnknown, MeetingOver, NotMetYet."""
        if self.known(meeting_id).held:
            return
        meeting = self.coming(meeting_id)
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

    def absences_of(self, person_id: UUID, day: date) -> int:
        """How many meetings somebody missed in the twelve months up to a day."""
        return len(self.missed_by(person_id, day))

    def missed_by(self, person_id: UUID, day: date) -> tuple[date, ...]:
        """The days of the meetings somebody missed in the twelve months up to a day, in order."""
        days = (one.slot.day for one in self.meetings.values() if person_id in one.missed)
        return tuple(sorted(one for one in days if timedelta() <= day - one < YEAR))
