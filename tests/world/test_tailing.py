"""A reader that follows the log while many write misses nothing; without the order it would."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from uuid import uuid4

import psycopg
import pytest

from api.bench.gets import Fill
from application.firm import Caller, Firm
from domain.events import NOBODY, Via
from infrastructure.store import PostgresLog

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
WRITERS, ROUNDS = 16, 2_000 if LONG else 40
SIZES = (1, 2, 3, 60)
pytestmark = pytest.mark.proof


def followed(look: Callable[[int], list[int]], over: threading.Event) -> list[int]:
    """Every position a reader met, always asking for what comes after the last one."""
    met = [0]
    while True:
        ended = over.is_set()
        found = look(met[-1])
        met += found
        if ended and not found:
            return met[1:]


def test_of_what_sixteen_write_at_two_doors_a_reader_misses_nothing(
    database_url: str, tmp_path: Path
) -> None:
    print(f"seed {SEED}")  # noqa: T201 - a proof says its seed first
    doors = [PostgresLog.open(database_url, tmp_path) for _ in range(2)]
    reader, over = PostgresLog.open(database_url, tmp_path), threading.Event()

    async def write(nth: int) -> None:
        firm, chance = Firm(doors[nth % 2]), Random(SEED + nth)  # noqa: S311 - repeatable
        for _ in range(ROUNDS):
            wish = Fill(diary_id=uuid4(), events=chance.choice(SIZES))
            await firm.do(wish, Caller(by=NOBODY, via=Via.API, command_id=uuid4()))

    async def all_of_them() -> None:
        await asyncio.gather(*(write(nth) for nth in range(WRITERS)))

    def look(after: int) -> list[int]:
        return [event.position for event in reader.events(after, 500)]

    with ThreadPoolExecutor(1) as beside:
        met = beside.submit(followed, look, over)
        asyncio.run(all_of_them())
        over.set()
        positions = met.result(60)
    head = reader.head()
    for log in (*doors, reader):
        log.close()
    assert head > WRITERS * ROUNDS
    assert positions == list(range(1, head + 1))


def test_where_numbers_are_drawn_before_the_commit_a_reader_does_miss(database_url: str) -> None:
    """The control: a sequence gives its numbers in another order than commits come."""
    over = threading.Event()
    with psycopg.connect(database_url) as link:
        link.execute("create table drawn (n bigserial primary key)")

    def write(nth: int) -> None:
        chance = Random(SEED + nth)  # noqa: S311 - repeatable
        with psycopg.connect(database_url) as link:
            for _ in range(20):
                link.execute("insert into drawn default values")
                time.sleep(chance.uniform(0, 0.01))
                link.commit()

    with psycopg.connect(database_url, autocommit=True) as link:

        def look(after: int) -> list[int]:
            found = link.execute("select n from drawn where n > %s order by n", [after])
            return [n for (n,) in found.fetchall()]

        with ThreadPoolExecutor(WRITERS + 1) as people:
            met = people.submit(followed, look, over)
            for done in [people.submit(write, nth) for nth in range(WRITERS)]:
                done.result(60)
            over.set()
            assert len(met.result(60)) < WRITERS * 20
