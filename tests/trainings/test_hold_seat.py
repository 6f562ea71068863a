"""A seat is held for ten minutes while somebody orders it, and let go when the order is."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.let_go import CancelOrder, ExpireOrder
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.take_seat import TakeSeat
from application.trainings.whenever_a_seat_changes_hands import whenever_a_seat_changes_hands
from domain.money import Money
from domain.orders import Order
from domain.service_kinds import ServiceKind
from domain.trainings import Seating
from domain.trainings.words import (
    AlreadyRegistered,
    NotOnSale,
    OfferExpired,
    OfferIsPersonal,
    TrainingFull,
)
from tests.spec import NOON, Spec, commanded
from tests.trainings.scene import (
    DAYS,
    NAMES,
    ORDER,
    PLANNED,
    TRAINING,
    at,
    entry,
    for_orders,
    on_sale,
    person,
    queued,
    seated,
    seating,
    seats,
)

pytestmark = pytest.mark.feature("I1")
HELD = HoldSeat(training_id=TRAINING, order_id=ORDER)
AINO = NAMES[0]


def details(who: str, order_id: UUID = ORDER) -> GiveDetails:
    return GiveDetails(
        order_id=order_id, name=who, email=f"{who.split(maxsplit=1)[0].lower()}@x.example",
        client_id=person(who), accept_terms=True,
    )  # fmt: skip


def test_a_seat_is_held_and_an_order_opened_for_it(spec: Spec) -> None:
    on_sale(spec).when(HELD).then(Seating.SeatsHeld, Order.TimeChosen)
    assert spec.event(Seating.SeatsHeld).until == NOON + timedelta(minutes=10)
    ordered = spec.event(Order.TimeChosen).ordered
    assert (ordered.kind, ordered.price) == (ServiceKind.TRAINING, Money(614_95))
    assert ordered.days == (DAYS[0].day, DAYS[-1].day)
    spec.when(HELD).then()


def test_before_registration_opens_nothing_is_held(spec: Spec) -> None:
    spec.given(PLANNED).when(HELD).then_refused(NotOnSale)


def test_the_last_seat_held_is_the_last(spec: Spec) -> None:
    seated(on_sale(spec), 5).given(HELD)
    spec.when(HoldSeat(training_id=TRAINING)).then_refused(TrainingFull)


def test_who_orders_is_known_to_the_seat(spec: Spec) -> None:
    for_orders(spec).given(HELD).when(details(AINO))
    assert spec.event(Seating.HoldClaimed).person_id == person(AINO)


def test_nobody_orders_a_second_seat_for_themselves(spec: Spec) -> None:
    other = UUID(int=0x99)
    for_orders(spec).given(HELD, details(AINO), HoldSeat(training_id=TRAINING, order_id=other))
    spec.by = person(AINO)
    spec.when(details(AINO, other)).then_refused(AlreadyRegistered)


def test_a_stranger_who_types_an_address_is_not_told_that_it_has_a_seat(spec: Spec) -> None:
    other = UUID(int=0x99)
    for_orders(spec).given(HELD, details(AINO), HoldSeat(training_id=TRAINING, order_id=other))
    spec.when(details(AINO, other))
    assert not any(isinstance(one, Seating.HoldClaimed) for one in spec.new)
    spec.when(TakeSeat(order_id=other))
    taken = spec.event(Seating.SeatsTaken)
    assert (taken.client_id, taken.person_id) == (person(AINO), None)
    (letter,) = commanded(whenever_a_seat_changes_hands, taken)
    assert letter.about["letter"] == "seats_to_name"


def test_a_hold_is_made_longer_with_its_order(spec: Spec) -> None:
    on_sale(spec).given(HELD).when(ExtendHold(order_id=ORDER))
    assert spec.event(Seating.SeatsHeld).until == NOON + timedelta(minutes=20)


@pytest.mark.parametrize("minutes", [0, 10])
def test_let_go_or_expired_the_seat_goes_to_the_next_in_line(spec: Spec, minutes: int) -> None:
    queued(seated(on_sale(spec), 5).given(HELD), AINO)
    spec.at(NOON + timedelta(minutes=minutes))
    spec.when(ExpireOrder(order_id=ORDER) if minutes else CancelOrder(order_id=ORDER))
    assert spec.event(Seating.HoldReleased).order_id == ORDER
    assert spec.event(Seating.PlaceOffered).entry_id == entry(AINO)


@pytest.mark.feature("I2")
def test_an_offered_seat_is_held_by_whom_it_was_offered_to(spec: Spec) -> None:
    queued(seated(for_orders(spec), 6), AINO, NAMES[1])
    spec.given(GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))
    taken = HoldSeat(training_id=TRAINING, order_id=ORDER, entry_id=entry(AINO))
    spec.when(taken).then(Seating.SeatsHeld, Order.TimeChosen)
    spec.when(details(NAMES[1])).then_refused(OfferIsPersonal)
    spec.given(details(AINO))
    assert [one.entry_id for one in seating(spec).queue] == [entry(AINO), entry(NAMES[1])]


@pytest.mark.feature("I2")
def test_an_offer_past_its_hour_is_not_held(spec: Spec) -> None:
    queued(on_sale(spec), AINO).at(at(1, 18))
    taken = HoldSeat(training_id=TRAINING, order_id=ORDER, entry_id=entry(AINO))
    spec.when(taken).then_refused(OfferExpired)
