"""Days on which the firm itself is closed, besides everybody's holidays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from domain.refusals import Refused

A_YEAR: Final = timedelta(days=366)


class ClosureBackwards(Refused):
    """The last closed day does not come before the first."""

    status = 422


class ClosureTooLong(Refused):
    """The firm closes for at most a year at a time."""

    status = 422


def require_closure(first: date, last: date) -> None:
    """Raise ClosureBackwards or ClosureTooLong for what is no stretch of closed days."""
    if last < first:
        raise ClosureBackwards
    if last - first > A_YEAR:
        raise ClosureTooLong


def days_of(stretches: Iterable[tuple[date, date]]) -> frozenset[date]:
    """Every day of some stretches, the first and the last included."""
    return frozenset(
        first + timedelta(days=n)
        for first, last in stretches
        for n in range((last - first).days + 1)
    )
