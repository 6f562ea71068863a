"""Whenever a seat is bought, named, passed on or given up, those concerned are told."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from application.policies import Errand, about
from domain.events import Event
from domain.trainings import Seating
from domain.trainings.cancelling import Why


def whenever_a_seat_changes_hands(event: Event) -> Iterator[Errand]:
    match event:
        case Seating.SeatsTaken(training_id=training, client_id=client, person_id=person):
            yield _letter("seat_confirmed" if person else "seats_to_name", client, training)
        case Seating.ParticipantNamed(training_id=training, person_id=person, earlier_id=earlier):
            yield _letter("named_participant", person, training)
            if earlier:
                yield _letter("seat_passed_on", earlier, training)
        case Seating.SeatGivenUp(
            training_id=training, client_id=client, person_id=person, refund=refund, why=why
        ):
            name = "training_cancelled" if why is Why.ORGANISER else "seat_given_up"
            for one in dict.fromkeys((client, person or client)):
                yield Errand(
                    "letter",
                    about(
                        letter=name, to=one, training_id=training,
                        refund=str(refund.cents if one == client else 0),
                    ),
                )  # fmt: skip
        case Seating.SeatsMissed(training_id=training, client_id=client, price=price):
            missed = about(
                letter="seat_missed", to=client, training_id=training, refund=str(price.cents)
            )
            yield Errand("letter", missed)
        case Seating.QueueLeft(training_id=training, person_id=person, called_off=True):
            yield Errand(
                "letter",
                about(letter="training_cancelled", to=person, training_id=training, refund="0"),
            )


def _letter(name: str, to: UUID, training: UUID) -> Errand:
    return Errand("letter", about(letter=name, to=to, training_id=training))
