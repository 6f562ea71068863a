"""Keep the busy times read from a mentor's own calendar, or note that it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.calendar_trouble import Trouble
from domain.outside_calendar_policy import calendar_policy_on
from domain.outside_calendars import OutsideCalendar, calendar_of
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class TakeBusyTimes(Command):
    """Keep what was read from the address of this number: starts and ends, nothing else."""

    mentor_id: UUID
    number: int
    times: tuple[Slot, ...]

    def do(self, work: Work) -> None:
        work.get(OutsideCalendar, calendar_of(self.mentor_id)).take(self.number, self.times)


@dataclass(frozen=True, kw_only=True)
class NoteCalendarSilent(Command):
    """Note that a mentor's own calendar could not be read; its known busy times still count."""

    mentor_id: UUID
    number: int
    trouble: Trouble

    def do(self, work: Work) -> None:
        policy = calendar_policy_on(work.today)
        work.under(policy.version)
        calendar = work.get(OutsideCalendar, calendar_of(self.mentor_id))
        calendar.fail(self.number, self.trouble, work.now, policy.patience)
