"""How much of the time mentors have was sold and worked: by mentor, and of the whole firm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.ledgers.capacity_moves import CapacityMove, Stand
from application.ledgers.session_times import SessionTime

_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class UtilisationRow:
    """Hours of a period: what a mentor takes on, what of it was sold, and what was held.

    Without an id it is the whole firm's. Per cent are of the hours there are; none without any.
    """

    mentor_id: UUID | None
    capacity: Decimal
    sold: Decimal
    held: Decimal
    sold_percent: Decimal | None
    held_percent: Decimal | None


@dataclass(frozen=True)
class UsedTime:
    """One mentor's part of a session: minutes of it that were sold, and that were held."""

    session_id: UUID
    engagement_id: UUID
    mentor_id: UUID
    on: date
    sold: int
    held: int


def utilisation(
    times: Iterable[SessionTime], moves: Iterable[CapacityMove], since: date, until: date
) -> list[UtilisationRow]:
    """The firm first, then every mentor who has time or sold some, the busiest first.

    Sold is what stands in the diary or was held, or missed by the client; held is what was.
    """
    capacity = _capacities(moves, since, until)
    sold: dict[UUID, int] = {}
    held: dict[UUID, int] = {}
    for one in used_times(times, since, until):
        sold[one.mentor_id] = sold.get(one.mentor_id, 0) + one.sold
        held[one.mentor_id] = held.get(one.mentor_id, 0) + one.held
    mentors = {key for some in (capacity, sold) for key, minutes in some.items() if minutes}
    found = [
        _row(key, capacity.get(key, Decimal(0)), sold.get(key, 0), held.get(key, 0))
        for key in mentors
    ]
    found.sort(key=lambda row: (-row.sold, str(row.mentor_id)))
    whole = _row(None, sum(capacity.values(), Decimal(0)), sum(sold.values()), sum(held.values()))
    return [whole, *found]


def used_times(times: Iterable[SessionTime], since: date, until: date) -> list[UsedTime]:
    """The sessions behind the hours of a period, each as it stands now, by day."""
    last: dict[UUID, list[SessionTime]] = {}
    for time in sorted(times, key=lambda time: time.position):
        same = [one for one in last.get(time.session_id, ()) if one.position == time.position]
        last[time.session_id] = [*same, time]
    found = [
        UsedTime(one.session_id, one.engagement_id, one.mentor_id, one.on, one.sold, one.held)
        for told in last.values()
        for one in told
        if since <= one.on <= until and (one.sold or one.held)
    ]
    return sorted(found, key=lambda one: (one.on, str(one.session_id), str(one.mentor_id)))


def _capacities(moves: Iterable[CapacityMove], since: date, until: date) -> dict[UUID, Decimal]:
    of: dict[UUID, list[CapacityMove]] = {}
    for move in sorted(moves, key=lambda move: move.position):
        of.setdefault(move.mentor_id, []).append(move)
    return {
        mentor: sum((stand.minutes_on(day) for day, stand in _days(own, since, until)), Decimal(0))
        for mentor, own in of.items()
    }


def _days(own: list[CapacityMove], since: date, until: date) -> Iterator[tuple[date, Stand]]:
    """Every day with how the mentor stands at its end."""
    stand, left, day = Stand(), list(own), since
    while day <= until:
        while left and civil_day(left[0].recorded_at) <= day:
            stand = stand.after(left.pop(0))
        yield day, stand
        day += timedelta(days=1)


def _row(mentor: UUID | None, capacity: Decimal, sold: int, held: int) -> UtilisationRow:
    return UtilisationRow(
        mentor, _hours(capacity), _hours(Decimal(sold)), _hours(Decimal(held)),
        _percent(sold, capacity), _percent(held, capacity),
    )  # fmt: skip


def _hours(minutes: Decimal) -> Decimal:
    return (minutes / 60).quantize(_TENTH, rounding=ROUND_HALF_UP)


def _percent(minutes: int, capacity: Decimal) -> Decimal | None:
    if not capacity:
        return None
    return (minutes * 100 / capacity).quantize(_TENTH, rounding=ROUND_HALF_UP)
