"""Every seat anybody ever had, for the participant's, the buyer's and the office's lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.trainings import Group, PaidBy, Seating


class SeatState(StrEnum):
    """Whether somebody still has the seat."""

    TAKEN = "taken"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class SeatRow:
    """A seat; `fee` is what was kept when it was given up, `refund` what went back."""

    seat_id: UUID
    training_id: UUID
    order_id: UUID
    client_id: UUID
    person_id: UUID | None
    group: Group
    paid_by: PaidBy
    price: Money
    taken_at: datetime
    state: SeatState
    fee: Money
    refund: Money


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Seating.SeatsTaken(
            training_id=training, order_id=order, seat_ids=seats, client_id=client,
            person_id=person, group=group, deal=deal,
        ):  # fmt: skip
            for seat in seats:
                yield Put(
                    SeatRow(
                        seat, training, order, client, person, group, deal.paid_by, deal.price,
                        event.timestamp, SeatState.TAKEN, Money(0), Money(0),
                    )
                )  # fmt: skip
        case Seating.ParticipantNamed(seat_id=seat, person_id=person):
            yield Change({"seat_id": seat}, {"person_id": person})
        case Seating.SeatGivenUp(seat_id=seat, fee=fee, refund=refund):
            given = {"state": SeatState.GIVEN_UP, "fee": fee, "refund": refund}
            yield Change({"seat_id": seat}, given)


seats = Table(
    "training_seats", SeatRow, ("seat_id",), rows,
    (("person_id", "taken_at"), ("client_id", "taken_at"), ("training_id",), ("order_id",)),
)  # fmt: skip
