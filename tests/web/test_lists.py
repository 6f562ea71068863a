import asyncio
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg_pool import AsyncConnectionPool
from starlette.requests import Request
from starlette.testclient import TestClient

from api.lists import Paging, csv_file, next_address
from application.views import Put, Table
from domain.events import Event
from infrastructure.listing import CursorUnknown, rows_after
from infrastructure.shelf import Shelf
from infrastructure.shelf.readers import reader_of
from infrastructure.shelf.steps import Upsert
from infrastructure.shelf.writing import write


@dataclass(frozen=True)
class Row:
    row_id: UUID
    name: str
    minutes: int


def rows(event: Event) -> Iterator[Put]:
    yield Put(event)


ROWS = Table("test_rows", Row, ("row_id",), rows)


async def walk(url: str, kept: list[Row], order: str, limit: int, late: list[Row]) -> list[Row]:
    async with AsyncConnectionPool(url, min_size=1, max_size=2, open=False) as pool:
        shelf = Shelf(pool, [], [ROWS], nothing)
        await shelf.prepare()
        await put(shelf, kept)
        seen: list[Row] = []
        cursor = None
        while True:
            some, cursor = await rows_after(shelf, ROWS, {}, order, cursor, limit)
            seen += some
            if late:
                await put(shelf, [late.pop()])
            if cursor is None:
                return seen


async def nothing(after: int, limit: int) -> list[Event]:
    return []


async def put(shelf: Shelf, kept: list[Row]) -> None:
    async with shelf.pool.connection() as link:
        for row in kept:
            await write(link, reader_of(ROWS), Upsert([vars(row)]))


def row(name: str, minutes: int = 60) -> Row:
    return Row(uuid4(), name, minutes)


@pytest.mark.feature("Q2")
@pytest.mark.parametrize("order", ["name", "-name"])
def test_every_row_comes_once_though_names_repeat(database_url: str, order: str) -> None:
    kept = [row(name) for name in "aabbbccccd"]
    seen = asyncio.run(walk(database_url, kept, order, 3, []))
    assert sorted(r.row_id for r in seen) == sorted(r.row_id for r in kept)
    names = [r.name for r in seen]
    assert names == sorted(names, reverse=order.startswith("-"))


@pytest.mark.feature("Q2")
def test_rows_that_arrive_meanwhile_neither_hide_nor_repeat_another(database_url: str) -> None:
    kept = [row(name) for name in "bdfhjl"]
    seen = asyncio.run(walk(database_url, kept, "name", 2, [row("a"), row("c"), row("k")]))
    ids = [r.row_id for r in seen]
    assert len(ids) == len(set(ids))
    assert {r.row_id for r in kept} <= set(ids)


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_a_cursor_that_is_not_ours_is_refused(text: str) -> None:
    async def ask() -> Any:
        return await rows_after(None, ROWS, {}, "name", text or "x", 5)  # type: ignore[arg-type]

    with pytest.raises((CursorUnknown, AttributeError)) as raised:
        asyncio.run(ask())
    assert raised.type is CursorUnknown


@pytest.mark.feature("Q2")
@pytest.mark.parametrize(("limit", "status"), [(0, 422), (1, 200), (100, 200), (101, 422)])
def test_a_page_of_a_list_holds_a_hundred_at_most(limit: int, status: int) -> None:
    app = FastAPI()

    @app.get("/api/rows")
    async def some(paging: Paging) -> int:
        return paging.limit

    client = TestClient(app)
    assert client.get("/api/rows").json() == 50
    assert client.get("/api/rows", params={"limit": limit}).status_code == status


@pytest.mark.feature("Q2")
def test_the_address_of_the_next_page_keeps_the_filters_and_is_absent_on_the_last() -> None:
    here = {"type": "http", "path": "/api/rows", "query_string": b"state=held&cursor=a&limit=2"}
    asked = {**here, "headers": [], "scheme": "https", "server": ("luotsi.fi", 443)}
    desk: Any = SimpleNamespace(request=Request(asked))
    assert next_address(desk, None) is None
    told = next_address(desk, "b+c")
    assert told == "/api/rows?state=held&limit=2&cursor=b%2Bc"


def test_a_cell_never_becomes_a_formula() -> None:
    file = csv_file("rows", ["name", "minutes"], [row('=HYPERLINK("x")', -5)])
    ((_, name), _) = zip(*csv.reader(StringIO(bytes(file.body).decode("utf-8-sig"))), strict=True)
    assert name.startswith("'=")
    assert "'-5" not in bytes(file.body).decode()
