"""A booking over HTTP: ours and the library's behind the same route, and the route bare."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

import uvloop

from api.bench.figures import Figures, timed
from api.bench.ours import FIRST, PAGE
from api.bench.place import Place
from api.bench.stock import StockDiaries, StockDiary, environment

CONNECTIONS: Final = 32
CREATED: Final = b"HTTP/1.1 201"


def measure(place: Place, figures: Figures, size: int) -> None:
    """Note bookings a second over 32 connections to one server process."""
    each = size // CONNECTIONS
    with place.migrated() as dsn, place.empty() as other:
        diaries = _stock_diaries(other, each // 4)
        with _server(place, dsn, other) as socket:
            bare = uvloop.run(_ask(socket, "/bare", each))
            uvloop.run(_ask(socket, "/ours", PAGE))
            ours = uvloop.run(_ask(socket, "/ours", each))
            stock = uvloop.run(_ask(socket, "/stock", each // 4, diaries))
    figures.add("bookings over HTTP, 32 connections", ours, "1/s")
    figures.add("the same with the stock library behind", stock, "1/s")
    figures.add("the bare route", bare, "1/s")
    figures.add("bookings over HTTP : stock", ours / stock, "x", ">= 2")
    figures.add("bookings over HTTP : bare route", ours / bare, "x")


def _stock_diaries(dsn: str, each: int) -> list[list[UUID]]:
    """Diaries for every client; ours begin by themselves."""
    with StockDiaries(environment(dsn)) as app:
        clients = []
        for _ in range(CONNECTIONS):
            diaries = [StockDiary() for _ in range(each // PAGE + 1)]
            app.save(*diaries)
            clients.append([diary.id for diary in diaries])
    return clients


@contextmanager
def _server(place: Place, dsn: str, other: str) -> Iterator[str]:
    socket = str(place.folder / "http.sock")
    command = [sys.executable, "-m", "api.bench.server", dsn, other, str(place.keys), socket]
    with subprocess.Popen(command) as process:  # noqa: S603 - this very program
        try:
            until = time.monotonic() + 60
            while not Path(socket).exists():
                if time.monotonic() > until or process.poll() is not None:
                    msg = "the server to measure did not start"
                    raise RuntimeError(msg)
                time.sleep(0.05)
            yield socket
        finally:
            process.terminate()


async def _ask(socket: str, path: str, each: int, diaries: list[list[UUID]] | None = None) -> float:
    with timed() as took:
        await asyncio.gather(
            *(
                _client(socket, path, each, diaries[n] if diaries else [])
                for n in range(CONNECTIONS)
            )
        )
    return took.rate(each * CONNECTIONS)


async def _client(socket: str, path: str, each: int, diaries: list[UUID]) -> None:
    reader, writer = await asyncio.open_unix_connection(socket)
    diary = uuid4()
    for nth in range(each):
        if nth % PAGE == 0:
            diary = diaries[nth // PAGE] if diaries else uuid4()
        writer.write(_request(path, diary, nth))
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(CREATED):
            raise RuntimeError(head)
        await reader.readexactly(_length(head))
    writer.close()


def _request(path: str, diary: UUID, nth: int) -> bytes:
    body = json.dumps(
        {
            "diary_id": str(diary),
            "promise_id": str(uuid4()),
            "starts_at": (FIRST + timedelta(hours=nth % PAGE)).isoformat(),
        }
    ).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
    return head.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0
