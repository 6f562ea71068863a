"""The second wall: rows of single persons' answers, given to nobody by mistake."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import errors
from psycopg.conninfo import make_conninfo

from application.feedback.answers import answers
from application.house import all_tables
from application.signals.signals import SignalRow, signals
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.people import Person
from infrastructure.shelf import Shelf
from tests.shelf.stories import Story, read_all, run

pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.3")]


def noticed(event: Event) -> Iterator[RowStep]:
    """Everybody who is registered has noticed something."""
    if isinstance(event, Person.Registered):
        yield Put(SignalRow(uuid4(), event.originator_id, "2026H1", "leadership", "time"))


WALLED = Table("test_signals", SignalRow, ("person_id",), noticed, own="person_id")


@pytest.fixture
def as_app(database_url: str) -> str:
    """The address for the role the service has, which is no superuser."""
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("alter role luotsi_app login")
    return make_conninfo(database_url, options="-c role=luotsi_app")


@pytest.fixture
def story() -> Story:
    story = Story()
    for name in ("Aino", "Bo", "Carla"):
        story.register(name)
    return story


def people(story: Story) -> list[UUID]:
    return [event.originator_id for event in story.events]


def walled(dsn: str, story: Story, act: Callable[[Shelf], Awaitable[None]]) -> None:
    run(dsn, act, (story, [WALLED]))


def test_a_question_without_a_reader_finds_nothing(as_app: str, story: Story) -> None:
    aino = people(story)[0]

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert await shelf.find(WALLED) == []
        assert await shelf.find(WALLED, {"person_id": aino}) == []

    walled(as_app, story, act)


def test_a_person_finds_their_own_and_who_counts_finds_all(as_app: str, story: Story) -> None:
    aino, bo, _ = people(story)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert [row.person_id for row in await shelf.find(WALLED, reader=aino)] == [aino]
        assert await shelf.find(WALLED, {"person_id": bo}, reader=aino) == []
        assert len(await shelf.find(WALLED, counting=True)) == 3
        assert await shelf.find(WALLED) == []  # what a connection said ends with its transaction

    walled(as_app, story, act)


def test_many_at_once_on_the_same_connections_read_their_own_alone(
    as_app: str, story: Story
) -> None:
    async def act(shelf: Shelf) -> None:
        await read_all(shelf)

        async def ask(person: UUID) -> None:
            assert [row.person_id for row in await shelf.find(WALLED, reader=person)] == [person]
            assert await shelf.find(WALLED) == []

        await asyncio.gather(*(ask(person) for person in people(story) * 20))

    walled(as_app, story, act)


def test_it_is_built_anew_behind_the_wall_and_stands_there_again(as_app: str, story: Story) -> None:
    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        before = await shelf.find(WALLED, counting=True)
        await shelf.rebuild()
        assert len(await shelf.find(WALLED, counting=True)) == len(before)
        assert await shelf.find(WALLED) == []

    walled(as_app, story, act)


def test_the_owner_of_the_table_is_held_to_it_and_writes_nothing_past_it(
    as_app: str, story: Story
) -> None:
    async def act(shelf: Shelf) -> None:
        await read_all(shelf)

    walled(as_app, story, act)
    with psycopg.connect(as_app) as link:
        row = link.execute("select count(*) from shelf.test_signals_v1").fetchone()
        assert row == (0,)
        with pytest.raises(errors.InsufficientPrivilege):
            link.execute(
                "insert into shelf.test_signals_v1 values (%s, %s, 'h', 't', 'c')",
                [uuid4(), uuid4()],
            )


def test_what_single_persons_answered_stands_behind_it() -> None:
    assert {table.name for table in all_tables() if table.own} == {"signals", "survey_answers"}
    assert (answers.own, signals.own) == ("person_id", "person_id")
