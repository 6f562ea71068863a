"""Absences add up: a talk is held, and after it a seat may end; or a member leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from domain.forums import Facilitation, Forum, Meetings, SeatEnd, meetings_of
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class HoldTalk(Command):
    """State that the talk about a third absence was held."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        today, missed = _counted(work, self.forum_id, self.person_id)
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        forum.hold_talk(self.person_id, len(missed), today)


@dataclass(frozen=True, kw_only=True)
class EndSeat(Command):
    """End a member's seat; what was paid for later days goes back."""

    forum_id: UUID
    person_id: UUID
    reason: SeatEnd

    def do(self, work: Work) -> None:
        today, missed = _counted(work, self.forum_id, self.person_id)
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        forum.end_seat(self.person_id, self.reason, missed, today)
        pass_on(work, forum, self.person_id)


@dataclass(frozen=True, kw_only=True)
class LeaveForum(Command):
    """Leave a forum as a member."""

    forum_id: UUID

    def do(self, work: Work) -> None:
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        forum = work.get(Forum, self.forum_id)
        forum.end_seat(work.by, SeatEnd.OWN_WISH, (), today)
        pass_on(work, forum, work.by)


def pass_on(work: Work, forum: Forum, person_id: UUID) -> None:
    """Take the cases of whoever left off the agenda; in turn, others lead what they were to."""
    meetings = work.find(Meetings, meetings_of(forum.id))
    if meetings is None:
        return
    meetings.drop_cases(forum.id, person_id)
    if forum.facilitation is Facilitation.ROTATING:
        meetings.pass_leads(forum.id, tuple(forum.members))


def _counted(work: Work, forum_id: UUID, person_id: UUID) -> tuple[date, tuple[date, ...]]:
    today = work.now.astimezone(zone_named(HELSINKI)).date()
    meetings = work.find(Meetings, meetings_of(forum_id))
    return today, meetings.missed_by(person_id, today) if meetings else ()
