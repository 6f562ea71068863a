"""Record a meeting that was held, with who was there and whose absence does not count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.forums.plan_meeting import require_turn
from domain.forums import Forum, Meetings, meetings_of

People = Annotated[tuple[UUID, ...], MaxLen(20)]


@dataclass(frozen=True, kw_only=True)
class HoldMeeting(Command):
    """State who was there; illness and family leave excuse, and no more is written of them."""

    forum_id: UUID
    meeting_id: UUID
    present: People = ()
    excused: People = ()

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        require_turn(work, forum, self.meeting_id)
        for person in dict.fromkeys((*self.present, *self.excused)):
            forum.member(person)
        for person in self.present:
            forum.require_ready(person)
        excused = tuple(one for one in self.excused if one not in self.present)
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        expected = forum.who_might_meet(meetings.known(self.meeting_id).slot.day)
        meetings.hold(
            self.forum_id, self.meeting_id, expected, self.present, excused,
            forum.policy.tolerated_absences, work.now,
        )  # fmt: skip
