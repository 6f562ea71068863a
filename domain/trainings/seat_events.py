"""What happens to the seats of a training: held, taken, named, passed on, given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.money import Money
from domain.slots import Slot
from domain.trainings.cancelling import Why
from domain.trainings.seats import Deal, Group, Hold, Seat


class AboutSeats(Event):
    """Something happened to the seats of a training."""

    training_id: UUID


class SaleOpened(AboutSeats):
    """Registration was opened."""

    def apply(self, aggregate: Any) -> None:
        aggregate.on_sale = True


class SaleClosed(AboutSeats):
    """Registration was closed."""

    def apply(self, aggregate: Any) -> None:
        aggregate.on_sale = False


class SeatsSet(AboutSeats):
    """The number of seats was changed."""

    seats: int
    earlier: int

    def apply(self, aggregate: Any) -> None:
        aggregate.capacity = self.seats


class DaysMoved(AboutSeats):
    """The training was moved to other days; who has a seat may leave free."""

    gatherings: tuple[Slot, ...]
    people: tuple[UUID, ...]
    """Who takes part or waits, and is to be told."""

    def apply(self, aggregate: Any) -> None:
        aggregate.gatherings, aggregate.moved_at = self.gatherings, self.timestamp


class SeatsHeld(AboutSeats):
    """Seats were set aside while somebody orders them."""

    order_id: UUID
    group: Group
    count: int
    until: datetime
    entry_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        known: Hold | None = aggregate.holds.get(self.order_id)
        person = known.person_id if known else None
        hold = Hold(self.group, self.count, self.until, self.entry_id, person)
        aggregate.holds[self.order_id] = hold


class HoldClaimed(AboutSeats):
    """It was said who the seat held is for."""

    order_id: UUID
    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        hold = aggregate.holds[self.order_id]
        aggregate.holds[self.order_id] = replace(hold, person_id=self.person_id)


class HoldReleased(AboutSeats):
    """Seats held were let go."""

    order_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.holds.pop(self.order_id, None)


class SeatsTaken(AboutSeats):
    """Seats were bought; each stands under an id of its own."""

    order_id: UUID
    seat_ids: tuple[UUID, ...]
    client_id: UUID
    person_id: UUID | None
    group: Group
    deal: Deal
    entry_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.holds.pop(self.order_id, None)
        aggregate.answered[self.order_id] = True
        for seat_id in self.seat_ids:
            aggregate.seats[seat_id] = Seat(
                self.order_id, self.client_id, self.group, self.deal, self.timestamp,
                self.person_id,
            )  # fmt: skip
        aggregate.queue = [
            entry
            for entry in aggregate.queue
            if entry.entry_id != self.entry_id and entry.person_id != self.person_id
        ]


class SeatsMissed(AboutSeats):
    """Money came for seats no longer held, when none was left; it goes back whole."""

    order_id: UUID
    client_id: UUID
    payment_id: UUID | None
    price: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.answered[self.order_id] = False


class ParticipantNamed(AboutSeats):
    """It was said who comes: for a seat without a name, or in the place of somebody else."""

    seat_id: UUID
    order_id: UUID
    client_id: UUID
    person_id: UUID
    earlier_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        seat = aggregate.seats[self.seat_id]
        aggregate.seats[self.seat_id] = replace(seat, person_id=self.person_id)
        aggregate.queue = [e for e in aggregate.queue if e.person_id != self.person_id]


class SeatGivenUp(AboutSeats):
    """A seat was given up; what is kept of its price and what goes back was decided with it."""

    seat_id: UUID
    order_id: UUID
    client_id: UUID
    person_id: UUID | None
    deal: Deal
    percent: int
    fee: Money
    refund: Money
    why: Why

    def apply(self, aggregate: Any) -> None:
        aggregate.seats.pop(self.seat_id, None)
        aggregate.given_up.add(self.seat_id)
