"""Views: how fast the shelf catches up with a log, against the library's projection runner."""

from __future__ import annotations

import time

import psycopg
import uvloop
from eventsourcing.projection import ProjectionRunner
from psycopg_pool import AsyncConnectionPool

from api.bench.figures import Figures, timed
from api.bench.ours import BOOKED, BOOKED_ROWS, PAGE, reserve_many
from api.bench.place import Place
from api.bench.saves import CLIENTS
from api.bench.stock import (
    StockDiaries,
    StockDiary,
    StockProjection,
    StockView,
    environment,
)
from application.firm import Firm
from infrastructure.shelf import Shelf
from infrastructure.store import PostgresLog


def measure(place: Place, figures: Figures, size: int) -> None:
    """Note events a second of ours, of the library, and of reading them and nothing else."""
    with place.migrated() as dsn, place.empty() as other:
        ours, events = our_catch_up(place, dsn, size)
        raw = plain_reads(dsn)
        stock = stock_catch_up(other, size // 20)
    figures.add(f"catch-up of a view and a table over {events} events", ours, "1/s")
    figures.add("catch-up of the stock projection runner", stock, "1/s")
    figures.add("plain reads of the same rows", raw, "1/s")
    figures.add("catch-up : stock projection runner", ours / stock, "x", ">= 20")
    figures.add("catch-up : plain reads", ours / raw, "x")


def our_catch_up(place: Place, dsn: str, size: int) -> tuple[float, int]:
    """Events a second of one view and one table on a logged shelf, and how many there were."""
    log = PostgresLog.open(dsn, place.keys)

    async def read() -> tuple[float, int]:
        await reserve_many(Firm(log), CLIENTS, size // CLIENTS)
        head = log.head()
        async with AsyncConnectionPool(dsn, min_size=1, max_size=2, open=False) as pool:
            shelf = Shelf(pool, [BOOKED], [BOOKED_ROWS], log.loading.events, logged=True)
            await shelf.prepare()
            with timed() as took:
                await shelf.catch_up(head)
        return took.rate(head), head

    try:
        return uvloop.run(read())
    finally:
        log.close()


def stock_catch_up(dsn: str, size: int) -> float:
    """Events a second of the library's runner, doing the same to the same kind of rows."""
    env = environment(dsn)
    with StockDiaries(env) as app:
        diary = StockDiary()
        for nth in range(size):
            if nth % PAGE == 0:
                diary = StockDiary()
            app.reserve(diary, nth)
        last = app.recorder.max_notification_id()
        with timed() as took, _running(env) as runner:
            runner.wait(last, timeout=600)
    return took.rate(int(last or 0))


def _running(env: dict[str, str]) -> ProjectionRunner[StockDiaries, StockView]:
    return ProjectionRunner(
        application_class=StockDiaries,
        projection_class=StockProjection,
        view_class=StockView,
        env=env,
    )


def plain_reads(dsn: str) -> float:
    """Rows a second, read in batches of 500 and not even looked at."""
    with psycopg.connect(dsn, autocommit=True) as link:
        after = count = 0
        began = time.perf_counter()
        while rows := link.execute(
            "select position, stream, version, name, state from event"
            " where position > %s order by position limit 500",
            [after],
            binary=True,
        ).fetchall():
            after, count = rows[-1][0], count + len(rows)
        return count / (time.perf_counter() - began)
