"""Bought minutes: oldest end first, never below zero, every minute accounted for."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.lots.add_lot import AddLot
from domain.events import told_time
from domain.lots import Lots, NoMinutesLeft, lots_of
from tests.spec import NOON, Spec

CASE, FIRST, SECOND = UUID(int=1), UUID(int=2), UUID(int=3)
DAY = date(2026, 4, 1)
NUMBERS = st.integers(0, 3)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "reserve", "free", "use", "restore", "expire", "give_back"]),
        NUMBERS, st.integers(1, 200), st.integers(0, 400),
    ),
    max_size=40,
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _time() -> Iterator[None]:
    with told_time(NOON):
        yield


@pytest.mark.feature("K1")
def test_a_lot_is_added_once(spec: Spec) -> None:
    bought = AddLot(owner_id=CASE, minutes=240, valid_until=DAY, lot_id=FIRST)
    spec.when(bought).then(Lots.Opened, Lots.LotAdded)
    spec.when(bought).then()


@pytest.mark.feature("K1")
def test_the_lot_that_ends_first_is_used_first() -> None:
    lots = two_lots()
    lots.reserve(CASE, UUID(int=9), 90, DAY)
    assert (lots.lot(FIRST).free, lots.lot(SECOND).free) == (90, 0)


def test_a_lot_past_its_day_is_not_used() -> None:
    lots = two_lots()
    late = DAY + timedelta(days=40)
    assert lots.left_on(late) == 120
    with pytest.raises(NoMinutesLeft):
        lots.reserve(CASE, UUID(int=9), 121, late)


def test_half_of_what_was_set_aside_may_be_used_and_restored() -> None:
    lots = two_lots()
    lots.reserve(CASE, UUID(int=9), 60, DAY)
    lots.use(CASE, UUID(int=9), 30)
    assert lots.lot(SECOND).free == 30
    lots.restore(CASE, UUID(int=9))
    assert lots.lot(SECOND).free == 60


@pytest.mark.feature("K1")
@given(STEPS)
def test_every_minute_bought_is_used_left_expired_or_returned(steps: list[Any]) -> None:
    lots = Lots(id=lots_of(CASE))
    for what, which, minutes, days in steps:
        with suppress(NoMinutesLeft):
            step(lots, what, UUID(int=which), minutes, DAY + timedelta(days=days))
        for lot in lots.lots.values():
            parts = [
                lot.free, lot.expired, lot.returned, sum(lot.used.values()),
                sum(lot.reserved.values()),
            ]  # fmt: skip
            assert min(parts) >= 0
            assert sum(parts) == lot.bought


def step(lots: Lots, what: str, which: UUID, minutes: int, day: date) -> None:
    match what:
        case "add":
            lots.add(CASE, which, minutes, day)
        case "reserve":
            lots.reserve(CASE, which, minutes, day)
        case "free":
            lots.free(CASE, which)
        case "use":
            lots.use(CASE, which, minutes)
        case "restore":
            lots.restore(CASE, which)
        case "expire" if which in lots.lots:
            lots.expire(CASE, which, day)
        case "give_back" if which in lots.lots:
            lots.give_back(CASE, which)


def two_lots() -> Lots:
    """Two hours to be used by the end of May, one by the middle of April."""
    lots = Lots(id=lots_of(CASE))
    lots.add(CASE, FIRST, 120, DAY + timedelta(days=60))
    lots.add(CASE, SECOND, 60, DAY + timedelta(days=14))
    return lots
