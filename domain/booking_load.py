"""How much is promised already, so that a full day or week takes no more."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from domain.limits import Limits
from domain.slots import Slot


class BookingLoad:
    """What is already promised on each civil day and in each ISO week of the mentor's zone."""

    def __init__(self, limits: Limits, zone: str, slots: Iterable[Slot]) -> None:
        self.limits, self.zone = limits, zone
        self.sessions: Counter[object] = Counter()
        self.minutes: Counter[object] = Counter()
        for slot in slots:
            for period in self._periods(slot):
                self.sessions[period] += 1
                self.minutes[period] += slot.minutes

    def _periods(self, slot: Slot) -> tuple[date, tuple[int, int]]:
        day = slot.seen_from(self.zone).date()
        return day, day.isocalendar()[:2]

    def has_room_for(self, slot: Slot) -> bool:
        """Whether one more session keeps every cap; an unsaid cap is none."""
        (day, week), caps = self._periods(slot), self.limits
        return not any(
            cap is not None and promised > cap
            for promised, cap in (
                (self.sessions[day] + 1, caps.sessions_a_day),
                (self.minutes[day] + slot.minutes, caps.minutes_a_day),
                (self.sessions[week] + 1, caps.sessions_a_week),
                (self.minutes[week] + slot.minutes, caps.minutes_a_week),
            )
        )
