"""Seating: who has a seat in a training; the one place where seats are given out."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, event
from domain.privacy import Public
from domain.slots import Slot
from domain.trainings import queue_events, seat_events
from domain.trainings.buying import Buying
from domain.trainings.policy import policy_of
from domain.trainings.seats import Hold, Quota, Seat
from domain.trainings.words import (
    QuotasOutOfBounds,
    SeatsOutOfBounds,
    SeatsPromised,
    TrainingBegan,
)

_SEATINGS: Final = UUID("6c756f74-7369-5000-8000-000000000021")


def seating_of(training_id: UUID) -> UUID:
    """The id of the seating of a training."""
    return uuid5(_SEATINGS, str(training_id))


class Seating(Buying):
    """The seats of one training: never more given out than there are."""

    class Opened(Created):
        """The seats of a planned training were counted out."""

        training_id: UUID
        seats: int
        quotas: tuple[Quota, ...]
        gatherings: tuple[Slot, ...]
        terms: Annotated[str, Public]

    SaleOpened = seat_events.SaleOpened
    SaleClosed = seat_events.SaleClosed
    SeatsSet = seat_events.SeatsSet
    DaysMoved = seat_events.DaysMoved
    SeatsHeld = seat_events.SeatsHeld
    HoldClaimed = seat_events.HoldClaimed
    HoldReleased = seat_events.HoldReleased
    SeatsTaken = seat_events.SeatsTaken
    SeatsMissed = seat_events.SeatsMissed
    ParticipantNamed = seat_events.ParticipantNamed
    SeatGivenUp = seat_events.SeatGivenUp
    QueueJoined = queue_events.QueueJoined
    QueueAskedAgain = queue_events.QueueAskedAgain
    QueueLeft = queue_events.QueueLeft
    QueueMoved = queue_events.QueueMoved
    PlaceOffered = queue_events.PlaceOffered
    OfferLapsed = queue_events.OfferLapsed

    @event(Opened)
    def __init__(
        self, id: UUID, training_id: UUID, seats: int, quotas: tuple[Quota, ...],
        gatherings: tuple[Slot, ...], terms: str,
    ) -> None:  # fmt: skip
        self.training_id, self.capacity, self.quotas = training_id, seats, quotas
        self.gatherings, self.rule = gatherings, terms
        self.on_sale, self.moved_at = False, None
        self.seats: dict[UUID, Seat] = {}
        self.holds: dict[UUID, Hold] = {}
        self.queue, self.lapsed, self.given_up = [], set(), set()
        self.asked_again: set[UUID] = set()
        self.answered: dict[UUID, bool] = {}

    @classmethod
    def of(
        cls, training_id: UUID, seats: int, quotas: tuple[Quota, ...],
        gatherings: tuple[Slot, ...], terms: str,
    ) -> Seating:  # fmt: skip
        """Count the seats out. Raises SeatsOutOfBounds, QuotasOutOfBounds."""
        _require_bounds(terms, seats)
        _require_quotas(quotas, seats)
        return cls(
            id=seating_of(training_id), training_id=training_id, seats=seats, quotas=quotas,
            gatherings=gatherings, terms=terms,
        )  # fmt: skip

    def open_sale(self, now: datetime) -> None:
        if not self.on_sale:
            self.note(seat_events.SaleOpened)
            self.settle(now)

    def close_sale(self) -> None:
        if self.on_sale:
            self.note(seat_events.SaleClosed)

    def set_seats(self, seats: int, now: datetime) -> None:
        """Change the number of seats.

        Raises SeatsOutOfBounds, QuotasOutOfBounds, SeatsPromised.
        """
        _require_bounds(self.rule, seats)
        _require_quotas(self.quotas, seats)
        self.settle(now)
        if seats < (least := self.standing(now).total()):
            raise SeatsPromised(least=least)
        if seats != self.capacity:
            self.note(seat_events.SeatsSet, seats=seats, earlier=self.capacity)
            self.settle(now)

    def move_days(self, gatherings: tuple[Slot, ...], now: datetime) -> None:
        """Hold it on other days; who has a seat may then leave free. Raises TrainingBegan."""
        if now >= self.starts_at:
            raise TrainingBegan
        if gatherings != self.gatherings:
            people = [seat.person_id or seat.client_id for seat in self.seats.values()]
            people += [entry.person_id for entry in self.queue]
            self.note(
                seat_events.DaysMoved, gatherings=gatherings,
                people=tuple(dict.fromkeys(people)),
            )  # fmt: skip
            self.settle(now)


def _require_bounds(terms: str, seats: int) -> None:
    rules = policy_of(terms)
    if not rules.fewest_seats <= seats <= rules.most_seats:
        raise SeatsOutOfBounds(fewest=rules.fewest_seats, most=rules.most_seats)


def _require_quotas(quotas: tuple[Quota, ...], seats: int) -> None:
    kept = [quota.seats for quota in quotas]
    if sum(kept) > seats or any(one < 1 for one in kept):
        raise QuotasOutOfBounds
