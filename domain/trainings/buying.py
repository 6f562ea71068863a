"""Getting a seat and giving it up: taken once for each order, named, passed on, given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.events import derived
from domain.money import NOTHING
from domain.trainings import seat_events
from domain.trainings.cancelling import Cost, cost_of_giving_up, refunded_whole
from domain.trainings.holding import Holding
from domain.trainings.queue_events import QueueLeft
from domain.trainings.seats import Deal, Group, Hold, Seat
from domain.trainings.words import SeatUnknown, TrainingBegan


class Buying(Holding):
    """What may be done with seats."""

    def take(
        self, order_id: UUID, client_id: UUID, deal: Deal, now: datetime, group: Group,
        count: int = 1, person_id: UUID | None = None,
    ) -> bool:  # fmt: skip
        """Give out the seats of an order, once; False when its hold was over and none was left."""
        if order_id in self.answered:
            return self.answered[order_id]
        self.settle(now)
        hold = self.holds.get(order_id)
        if hold is None and not self._late_room(group, count, person_id, now):
            self.miss(order_id, client_id, deal, count)
            return False
        hold = hold or Hold(group, count, now, person_id=person_id)
        self.note(
            seat_events.SeatsTaken, order_id=order_id,
            seat_ids=tuple(derived(order_id, "seat", n) for n in range(hold.count)),
            client_id=client_id, person_id=hold.person_id, group=hold.group, deal=deal,
            entry_id=hold.entry_id,
        )  # fmt: skip
        return True

    def miss(self, order_id: UUID, client_id: UUID, deal: Deal, count: int = 1) -> None:
        """Note that money came for seats that cannot be given any more, so that it goes back."""
        if order_id not in self.answered:
            self.note(
                seat_events.SeatsMissed, order_id=order_id, client_id=client_id,
                payment_id=deal.payment_id, price=deal.price * count,
            )  # fmt: skip

    def name(self, seat_id: UUID, person_id: UUID, now: datetime) -> None:
        """Say who comes, or who comes instead: free until the start.

        Raises SeatUnknown, TrainingBegan, AlreadyRegistered.
        """
        seat = self.seat(seat_id)
        if seat.person_id == person_id:
            return
        if now >= self.starts_at:
            raise TrainingBegan
        self.require_newcomer(person_id, now)
        self.note(
            seat_events.ParticipantNamed, seat_id=seat_id, order_id=seat.order_id,
            client_id=seat.client_id, person_id=person_id, earlier_id=seat.person_id,
        )  # fmt: skip

    def cost_of(self, seat_id: UUID, now: datetime) -> Cost:
        """What giving a seat up would cost. Raises SeatUnknown."""
        seat = self.seat(seat_id)
        return cost_of_giving_up(
            self.policy, seat.deal, seat.taken_at, self.gatherings, now, self.moved_at
        )

    def give_up(self, seat_id: UUID, now: datetime, *, by_order: bool = False) -> None:
        """Give a seat up for what it costs; it goes to the next in line. Raises SeatUnknown.

        `by_order`: the money goes back by the order's withdrawal, not by the seat.
        """
        if seat_id not in self.given_up:
            cost = self.cost_of(seat_id, now)
            self._give_up(seat_id, replace(cost, refund=NOTHING) if by_order else cost)
            self.settle(now)

    def bought_by(self, order_id: UUID) -> UUID | None:
        """The seat an order bought, while somebody has it."""
        mine = (key for key, seat in self.seats.items() if seat.order_id == order_id)
        return next(mine, None)

    def call_off(self) -> None:
        """Give every seat back whole and dissolve the waiting list: the training does not run."""
        for order_id in list(self.holds):
            self.note(seat_events.HoldReleased, order_id=order_id)
        for entry in list(self.queue):
            self.note(
                QueueLeft, entry_id=entry.entry_id, person_id=entry.person_id, called_off=True
            )
        for seat_id, seat in list(self.seats.items()):
            self._give_up(seat_id, refunded_whole(seat.deal))

    def seat(self, seat_id: UUID) -> Seat:
        """Raises SeatUnknown."""
        if seat_id not in self.seats:
            raise SeatUnknown
        return self.seats[seat_id]

    def _late_room(self, group: Group, count: int, person_id: UUID | None, now: datetime) -> bool:
        """Whether a newcomer still gets seats, before the start, though their hold is over."""
        newcomer = person_id not in self.coming(now)
        return newcomer and now < self.starts_at and self.room(group, now) >= count

    def _give_up(self, seat_id: UUID, cost: Cost) -> None:
        seat = self.seats[seat_id]
        self.note(
            seat_events.SeatGivenUp, seat_id=seat_id, order_id=seat.order_id,
            client_id=seat.client_id, person_id=seat.person_id, deal=seat.deal,
            percent=cost.percent, fee=cost.fee, refund=cost.refund, why=cost.why,
        )  # fmt: skip
