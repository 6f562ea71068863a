"""Whenever somebody waits or is offered a place they are told, and an offer ends at its hour."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, Later, about
from application.trainings.settle_seats import SettleSeats
from domain.events import Event
from domain.trainings import Seating


def whenever_a_place_is_offered(event: Event) -> Iterator[Errand | Later]:
    match event:
        case Seating.QueueJoined(training_id=training, entry_id=entry, person_id=person):
            yield Errand(
                "letter",
                about(letter="queue_joined", to=person, training_id=training, entry_id=entry),
            )
        case Seating.QueueAskedAgain(training_id=training, entry_id=entry, person_id=person):
            where = {"entry_id": entry} if entry else {}
            yield Errand(
                "letter",
                about(letter="queue_asked_again", to=person, training_id=training, **where),
            )
        case Seating.PlaceOffered(
            training_id=training, entry_id=entry, person_id=person, until=until
        ):
            yield Later(until, SettleSeats(training_id=training))
            yield Errand(
                "letter",
                about(
                    letter="place_offered", to=person, training_id=training, entry_id=entry,
                    until=until.isoformat(),
                ),
            )  # fmt: skip
        case Seating.OfferLapsed(training_id=training, person_id=person):
            yield Errand("letter", about(letter="offer_lapsed", to=person, training_id=training))
