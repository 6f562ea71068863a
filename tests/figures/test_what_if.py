"""Past cancellations under other terms; what was free for another reason than time stays free."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.engagements.cancel_session import CancelSession, StateMentorAbsent
from application.engagements.close_session import MarkHeld
from application.figures.what_if import Replayed, Tried, replay
from domain.cancelling_policy import Payer
from domain.money import Money
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    PACKAGE,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    opened,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("N6")
CANCEL = CancelSession(engagement_id=CASE, session_id=SESSION)
SPRING = (date(2026, 3, 1), date(2026, 5, 31))
STRICTER = Tried(consumer=(50, 100), organisation=(100, 100))


def cancelled(days: float, payer: Payer = Payer.CONSUMER) -> Spec:
    course = RUNNING if payer is Payer.CONSUMER else (opened(payer=payer), AGREED, PACKAGE)
    spec = Spec(MemoryLog()).given(*course, BOOKED)
    spec.by = AINO
    return spec.at(after(days=days)).given(CANCEL)


def under(spec: Spec, tried: Tried) -> Replayed:
    return replay(spec.log.recorded, *SPRING, tried)


@pytest.mark.parametrize(
    ("days", "payer", "was", "would"),
    [
        (4, Payer.CONSUMER, 0, 0), (5.5, Payer.CONSUMER, 0, 30), (6.5, Payer.CONSUMER, 30, 60),
        (5.5, Payer.ORGANISATION, 30, 60), (6.5, Payer.ORGANISATION, 60, 60),
    ],
)  # fmt: skip
def test_a_cancelling_is_judged_again_at_the_instant_it_was_made(
    days: float, payer: Payer, was: int, would: int
) -> None:
    total = under(cancelled(days, payer), STRICTER).sums[payer]
    assert total.cancelled == 1
    assert [int(total.minutes_used), int(total.minutes_tried)] == [was, would]


def test_the_terms_that_held_give_what_was_used() -> None:
    for days in (4, 5.5, 6.5):
        total = under(cancelled(days), Tried()).sums[Payer.CONSUMER]
        assert total.minutes_used == total.minutes_tried


def test_what_the_mentor_failed_stays_free_whatever_is_tried() -> None:
    spec = Spec(MemoryLog()).given(*RUNNING, BOOKED).at(after(days=7, minutes=20))
    spec.by = SANNA_HERSELF
    spec.given(StateMentorAbsent(engagement_id=CASE, session_id=SESSION))
    total = under(spec, STRICTER).sums[Payer.CONSUMER]
    assert total.cancelled == 1
    assert not total.minutes_tried


def test_held_sessions_are_valued_by_the_hour_and_other_periods_left_out() -> None:
    spec = Spec(MemoryLog()).given(*RUNNING, BOOKED).at(after(days=7, hours=2))
    spec.given(MarkHeld(engagement_id=CASE, session_id=SESSION))
    total = under(spec, Tried()).sums[Payer.CONSUMER]
    assert total.value(total.minutes_held, Money(148_00)) == Money(148_00)
    assert total.value(Decimal(45), Money(148_00)) == Money(111_00)
    none = replay(spec.log.recorded, date(2025, 1, 1), date(2025, 12, 31), Tried())
    assert none.sums[Payer.CONSUMER].minutes_held == 0
    assert none.position == len(spec.log.recorded)
    assert replace(STRICTER, consumer=(0, 50), organisation=(50, 100)) == Tried()
