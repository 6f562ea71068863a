"""Open a single holiday for booking, or close it again; by themselves holidays are closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from application.firm import Command, Work
from domain.booking_rules import BookingRules, rules_of
from domain.firm_details import OUR_FIRM
from domain.holidays import holidays_in
from domain.refusals import Refused


class NotAHoliday(Refused):
    """This day is no holiday; it is open as any other."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class OpenHoliday(Command):
    """Let mentors be booked on a holiday, at their hours of that weekday."""

    day: date

    def do(self, work: Work) -> None:
        if self.day not in holidays_in(self.day.year):
            raise NotAHoliday
        work.get(BookingRules, rules_of(OUR_FIRM)).open_holiday(self.day)


@dataclass(frozen=True, kw_only=True)
class CloseHoliday(Command):
    """Close a holiday again that had been opened; what is booked stays."""

    day: date

    def do(self, work: Work) -> None:
        work.get(BookingRules, rules_of(OUR_FIRM)).close_holiday(self.day)
