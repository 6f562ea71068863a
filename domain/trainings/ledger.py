"""The ledger behind the seats: what stands at an instant, and what the clock has done to it.

Every act first settles: holds and offers past their time are let go, and free seats are offered
to the next in line. So a seat that comes free never passes the queue.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.events import Aggregate, Event
from domain.slots import Slot, deadline_of, zone_named
from domain.trainings.policy import TrainingPolicy, policy_of
from domain.trainings.queue_events import OfferLapsed, PlaceOffered
from domain.trainings.seat_events import HoldReleased
from domain.trainings.seats import Entry, Group, Hold, Quota, Seat, promised, room_for


class Ledger(Aggregate):
    """Seats, holds and the waiting list of one training."""

    training_id: UUID
    capacity: int
    quotas: tuple[Quota, ...]
    gatherings: tuple[Slot, ...]
    rule: str
    on_sale: bool
    moved_at: datetime | None
    seats: dict[UUID, Seat]
    holds: dict[UUID, Hold]
    queue: list[Entry]
    lapsed: set[UUID]
    asked_again: set[UUID]
    given_up: set[UUID]
    answered: dict[UUID, bool]
    """The orders that were answered once and for all: whether they got their seats."""

    @property
    def policy(self) -> TrainingPolicy:
        """The rules this training was planned under."""
        return policy_of(self.rule)

    @property
    def starts_at(self) -> datetime:
        """When it begins (UTC)."""
        return self.gatherings[0].starts_at

    def standing(self, now: datetime) -> Counter[Group]:
        """How many seats of each group are taken, held or offered."""
        return promised(self.seats.values(), self.holds.values(), self.queue, now)

    def room(self, group: Group, now: datetime) -> int:
        """How many seats a group may still take."""
        today = now.astimezone(zone_named(self.gatherings[0].zone)).date()
        return room_for(group, self.capacity, self.quotas, self.standing(now), today)

    def settle(self, now: datetime) -> None:
        """Let go what the clock has ended, and offer what is free to the next in line."""
        for order_id, hold in list(self.holds.items()):
            if hold.until <= now:
                self.note(HoldReleased, order_id=order_id)
        answering = {hold.entry_id for hold in self.holds.values()}
        for entry in list(self.queue):
            if entry.until and entry.until <= now and entry.entry_id not in answering:
                self.note(OfferLapsed, entry_id=entry.entry_id, person_id=entry.person_id)
        if self.on_sale and now < self.starts_at:
            self._offer(now)

    def note(self, kind: type[Event], **facts: Any) -> None:
        """Record a fact about these seats."""
        self.record(kind, training_id=self.training_id, **facts)

    def _offer(self, now: datetime) -> None:
        for entry in list(self.queue):
            if entry.until is None and self.room(entry.group, now):
                self.note(
                    PlaceOffered, entry_id=entry.entry_id, person_id=entry.person_id,
                    until=self._offer_ends(now),
                )  # fmt: skip

    def _offer_ends(self, now: datetime) -> datetime:
        """Until the hour of the rules the next day by the clock of the place, or the start."""
        zone, policy = self.gatherings[0].zone, self.policy
        day = now.astimezone(zone_named(zone)).date() + timedelta(days=policy.offer_days)
        ends = deadline_of(day, policy.offer_until, zone)
        return min(ends, self.starts_at)
