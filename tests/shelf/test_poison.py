"""What a reader cannot take: money stops and calls, everything else is put aside and goes on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from application.views import Put, Table, View
from domain.events import Event
from domain.people import Person, Role
from infrastructure.shelf import Shelf
from tests.shelf.stories import CARDS, ROWS, Card, Row, Story, card_key, fold, read_all, rows, run
from tests.store import rows as database


class Bad(Exception):
    """This event cannot be taken."""


def _bad(event: Event) -> bool:
    return isinstance(event, Person.RoleGranted) and event.role is Role.FINANCE


def poisoned_fold(card: Card | None, event: Event) -> Card | None:
    if _bad(event):
        raise Bad
    return fold(card, event)


def poisoned_rows(event: Event) -> Iterator[Any]:
    if _bad(event):
        raise Bad
    yield from rows(event)


def unwritable_fold(card: Card | None, event: Event) -> Card | None:
    return Card("\0") if _bad(event) else fold(card, event)


def unwritable_rows(event: Event) -> Iterator[Any]:
    if _bad(event):
        yield Put(Row(event.originator_id, "\0", None))
    yield from rows(event)


def unstorable_rows(event: Event) -> Iterator[Any]:
    if _bad(event):
        yield Put(Row("no id", "x", None))  # type: ignore[arg-type]
    yield from rows(event)


def poisoned_key(event: Event) -> Iterator[UUID]:
    if _bad(event):
        raise Bad
    yield from card_key(event)


def _story() -> tuple[Story, UUID, UUID]:
    story = Story()
    anna, bertil = story.register("anna"), story.register("bertil")
    story.grant(anna, Role.MENTOR, Role.FINANCE, Role.QUALITY)
    story.grant(bertil, Role.CLIENT)
    return story, anna, bertil


def _trouble(dsn: str) -> list[tuple[Any, ...]]:
    return database.rows(dsn, "select reader, position, what from reader_trouble order by reader")


@pytest.mark.parametrize("bad_fold", [poisoned_fold, unwritable_fold])
def test_a_document_is_put_aside_from_its_poison_on_and_the_others_go_on(
    database_url: str, bad_fold: Any
) -> None:
    story, anna, bertil = _story()
    view = replace(CARDS, fold=bad_fold)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert shelf.position == len(story.events)
        found = await shelf.documents(view, [anna, bertil])
        assert found[bertil] == Card("bertil", ("client",))
        assert "quality" not in (found[anna].roles if anna in found else ())
        story.grant(anna, Role.CLIENT)
        story.grant(bertil, Role.MENTOR)
        await read_all(shelf)
        assert (await shelf.documents(view, [anna, bertil])).get(anna) == found.get(anna)
        assert await shelf.document(view, bertil) == Card("bertil", ("client", "mentor"))

    run(database_url, act, (story, [view, ROWS]))
    ((reader, _, what),) = _trouble(database_url)
    assert reader == "test_cards/1"
    assert what.startswith(f"{anna} put aside: ")
    assert "anna" not in what


@pytest.mark.parametrize("bad_rows", [poisoned_rows, unwritable_rows, unstorable_rows])
def test_what_comes_of_a_stream_is_put_aside_in_a_table_and_the_others_go_on(
    database_url: str, bad_rows: Any
) -> None:
    story, anna, bertil = _story()
    table = replace(ROWS, rows=bad_rows)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert shelf.position == len(story.events)
        found = {row.person_id: row.role for row in await shelf.find(table)}
        assert found == {anna: "mentor", bertil: "client"}

    run(database_url, act, (story, [CARDS, table]))
    assert [reader for reader, *_ in _trouble(database_url)] == ["test_people/1"]


@pytest.mark.parametrize("view", [
    replace(CARDS, money=True, fold=poisoned_fold),
    replace(CARDS, money=True, fold=unwritable_fold),
    replace(CARDS, key=poisoned_key),
    replace(ROWS, money=True, rows=poisoned_rows),
    replace(ROWS, money=True, rows=unstorable_rows),
], ids=["fold", "writing", "which document", "rows", "storing"])  # fmt: skip
def test_a_reader_of_money_stops_before_its_poison_and_calls_while_the_others_go_on(
    database_url: str, view: Any
) -> None:
    story, anna, bertil = _story()
    other = View("test_others", Card, card_key, fold)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        story.grant(bertil, Role.MENTOR)
        await read_all(shelf)
        assert await shelf.document(other, bertil) == Card("bertil", ("client", "mentor"))
        assert shelf.position == len(story.events)
        states = await shelf._on.now()
        mine = states[f"{view.name}/1"]
        assert (mine.position, mine.stopped) == (3, True)
        assert await _of(shelf, view, anna) == "mentor"
        assert await _of(shelf, view, bertil) is None

    run(database_url, act, (story, [view, other]))
    ((reader, position, what),) = _trouble(database_url)
    assert (reader, position) == (f"{view.name}/1", 4)
    assert what.startswith("stopped: ")


async def _of(shelf: Shelf, of: Any, person: UUID) -> str | None:
    """A person's last role as a view or a table has it."""
    if isinstance(of, Table):
        found: list[Row] = await shelf.find(of, {"person_id": person})
        return found[0].role
    card: Card | None = await shelf.document(of, person)
    return card.roles[-1] if card and card.roles else None


@pytest.mark.parametrize("money", [False, True])
def test_once_it_is_mended_everything_is_as_if_it_had_never_been(
    database_url: str,
    money: bool,  # noqa: FBT001 - what it is tried with
) -> None:
    story, _, _ = _story()
    bad_view = replace(CARDS, fold=poisoned_fold, money=money)
    bad_table = replace(ROWS, rows=poisoned_rows, money=money)
    run(database_url, read_all, (story, [bad_view, bad_table]))

    async def mended(shelf: Shelf) -> None:
        await shelf.redrive()
        await read_all(shelf)
        assert await shelf.differing() == []
        states = (await shelf._on.now()).values()
        assert not any(state.shut or state.stopped for state in states)

    run(database_url, mended, (story, [replace(CARDS, money=money), replace(ROWS, money=money)]))


def test_where_nobody_mended_it_stays_put_aside(database_url: str) -> None:
    story, _, bertil = _story()
    view = replace(CARDS, fold=poisoned_fold)
    run(database_url, read_all, (story, [view]))

    async def again(shelf: Shelf) -> None:
        await shelf.redrive()
        await read_all(shelf)
        assert len((await shelf._on.now())["test_cards/1"].shut) == 1
        assert await shelf.document(view, bertil) == Card("bertil", ("client",))

    run(database_url, again, (story, [view]))
