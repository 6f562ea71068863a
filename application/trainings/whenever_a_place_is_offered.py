"""Whenever a place is offered to the next in line, they are told until when, and it ends then."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, Later, about
from application.trainings.settle_seats import SettleSeats
from domain.events import Event
from domain.trainings import Seating


def whenever_a_place_is_offered(event: Event) -> Iterator[Errand | Later]:
    match event:
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
