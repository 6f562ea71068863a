from dataclasses import replace
from datetime import UTC, date, datetime
from math import ceil
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.quality.draw_sample import DrawSample, NothingToDraw
from application.quality.review_engagement import OpenReview
from application.quality.whenever_a_sample_is_drawn import whenever_a_sample_is_drawn
from domain.quality.sample import (
    POLICIES,
    Closed,
    QuarterNotOver,
    Sample,
    days_of,
    draw,
    quarter_before,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("M4")
CLOSED = tuple(Closed(uuid4(), uuid4()) for _ in range(60))


def drawn(command: DrawSample) -> Any:
    return Spec(MemoryLog()).when(command).event(Sample.Drawn)


def test_the_draw_is_repeated_from_what_it_recorded() -> None:
    event = drawn(DrawSample(quarter="2025Q4", closed=CLOSED, seed="7 root"))
    assert event.drawn == draw(event.seed, event.closed, frozenset(event.overdue), POLICIES[0])
    assert event.policy == "sampling/1"
    assert event.envelope.rule == ("sampling/1",)


def test_the_order_in_which_engagements_are_listed_changes_nothing() -> None:
    one = drawn(DrawSample(quarter="2025Q4", closed=CLOSED, seed="s"))
    other = drawn(DrawSample(quarter="2025Q4", closed=CLOSED[::-1], seed="s"))
    assert one.drawn == other.drawn
    assert one.closed == other.closed


def test_another_seed_draws_another_sample() -> None:
    samples = {draw(str(n), CLOSED, frozenset(), POLICIES[0]) for n in range(20)}
    assert len(samples) > 10


@given(st.integers(0, 200), st.text(max_size=8))
def test_five_per_cent_and_at_least_two_are_drawn(size: int, seed: str) -> None:
    closed = [Closed(UUID(int=n), UUID(int=n)) for n in range(size)]
    sample = draw(seed, closed, frozenset(), POLICIES[0])
    assert len(sample) == min(size, max(2, ceil(size * 0.05)))
    assert len(set(sample)) == len(sample)


def test_every_mentor_overdue_is_in_the_sample() -> None:
    overdue = frozenset(one.mentor_id for one in CLOSED[:7])
    sample = set(draw("s", CLOSED, overdue, POLICIES[0]))
    assert overdue <= {one.mentor_id for one in CLOSED if one.engagement_id in sample}


def test_a_larger_share_draws_more() -> None:
    policy = replace(POLICIES[0], per_cent=50)
    assert len(draw("s", CLOSED, frozenset(), policy)) == 30


def test_a_quarter_without_closed_engagements_is_refused() -> None:
    Spec(MemoryLog()).when(DrawSample(quarter="2025Q4", closed=(), seed="s")).then_refused(
        NothingToDraw
    )


def test_a_quarter_is_drawn_once_whatever_is_asked_afterwards() -> None:
    spec = Spec(MemoryLog()).given(DrawSample(quarter="2025Q4", closed=CLOSED, seed="s"))
    spec.when(DrawSample(quarter="2025Q4", closed=CLOSED[1:], seed="another")).then()


def test_a_quarter_that_still_runs_is_not_drawn() -> None:
    spec = Spec(MemoryLog()).at(datetime(2026, 9, 30, 20, 59, tzinfo=UTC))
    draw_it = DrawSample(quarter="2026Q3", closed=CLOSED, seed="s")
    spec.when(draw_it).then_refused(QuarterNotOver)
    spec.at(datetime(2026, 9, 30, 21, tzinfo=UTC)).when(draw_it).then(Sample.Drawn)


@pytest.mark.parametrize("quarter", ["2026Q5", "2026", "26Q1", "Q", "0000Q1", "9999Q4", "2026q1"])
def test_what_is_no_quarter_is_refused(quarter: str) -> None:
    command = DrawSample(quarter=quarter, closed=CLOSED, seed="s")
    assert Spec(MemoryLog()).when(command).refusal is not None


def test_the_days_of_quarters_follow_one_another() -> None:
    assert days_of("2026Q3") == (date(2026, 7, 1), date(2026, 10, 1))
    assert days_of("2026Q4") == (date(2026, 10, 1), date(2027, 1, 1))
    assert quarter_before(date(2026, 10, 1)) == "2026Q3"
    assert quarter_before(date(2026, 3, 31)) == "2025Q4"


def test_each_drawn_engagement_gets_its_review() -> None:
    event = drawn(DrawSample(quarter="2025Q4", closed=CLOSED, seed="7 root"))
    opened = commanded(whenever_a_sample_is_drawn, event)
    assert [one.engagement_id for one in opened] == list(event.drawn)
    assert all(isinstance(one, OpenReview) for one in opened)
    assert opened == commanded(whenever_a_sample_is_drawn, event)
