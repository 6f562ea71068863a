"""Whenever a training has been held, or a seat is given up for a fee, its payer is charged."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.trainings.bill_seats import BillFee, BillSeats
from domain.events import Event
from domain.trainings import PaidBy, Seating, Training


def whenever_seats_are_to_be_billed(event: Event) -> Iterator[Command]:
    match event:
        case Training.Held():
            yield BillSeats(training_id=event.originator_id)
        case Seating.SeatGivenUp(
            training_id=training, seat_id=seat, deal=deal, fee=fee, percent=percent
        ):
            if deal.paid_by is PaidBy.INVOICE and deal.payer_id and fee:
                yield BillFee(
                    training_id=training, seat_id=seat, payer_id=deal.payer_id, fee=fee,
                    percent=percent, order_number=deal.order_number,
                )  # fmt: skip
