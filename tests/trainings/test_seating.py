"""The seats themselves: held while ordered, taken in full, missed when money comes too late."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from domain.cancelling_policy import Payer
from domain.events import told_time
from domain.money import Money
from domain.trainings import Deal, Group, PaidBy, Quota, Seating
from domain.trainings.words import (
    AlreadyRegistered,
    HoldOver,
    NotOffered,
    OfferAnswered,
    OfferExpired,
    OfferIsPersonal,
    TrainingFull,
)
from tests.spec import NOON
from tests.trainings.scene import DAYS, TRAINING, at, entry, person

A, B, C = (UUID(int=n) for n in range(1, 4))
AINO, OSKARI = person("Aino"), person("Oskari")
CARD = Deal(Payer.CONSUMER, Money(614_95), PaidBy.CARD, UUID(int=9))
TEN = timedelta(minutes=10)


@pytest.fixture(autouse=True)
def time() -> Iterator[None]:
    with told_time(NOON):
        yield


def seats(count: int = 6, *quotas: Quota) -> Seating:
    made = Seating.of(TRAINING, count, quotas, DAYS, "trainings/1")
    made.open_sale(NOON)
    return made


def held(made: Seating, order: UUID, count: int = 1, now: datetime = NOON) -> Seating:
    made.hold(order, Group.PRIVATE, count, now + TEN, now)
    return made


def names(made: Seating) -> list[str]:
    return [type(one).__name__ for one in made.pending_events]


@pytest.mark.feature("I1")
def test_a_seat_held_is_nobody_elses_until_its_time_is_over() -> None:
    made = held(seats(), A, 6)
    with pytest.raises(TrainingFull):
        held(made, B)
    held(made, B, 6, NOON + TEN)
    assert "HoldReleased" in names(made)


def test_what_is_left_is_said_when_it_is_not_enough() -> None:
    with pytest.raises(TrainingFull) as refused:
        held(held(seats(), A, 4), B, 3)
    assert refused.value.facts == {"left": 2}


def test_a_hold_lasts_longer_while_one_pays() -> None:
    made = held(seats(), A, 6)
    made.hold_longer(A, NOON + 2 * TEN, NOON)
    with pytest.raises(TrainingFull):
        held(made, B, 1, NOON + TEN)


def test_a_hold_that_is_over_is_not_made_longer() -> None:
    with pytest.raises(HoldOver):
        held(seats(), A).hold_longer(A, NOON + 2 * TEN, NOON + TEN)


def test_a_person_holds_one_seat_at_a_time() -> None:
    made = held(held(seats(), A), B)
    made.claim(A, AINO, NOON)
    with pytest.raises(AlreadyRegistered):
        made.claim(B, AINO, NOON)
    made.claim(B, OSKARI, NOON)


def test_several_seats_of_an_organisation_bear_ids_of_their_own() -> None:
    made = held(seats(), A, 3)
    assert made.take(A, OSKARI, CARD, NOON, Group.ORGANISATION)
    assert len(made.seats) == 3
    assert {seat.person_id for seat in made.seats.values()} == {None}


def test_paid_twice_it_is_taken_once() -> None:
    made = held(seats(), A)
    made.claim(A, AINO, NOON)
    assert made.take(A, AINO, CARD, NOON, Group.PRIVATE)
    assert made.take(A, AINO, CARD, NOON, Group.PRIVATE)
    assert len(made.seats) == 1


def test_money_that_comes_late_still_finds_a_free_seat() -> None:
    made = held(seats(), A)
    assert made.take(A, AINO, CARD, NOON + 6 * TEN, Group.PRIVATE, person_id=AINO)
    assert [seat.person_id for seat in made.seats.values()] == [AINO]


def test_money_that_comes_when_all_is_taken_goes_back() -> None:
    made = held(seats(), A)
    later = NOON + TEN
    held(made, B, 6, later)
    assert not made.take(A, AINO, CARD, later, Group.PRIVATE)
    missed = made.pending_events[-1]
    assert isinstance(missed, Seating.SeatsMissed)
    assert (missed.price, missed.payment_id) == (CARD.price, CARD.payment_id)


def test_a_seat_on_offer_is_held_by_nobody_but_who_it_was_offered_to() -> None:
    made = held(seats(), A, 6)
    made.join(entry("Aino"), AINO, Group.PRIVATE, NOON)
    made.release(A, NOON)
    made.hold(B, Group.PRIVATE, 5, NOON + TEN, NOON)
    with pytest.raises(TrainingFull):
        held(made, C)
    made.hold(C, Group.PRIVATE, 1, NOON + TEN, NOON, entry("Aino"))
    with pytest.raises(OfferAnswered):
        made.hold(A, Group.PRIVATE, 1, NOON + TEN, NOON, entry("Aino"))
    with pytest.raises(OfferIsPersonal):
        made.claim(C, OSKARI, NOON)
    made.claim(C, AINO, NOON)
    made.take(C, AINO, CARD, NOON, Group.PRIVATE)
    assert made.queue == []


def test_an_offer_whose_order_was_let_go_stands_until_its_hour() -> None:
    made = seats()
    made.join(entry("Aino"), AINO, Group.PRIVATE, NOON)
    made.hold(A, Group.PRIVATE, 1, NOON + TEN, NOON, entry("Aino"))
    made.release(A, NOON + TEN)
    made.hold(B, Group.PRIVATE, 1, NOON + 3 * TEN, NOON + 2 * TEN, entry("Aino"))
    assert made.queue[0].until == at(1, 18)


def test_an_offer_past_its_hour_is_expired_even_before_the_clock_was_heard() -> None:
    made = seats()
    made.join(entry("Aino"), AINO, Group.PRIVATE, NOON)
    with pytest.raises(OfferExpired):
        made.hold(A, Group.PRIVATE, 1, at(2), at(1, 18), entry("Aino"))


def test_nobody_takes_what_was_not_offered() -> None:
    made = held(seats(), A, 6)
    made.join(entry("Aino"), AINO, Group.PRIVATE, NOON)
    with pytest.raises(NotOffered):
        made.hold(B, Group.PRIVATE, 1, NOON + TEN, NOON, entry("Aino"))


@pytest.mark.feature("I1")
def test_a_quota_is_kept_for_its_group_until_its_day() -> None:
    made = seats(6, Quota(Group.ORGANISATION, 2, NOON.date()))
    assert made.room(Group.PRIVATE, NOON) == 4
    assert made.room(Group.ORGANISATION, NOON) == 6
    made.hold(A, Group.ORGANISATION, 1, NOON + TEN, NOON)
    assert made.room(Group.PRIVATE, NOON) == 4
    tomorrow = at(1)
    assert made.room(Group.PRIVATE, tomorrow) == 6


def test_who_waits_for_a_group_with_room_is_asked_before_who_came_earlier() -> None:
    made = held(seats(6, Quota(Group.MENTOR, 1)), A, 5)
    made.join(entry("Aino"), AINO, Group.PRIVATE, NOON)
    made.join(entry("Oskari"), OSKARI, Group.MENTOR, NOON)
    assert [one.until for one in made.queue] == [None, at(1, 18)]
