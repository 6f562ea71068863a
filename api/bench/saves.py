"""Saves: sixteen ask at once. Ours with all its checks against the library's bare save."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import psycopg
import uvloop

from api.bench.figures import Figures, median_of, timed
from api.bench.ours import PAGE, reserve_many
from api.bench.place import Place
from api.bench.stock import StockDiaries, StockDiary, environment
from application.firm import Firm
from infrastructure.store import PostgresLog

CLIENTS = 16


def measure(place: Place, figures: Figures, size: int, rounds: int) -> None:
    """Note commands a second of ours, of the library, and inserts a second of the database."""
    with place.migrated() as dsn, place.empty() as other:
        ours = median_of(rounds, lambda: our_saves(place, dsn, size))
        with StockDiaries(environment(other)) as app:
            stock = median_of(rounds, lambda: stock_saves(app, size // 4))
        raw = median_of(rounds, lambda: plain_inserts(other, size))
    figures.add("commands, 16 at once", ours, "1/s")
    figures.add("saves of the stock library, 16 at once", stock, "1/s")
    figures.add("plain inserts, 16 connections", raw, "1/s")
    figures.add("commands : stock saves", ours / stock, "x", ">= 4")
    figures.add("commands : plain inserts", ours / raw, "x")


def our_saves(place: Place, dsn: str, size: int) -> float:
    """Commands a second."""
    log = PostgresLog.open(dsn, place.keys)
    firm = Firm(log)

    async def ask() -> float:
        await reserve_many(firm, CLIENTS, PAGE)
        with timed() as took:
            await reserve_many(firm, CLIENTS, size // CLIENTS)
        return took.rate(size // CLIENTS * CLIENTS)

    try:
        return uvloop.run(ask())
    finally:
        log.close()


def stock_saves(app: StockDiaries, size: int) -> float:
    """Saves a second of the library, each of one event on an aggregate at hand."""

    def ask(_: int) -> None:
        diary = StockDiary()
        for nth in range(size // CLIENTS):
            if nth % PAGE == 0:
                diary = StockDiary()
            app.reserve(diary, nth)

    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(ask, range(CLIENTS)))
        with timed() as took:
            list(clients.map(ask, range(CLIENTS)))
    return took.rate(size // CLIENTS * CLIENTS)


def plain_inserts(dsn: str, size: int) -> float:
    """Single rows a second into a bare table, each committed."""
    with psycopg.connect(dsn) as link:
        link.execute("create table if not exists bare (n bigserial primary key, state bytea)")
    each = size // CLIENTS

    async def ask(link: psycopg.AsyncConnection[tuple[object, ...]]) -> None:
        for _ in range(each):
            await link.execute("insert into bare (state) values (%s)", (b"x" * 400,), prepare=True)

    async def all_of_them() -> float:
        links = [
            await psycopg.AsyncConnection.connect(dsn, autocommit=True) for _ in range(CLIENTS)
        ]
        with timed() as took:
            await asyncio.gather(*(ask(link) for link in links))
        for link in links:
            await link.close()
        return took.rate(each * CLIENTS)

    return uvloop.run(all_of_them())
