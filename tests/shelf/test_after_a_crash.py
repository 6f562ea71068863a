"""A crash of PostgreSQL empties an unlogged shelf: nobody reads that as if it were the truth."""

import pytest

from application.firm import TooBusy
from infrastructure.shelf import Shelf, shelf
from infrastructure.shelf.readers import reader_of
from tests.shelf.stories import CARDS, ROWS, Card, Row, Story, read_all, run

READERS = [CARDS, ROWS]


async def crash(web: Shelf) -> None:
    """What a crash does, and what the first new connection after it finds."""
    async with web.pool.connection() as link:
        await link.execute("truncate shelf.reader, shelf.quarantine")
        for one in READERS:
            await link.execute(f"truncate shelf.{reader_of(one).table}".encode())
    async with web.pool.connection() as link:
        await web.look_at(link)


def test_who_reads_waits_until_it_stands_again(database_url: str) -> None:
    story = Story()
    anna = story.register("anna")

    async def act(web: Shelf) -> None:
        await read_all(web)
        await crash(web)
        assert web.position == 0
        assert await web.document(CARDS, anna) == Card("anna")
        assert await web.find(ROWS) == [Row(anna, "anna", None)]

    run(database_url, act, (story, READERS))


def test_where_that_takes_too_long_the_reader_is_told_to_come_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story()
    anna = story.register("anna")

    async def act(web: Shelf) -> None:
        await read_all(web)
        await crash(web)
        monkeypatch.setattr(shelf, "PATIENCE", -1)
        with pytest.raises(TooBusy):
            await web.document(CARDS, anna)

    run(database_url, act, (story, READERS))


def test_a_new_connection_to_a_whole_shelf_changes_nothing(database_url: str) -> None:
    story = Story()
    story.register("anna")

    async def act(web: Shelf) -> None:
        async with web.pool.connection() as link:
            await web.look_at(link)
        await read_all(web)
        async with web.pool.connection() as link:
            await web.look_at(link)
        assert web.position == 1

    run(database_url, act, (story, READERS))
