"""Renew the link one's own calendar subscribes to, and choose what it tells."""

from __future__ import annotations

from dataclasses import dataclass

from application.firm import Command, Work
from domain.calendar_links import CalendarLink, calendar_link_of


@dataclass(frozen=True, kw_only=True)
class RenewCalendarLink(Command):
    """Make a new calendar link; earlier ones lead nowhere from now on."""

    def do(self, work: Work) -> None:
        work.get(CalendarLink, calendar_link_of(work.by)).renew(work.by)


@dataclass(frozen=True, kw_only=True)
class ShowCalendarNames(Command):
    """Let one's own calendar tell with whom and where, or only that one is busy."""

    shown: bool = False

    def do(self, work: Work) -> None:
        link = work.get(CalendarLink, calendar_link_of(work.by))
        link.show_names(work.by, shown=self.shown)
