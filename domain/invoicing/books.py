"""The books: which months are closed, and what the firm brought along when it moved in."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.privacy import Public
from domain.refusals import Refused

BOOKS: Final = UUID("6c756f74-7369-5000-8000-000000000007")
"""The id of the firm's books: there is one firm in a log."""


class MonthClosed(Refused):
    """This month is closed in the books; correct it by an entry of an open month."""


class MonthNotOver(Refused):
    """A month can be closed once it is over."""


class MonthIsOpen(Refused):
    """This month is not closed."""


def month_of(day: date) -> date:
    """The first day of a day's month, by which the month is named."""
    return day.replace(day=1)


class Books(Standing):
    """Which months may still be written to."""

    class Opened(Created):
        """The books were opened."""

    class MonthLocked(Event):
        """A month was closed: nothing is dated into it any more."""

        month: date

    class MonthUnlocked(Event):
        """A closed month was opened again, with the reason."""

        month: date
        reason: Annotated[str, Public]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.closed: set[date] = set()

    def require_open(self, day: date) -> None:
        """Go on only if this day may be written to. Raises MonthClosed."""
        if month_of(day) in self.closed:
            raise MonthClosed(month=f"{day:%Y-%m}")

    def lock(self, day: date, today: date) -> None:
        """Close the month of a day. Raises MonthNotOver."""
        month = month_of(day)
        if month >= month_of(today):
            raise MonthNotOver
        if month not in self.closed:
            self._locked(month)

    def unlock(self, day: date, reason: str) -> None:
        """Open a closed month again. Raises MonthIsOpen."""
        if month_of(day) not in self.closed:
            raise MonthIsOpen
        self._unlocked(month_of(day), reason)

    @event(MonthLocked)
    def _locked(self, month: date) -> None:
        self.closed.add(month)

    @event(MonthUnlocked)
    def _unlocked(self, month: date, reason: str) -> None:
        self.closed.discard(month)
