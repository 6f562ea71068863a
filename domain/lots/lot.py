"""One lot of bought minutes, and the words it is spoken of in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from domain.refusals import Refused
from domain.standing_still import Days, later_end


class NoMinutesLeft(Refused):
    """There is not enough left of the package for this session."""


class LotUnknown(Refused):
    """There is no such lot."""

    status = 404


class Source(StrEnum):
    """Where the minutes of a lot come from."""

    BOUGHT = "bought"
    AMENDS = "amends"
    MOVED_IN = "moved_in"


@dataclass(frozen=True)
class Piece:
    """So many minutes of one lot."""

    lot_id: UUID
    minutes: int


@dataclass
class Lot:
    """What has become of the minutes of one lot."""

    bought: int
    valid_until: date | None
    reserved: dict[UUID, int] = field(default_factory=dict)
    used: dict[UUID, int] = field(default_factory=dict)
    added_on: date = date.min
    still: int = 0
    """So many days its end was moved on by standing still."""
    expired: int = 0
    returned: int = 0

    def end_after(self, stretches: Iterable[Days]) -> date | None:
        """Its last day, moved on by the days that stood still."""
        if self.valid_until is None:
            return None
        return later_end(self.valid_until - timedelta(days=self.still), self.added_on, stretches)

    @property
    def free(self) -> int:
        """What can still be booked."""
        gone = sum(self.reserved.values()) + sum(self.used.values())
        return self.bought - gone - self.expired - self.returned

    def valid_on(self, day: date) -> bool:
        """Whether a session of that day may use it."""
        return self.valid_until is None or day <= self.valid_until

    def shift(self, session_id: UUID, reserved: int, used: int) -> None:
        """Change what a session has reserved and used of it."""
        for book, minutes in ((self.reserved, reserved), (self.used, used)):
            book[session_id] = book.get(session_id, 0) + minutes
            if not book[session_id]:
                del book[session_id]


def drawn(places: Iterable[tuple[UUID, int]], minutes: int) -> Iterator[Piece]:
    """Draw so many minutes from the places in their order."""
    for lot_id, free in places:
        if drawn := min(free, minutes):
            yield Piece(lot_id, drawn)
            minutes -= drawn
