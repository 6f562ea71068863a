"""Who teaches, who takes part and whose a seat is, by the events of the seats."""

from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.relations import training_relations
from application.views import Change, Put
from domain.matters import Relation
from domain.trainings.seats import payer_of_order
from tests.spec import Spec
from tests.trainings.scene import (
    MENTORS,
    NAMES,
    NORDPUU,
    ORDER,
    PLANNED,
    TRAINER,
    TRAINING,
    named,
    on_sale,
    person,
    seated,
    seats,
)
from tests.trainings.test_order_seats import ORDERED


def ties(spec: Spec) -> list[tuple[str, object, object, object]]:
    found: list[tuple[str, object, object, object]] = []
    for event in spec.new:
        for step in training_relations(event):
            if isinstance(step, Put):
                tie = step.row
                found.append(("begins", tie.holder_id, tie.relation, tie.object_id))
            elif isinstance(step, Change):
                where = step.where
                found.append(("ends", where["holder_id"], where["relation"], where["object_id"]))
    return found


def test_the_trainer_teaches(spec: Spec) -> None:
    spec.when(PLANNED)
    assert ties(spec) == [("begins", TRAINER, Relation.FACILITATOR_OF, TRAINING)]


def test_who_has_a_seat_takes_part(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    spec.new = spec.log.recorded[2:]
    (seat,) = seats(spec)
    assert ties(spec) == [
        ("begins", MENTORS[0], Relation.CLIENT_OF, seat),
        ("begins", MENTORS[0], Relation.PARTICIPANT_OF, TRAINING),
        ("begins", MENTORS[0], Relation.PARTICIPANT_OF, seat),
    ]


def test_who_is_passed_over_or_gives_up_takes_part_no_longer(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.when(named(seat, NAMES[0]))
    assert ("ends", MENTORS[0], "participant_of", TRAINING) in ties(spec)
    assert ("begins", person(NAMES[0]), Relation.PARTICIPANT_OF, seat) in ties(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    assert ("ends", person(NAMES[0]), "participant_of", TRAINING) in ties(spec)


def test_whoever_orders_by_invoice_sees_the_invoices_of_that_order_alone(spec: Spec) -> None:
    on_sale(spec).when(ORDERED)
    assert ("begins", person("Oskari"), Relation.PAYER_OF, payer_of_order(ORDER)) in ties(spec)
    assert not [tie for tie in ties(spec) if tie[2] is Relation.PAYER_OF and tie[3] == NORDPUU]
