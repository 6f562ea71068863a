"""A mentor's sick day: one button, and every session of that time is looked after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.promising import today
from domain.mentors import Mentor, mentor_of
from domain.opening_hours import Stretch
from domain.slots import HELSINKI, instant_of


@dataclass(frozen=True, kw_only=True)
class ReportIllness(Command):
    """Say that one is ill from now until the end of a day, by default of today."""

    last_day: date | None = None
    absence_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, mentor_of(work.by))
        last = max(self.last_day or today(work), today(work))
        until = instant_of(last + timedelta(days=1), time(0), HELSINKI)
        mentor.go_away(self.absence_id, Stretch(_whole_minute(work.now), until))


def _whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
