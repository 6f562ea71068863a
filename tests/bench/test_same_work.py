"""What is compared does the same: the same events, the same document, the same row."""

import asyncio
from pathlib import Path

from eventsourcing.projection import ProjectionRunner
from psycopg_pool import AsyncConnectionPool

from api.bench.ours import BOOKED, BOOKED_ROWS, a_caller, wishes
from api.bench.place import Place
from api.bench.stock import StockDiaries, StockDiary, StockProjection, StockView, environment
from application.firm import Firm
from infrastructure.shelf import Shelf
from infrastructure.store import PostgresLog
from tests.store.rows import rows

SIZE = 30


def test_both_sides_end_with_the_same_documents_and_rows(
    postgres_server: str, tmp_path: Path
) -> None:
    place = Place(postgres_server, tmp_path)
    with place.migrated() as ours, place.empty() as stock:
        _ours(place, ours)
        _stock(stock)
        mine = rows(ours, "select document from shelf.bench_booked_v1")
        theirs = rows(stock, "select document from bench_booked")
        assert sorted(page["promises"] for (page,) in mine) == [10, 20]
        assert sorted(page["promises"] for (page,) in theirs) == [10, 20]
        when = "select starts_at, minutes from {} order by 1, 2"
        assert rows(ours, when.format("shelf.bench_rows_v1")) == rows(
            stock, when.format("bench_rows")
        )


def _ours(place: Place, dsn: str) -> None:
    log = PostgresLog.open(dsn, place.keys)

    async def act() -> None:
        firm = Firm(log)
        for wish in wishes(SIZE):
            await firm.do(wish, a_caller())
        async with AsyncConnectionPool(dsn, min_size=1, max_size=2, open=False) as pool:
            shelf = Shelf(pool, [BOOKED], [BOOKED_ROWS], log.loading.events)
            await shelf.prepare()
            await shelf.catch_up(log.head())

    asyncio.run(act())
    log.close()


def _stock(dsn: str) -> None:
    env = environment(dsn)
    with StockDiaries(env) as app:
        diary = StockDiary()
        for nth in range(SIZE):
            if nth == 20:
                diary = StockDiary()
            app.reserve(diary, nth)
        runner = ProjectionRunner(
            application_class=StockDiaries, projection_class=StockProjection,
            view_class=StockView, env=env,
        )  # fmt: skip
        with runner:
            runner.wait(app.recorder.max_notification_id(), timeout=60)
