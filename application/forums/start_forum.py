"""Start a forum, pause it, go on, recruit anew, or close it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.forums import Forum, Meetings, meetings_of
from domain.slots import HELSINKI, zone_named

Reason = Annotated[str, MinLen(1), MaxLen(500)]


@dataclass(frozen=True, kw_only=True)
class StartForum(Command):
    """Let a forum run: enough members, everybody has signed and is trained."""

    forum_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        forum.start(_today(work))


@dataclass(frozen=True, kw_only=True)
class PauseForum(Command):
    """Pause a forum: no fees fall due meanwhile, and what was planned is cancelled."""

    forum_id: UUID
    reason: Reason

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.pause(self.reason, _today(work))
        _meet_no_more(work, forum)


@dataclass(frozen=True, kw_only=True)
class ResumeForum(Command):
    """Go on after a pause."""

    forum_id: UUID

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id).resume(_today(work))


@dataclass(frozen=True, kw_only=True)
class RestartForum(Command):
    """Recruit anew with those who are left, when they are fewer than the rules ask."""

    forum_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        forum.restart(_today(work))
        _meet_no_more(work, forum)


@dataclass(frozen=True, kw_only=True)
class CloseForum(Command):
    """Close a forum: what was planned is cancelled, what was paid for later days goes back."""

    forum_id: UUID
    reason: Reason

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.close(self.reason, _today(work))
        _meet_no_more(work, forum)


def _meet_no_more(work: Work, forum: Forum) -> None:
    """Cancel what is planned: nobody comes to, or is reminded of, what is not held."""
    if meetings := work.find(Meetings, meetings_of(forum.id)):
        meetings.call_off(forum.id, tuple(forum.members), work.now)


def _today(work: Work) -> date:
    return work.now.astimezone(zone_named(HELSINKI)).date()
