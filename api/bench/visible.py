"""Visible: how long after its commit a command shows on the pages of the whole house."""

from __future__ import annotations

import asyncio
import time

import psycopg
import uvloop

from api.bench.figures import Figures, percentile
from api.bench.ours import a_caller, wishes
from api.bench.place import Place
from api.reception import Reception
from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from infrastructure.settings import Settings
from infrastructure.worker import Worker


def measure(place: Place, figures: Figures, size: int) -> None:
    """Note the usual and the longest waits, one command after the other at an easy pace."""
    with place.migrated() as dsn:
        settings = Settings(data_dir=place.folder / "visible", keys_dir=place.keys)
        waits = uvloop.run(_waits(settings, dsn, size))
        raw = percentile(bare_news(dsn, size), 0.5)
    figures.add("commit to visible, median", 1e3 * percentile(waits, 0.5), "ms")
    figures.add("commit to visible, p99", 1e3 * percentile(waits, 0.99), "ms", "<= 20")
    figures.add("bare news and one read, median", 1e3 * raw, "ms")
    figures.add("commit to visible : bare news", percentile(waits, 0.5) / raw, "x")


async def _waits(settings: Settings, dsn: str, size: int) -> list[float]:
    async with opened(settings, dsn) as reception:
        stop = asyncio.Event()
        working = asyncio.create_task(Worker(reception, HANDLERS).run(stop))
        await asyncio.sleep(0.5)
        waits = [await _wait(reception, wish) for wish in wishes(size + 20)][20:]
        stop.set()
        await working
    return waits


async def _wait(reception: Reception, wish: object) -> float:
    answer = await reception.firm.do(wish, a_caller())  # type: ignore[arg-type]
    began = time.perf_counter()
    await reception.shelf.seen(answer.position)
    took = time.perf_counter() - began
    await asyncio.sleep(0.01)
    return took


def bare_news(dsn: str, size: int) -> list[float]:
    """Seconds from a bare notification to the row it tells of, heard on another connection."""
    waits = []
    with (
        psycopg.connect(dsn, autocommit=True) as speaks,
        psycopg.connect(dsn, autocommit=True) as hears,
    ):
        hears.execute("listen bench")
        for _ in range(size):
            speaks.execute("notify bench")
            began = time.perf_counter()
            next(iter(hears.notifies(timeout=5, stop_after=1)))
            hears.execute("select 1").fetchone()
            waits.append(time.perf_counter() - began)
    return waits
