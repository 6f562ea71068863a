"""Days on which nothing runs out: a pause, the mentee's leave, the own mentor's time away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

Days = tuple[date, date]
"""The first day, and the first day after."""


def together(stretches: Iterable[Days]) -> list[Days]:
    """The same days in their order, each counted once."""
    found: list[Days] = []
    for start, back in sorted(one for one in stretches if one[0] < one[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], back))
        else:
            found.append((start, back))
    return found


def stands_still(day: date, stretches: Iterable[Days]) -> bool:
    """Whether nothing runs out that day."""
    return any(start <= day < back for start, back in stretches)


def days_still(first: date, last: date, stretches: Iterable[Days]) -> int:
    """How many days from the first up to the last, that one left out, stand still."""
    parts = ((max(start, first), min(back, last)) for start, back in together(stretches))
    return sum(max((back - start).days, 0) for start, back in parts)


def later_end(end: date, since: date, stretches: Iterable[Days]) -> date:
    """The last day of something that began on a day, moved on by what stood still before it."""
    for start, back in together(stretches):
        begin = max(start, since)
        if begin < back and begin <= end:
            end += back - begin
    return end


def days_of(stretches: Iterable[Days], first: date, within: int = 366) -> frozenset[date]:
    """The single days that stand still, from the first on, within a year."""
    days = (first + timedelta(days=n) for n in range(within))
    known = together(stretches)
    return frozenset(day for day in days if stands_still(day, known)) if known else frozenset()
