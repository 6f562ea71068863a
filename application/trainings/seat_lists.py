"""Who has a seat, who holds one and who waits, as the page of a training keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.events import Event
from domain.trainings import Seating
from domain.trainings.seat_events import AboutSeats


class _Lists:
    """The lists of a page while one event is applied to them, as the seating itself does it."""

    def __init__(self, page: Any) -> None:
        self.capacity, self.gatherings, self.moved_at = (
            page.capacity, page.gatherings, page.moved_at
        )  # fmt: skip
        self.seats, self.holds = dict(page.seats), dict(page.holds)
        self.queue = list(page.queue)
        self.lapsed: set[Any] = set()
        self.given_up: set[Any] = set()
        self.asked_again: set[Any] = set()
        self.answered: dict[Any, bool] = {}
        self.on_sale = True


def seats_after(page: Any, event: Event) -> Any:
    """The page once something has happened to the seats."""
    if isinstance(event, Seating.Opened):
        return replace(page, capacity=event.seats, quotas=event.quotas)
    if not isinstance(event, AboutSeats):
        return page
    lists = _Lists(page)
    event.apply(lists)
    ended = {one.entry_id: one.until for one in page.queue if one.entry_id in lists.lapsed}
    return replace(
        page, capacity=lists.capacity, gatherings=lists.gatherings, moved_at=lists.moved_at,
        seats=lists.seats, holds=lists.holds, queue=tuple(lists.queue),
        lapsed={**page.lapsed, **ended},
    )  # fmt: skip
