import time
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg

from infrastructure.store.clock import DatabaseClock
from tests.spec_times import NOON


class Elsewhere:
    """A database whose clock differs from ours."""

    def __init__(self, ahead: timedelta) -> None:
        self.ahead = ahead

    def execute(self, _: str) -> Any:
        return self

    def fetchone(self) -> tuple[datetime]:
        return (datetime.now(UTC) + self.ahead,)


def test_the_databases_time_holds_and_not_the_machines(database_url: str) -> None:
    clock = DatabaseClock(database_url)
    clock.sample(Elsewhere(timedelta(hours=1)))  # type: ignore[arg-type]
    ahead = clock.now() - datetime.now(UTC)
    assert abs(ahead - timedelta(hours=1)) < timedelta(seconds=1)


def test_it_never_goes_backwards(database_url: str) -> None:
    clock = DatabaseClock(database_url)
    clock.sample(Elsewhere(timedelta(minutes=5)))  # type: ignore[arg-type]
    before = clock.now()
    clock.sample(Elsewhere(timedelta(0)))  # type: ignore[arg-type]
    assert clock.now() == before


def test_the_first_time_it_asks_by_itself(database_url: str) -> None:
    clock = DatabaseClock(database_url)
    with psycopg.connect(database_url) as link:
        ((told,),) = link.execute("select clock_timestamp()").fetchall()
    assert abs(clock.now() - told) < timedelta(seconds=2)


def test_it_stands_still_when_told_and_runs_again(database_url: str) -> None:
    clock = DatabaseClock(database_url, NOON)
    time.sleep(0.001)
    assert clock.now() == NOON
    clock.set(None)
    assert clock.now() > NOON
