"""Who teaches a training, who takes part in it, and whose a seat is."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from application.relations import begins, ends
from application.views import RowStep
from domain.events import Event
from domain.matters import Relation
from domain.trainings import Seating, Training
from domain.trainings.seats import payer_of_order


def training_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case Training.Planned(trainer_id=trainer):
            yield begins(event, trainer, Relation.FACILITATOR_OF, event.originator_id)
        case Seating.SeatsTaken(
            training_id=training,
            order_id=order,
            seat_ids=seats,
            client_id=client,
            person_id=person,
            deal=deal,
        ):
            for seat in seats:
                yield begins(event, client, Relation.CLIENT_OF, seat)
            if deal.payer_id == payer_of_order(order):
                yield begins(event, client, Relation.PAYER_OF, deal.payer_id)
            if person:
                yield from _takes_part(event, person, training, seats[0])
        case Seating.ParticipantNamed(
            training_id=training, seat_id=seat, person_id=person, earlier_id=earlier
        ):
            if earlier:
                yield from _leaves(event, earlier, training, seat)
            yield from _takes_part(event, person, training, seat)
        case Seating.SeatGivenUp(
            training_id=training, seat_id=seat, client_id=client, person_id=person
        ):
            yield ends(client, Relation.CLIENT_OF, seat, event.envelope.recorded_at)
            if person:
                yield from _leaves(event, person, training, seat)


def _takes_part(event: Event, person: UUID, training: UUID, seat: UUID) -> Iterator[RowStep]:
    yield begins(event, person, Relation.PARTICIPANT_OF, training)
    yield begins(event, person, Relation.PARTICIPANT_OF, seat)


def _leaves(event: Event, person: UUID, training: UUID, seat: UUID) -> Iterator[RowStep]:
    for object_id in (training, seat):
        yield ends(person, Relation.PARTICIPANT_OF, object_id, event.envelope.recorded_at)
