"""When months were closed and opened, and on which day what came to be known later is entered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.invoicing import Books
from domain.invoicing.books import month_of


@dataclass(frozen=True)
class MonthLock:
    """One closing or opening of a month."""

    move_id: str
    month: date
    closed: bool
    position: int
    recorded_at: datetime


class Locks:
    """Which months were closed at any moment."""

    def __init__(self, moves: Iterable[MonthLock]) -> None:
        self._moves: dict[date, list[MonthLock]] = {}
        for move in sorted(moves, key=lambda move: move.position):
            self._moves.setdefault(move.month, []).append(move)

    def entered(self, day: date, told: datetime) -> date:
        """The day itself; of a month that was closed by then, the day it came to be known.

        So nothing is ever added to a month that was handed over, and what was is still found.
        """
        known = [move for move in self._moves.get(month_of(day), ()) if move.recorded_at <= told]
        return civil_day(told) if known and known[-1].closed else day


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Books.MonthLocked(month=month) | Books.MonthUnlocked(month=month):
            yield Put(
                MonthLock(
                    f"{event.originator_id}/{event.originator_version}", month,
                    isinstance(event, Books.MonthLocked), event.position,
                    event.envelope.recorded_at,
                )
            )  # fmt: skip


month_locks = Table("month_locks", MonthLock, ("move_id",), rows, (("recorded_at",),))
