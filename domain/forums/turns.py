"""Who leads which meeting of a forum: the members in turn, or the professional named for it."""

from __future__ import annotations

from uuid import UUID

from domain.events import Standing
from domain.forums.meeting_events import LeadPassed, Meeting
from domain.forums.meeting_words import MeetingOver, MeetingUnknown, NotYourTurn


class Turns(Standing):
    """Whose turn it is to lead."""

    meetings: dict[UUID, Meeting]

    def next_in_turn(self, members: tuple[UUID, ...]) -> UUID:
        """Who leads next: whoever has led least often, of those whoever joined first."""
        led = [meeting.facilitator_id for meeting in self.meetings.values()]
        return min(members, key=lambda member: (led.count(member), members.index(member)))

    def leader_now(self, members: tuple[UUID, ...]) -> UUID:
        """Who leads just now: of the next meeting, or else whose turn it is."""
        coming = [meeting for _, meeting in self.to_come()]
        nearest = min(coming, key=lambda meeting: meeting.slot.starts_at, default=None)
        if nearest and nearest.facilitator_id in members:
            return nearest.facilitator_id
        return self.next_in_turn(members)

    def require_lead(self, meeting_id: UUID, person_id: UUID) -> None:
        """Whether a member leads a meeting. Raises MeetingUnknown, NotYourTurn."""
        if self.known(meeting_id).facilitator_id != person_id:
            raise NotYourTurn

    def pass_lead(self, forum_id: UUID, meeting_id: UUID, members: tuple[UUID, ...]) -> None:
        """Let the next in turn who comes lead, if whoever was to lead does not come."""
        meeting = self.known(meeting_id)
        coming = tuple(one for one in members if one not in meeting.away)
        if coming and meeting.facilitator_id not in coming:
            self._pass(forum_id, meeting_id, self.next_in_turn(coming))

    def pass_leads(self, forum_id: UUID, members: tuple[UUID, ...]) -> None:
        """Let others lead what a member who left was to lead."""
        for meeting_id, _ in self.to_come():
            self.pass_lead(forum_id, meeting_id, members)

    def let_lead(self, forum_id: UUID, leader_id: UUID) -> None:
        """Let a professional lead every planned meeting in the place of the earlier one."""
        for meeting_id, meeting in self.to_come():
            if meeting.facilitator_id != leader_id:
                self._pass(forum_id, meeting_id, leader_id)

    def to_come(self) -> list[tuple[UUID, Meeting]]:
        """The meetings that are planned and not held."""
        return [(key, one) for key, one in self.meetings.items() if not one.held]

    def known(self, meeting_id: UUID) -> Meeting:
        """Raises MeetingUnknown."""
        if meeting_id not in self.meetings:
            raise MeetingUnknown
        return self.meetings[meeting_id]

    def coming(self, meeting_id: UUID) -> Meeting:
        """Raises MeetingUnknown, MeetingOver."""
        meeting = self.known(meeting_id)
        if meeting.held:
            raise MeetingOver
        return meeting

    def _pass(self, forum_id: UUID, meeting_id: UUID, leader_id: UUID) -> None:
        self.record(
            LeadPassed, forum_id=forum_id, meeting_id=meeting_id, facilitator_id=leader_id,
            earlier_id=self.meetings[meeting_id].facilitator_id,
        )  # fmt: skip
