"""A case as of a moment is what a replay of everything recorded by then makes of it."""

import asyncio
import os
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest

from application.figures.facts import Facts, learn
from application.mentoring.agree_task import AgreeTask, TickTask
from domain.events import Aggregate
from infrastructure.replay import Replay
from infrastructure.trail_search import position_at
from tests.security.course_of import begin
from tests.signed_in import House, open_house
from tests.spec_times import NOON

SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
COURSES, MOMENTS = 6, 500
pytestmark = [pytest.mark.proof, pytest.mark.feature("N3"), pytest.mark.feature("N5")]


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    """A firm with some weeks behind it, in which a course went on between others."""
    random = Random(SEED)  # noqa: S311 - the same history for the same seed
    with open_house(database_url, tmp_path) as house:
        house.settle = read_on(house)  # type: ignore[method-assign]
        now, courses = NOON, []
        for _ in range(COURSES):
            now += timedelta(minutes=random.randrange(1, 600))
            house.let_it_be(now)
            courses.append(begin(house))
            for told in random.choices(courses, k=4):
                now += timedelta(seconds=random.randrange(1, 7_200))
                house.let_it_be(now)
                task = UUID(int=random.getrandbits(128))
                agreed = AgreeTask(engagement_id=told.course, words="Read", task_id=task)
                house.do(agreed, TickTask(engagement_id=told.course, task_id=task), by=told.mentor)
        yield house


def read_on(house: House) -> Callable[[], None]:
    """Only the shelf follows: no job is due in a past that is made up in a moment."""

    def settled() -> None:
        head = house.reception.log.head()
        house.run(lambda: house.reception.shelf.catch_up(head))

    return settled


def replayed(events: list[Any]) -> dict[UUID, Aggregate]:
    """Every case, made of these events alone."""
    made: dict[UUID, Any] = {}
    for event in events:
        made[event.originator_id] = event.mutate(made.get(event.originator_id))
    return made


def test_500_moments_each_show_what_the_prefix_of_the_log_made(house: House) -> None:
    print(f"seed {SEED}, {MOMENTS} moments")  # noqa: T201 - a proof says its seed first
    random, log = Random(SEED), house.reception.log  # noqa: S311 - drawn again from the seed
    events = log.events(0, 100_000)
    times: list[datetime] = [event.envelope.recorded_at for event in events]
    assert times == sorted(times)
    whole = (times[-1] - times[0]).total_seconds()
    for _ in range(MOMENTS):
        moment = random.choice(
            [times[0] + timedelta(seconds=whole * random.random()), random.choice(times)]
        )
        prefix = events[: bisect_right(times, moment)]
        made = replayed(prefix)
        assert house.run(lambda m=moment: position_at(house.reception.shelf, m)) == len(prefix)  # type: ignore[misc]
        for stream in random.sample(sorted({event.originator_id for event in events}), 5):
            assert log.as_of(stream, moment) == made.get(stream), (moment, stream)


def test_figures_of_a_moment_are_the_figures_of_the_prefix(house: House) -> None:
    random, log = Random(SEED), house.reception.log  # noqa: S311 - drawn again from the seed
    events = log.events(0, 100_000)
    for position in random.sample(range(len(events) + 1), 25):
        expected = Facts()
        for event in events[:position]:
            learn(expected, event)
        assert asyncio.run(Replay(log).facts(position)) == expected
