import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID, uuid4

import pytest

from application.views import Change, Put, RowStep, Table
from domain.money import Money
from domain.people import Role
from infrastructure.shelf import Shelf
from infrastructure.shelf.readers import reader_of
from infrastructure.shelf.reading_on import BATCH
from tests.shelf.stories import CARDS, ROWS, Card, Row, Story, read_all, run
from tests.store.rows import rows

READERS = [CARDS, ROWS]


def _long_story(people: int) -> tuple[Story, dict[UUID, Card], list[UUID]]:
    chance, story = random.Random(4), Story()  # noqa: S311 - the same story every time
    cards: dict[UUID, Card] = {}
    gone = []
    for n in range(people):
        person = story.register(f"p{n}")
        cards[person] = Card(f"p{n}")
        for _ in range(chance.randrange(4)):
            one, role = chance.choice(list(cards)), chance.choice(list(Role))
            story.grant(one, role)
            cards[one] = replace(cards[one], roles=(*cards[one].roles, role.value))
    for person in list(cards)[::7]:
        story.withdraw(person, Role.CLIENT)
        gone.append(person)
        del cards[person]
    return story, cards, gone


def test_documents_and_rows_are_as_the_events_made_them(database_url: str) -> None:
    story, cards, gone = _long_story(400)
    assert len(story.events) > 2 * BATCH

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert shelf.position == len(story.events)
        assert await shelf.documents(CARDS, [*cards, *gone]) == cards
        found = {row.person_id: row for row in await shelf.find(ROWS)}
        assert found == {
            person: Row(person, card.name, card.roles[-1] if card.roles else None)
            for person, card in cards.items()
        }

    run(database_url, act, (story, READERS))


@pytest.mark.parametrize("processes", [2, 4])
def test_several_processes_take_turns_and_nothing_is_read_twice(
    database_url: str, processes: int
) -> None:
    story, cards, _ = _long_story(400)

    async def act(*shelves: Shelf) -> None:
        async def keep_on(shelf: Shelf) -> None:
            while await shelf._on.look() < len(story.events):
                await shelf.read_on()

        await asyncio.gather(*(keep_on(shelf) for shelf in shelves))
        assert await shelves[0].documents(CARDS, cards) == cards

    run(database_url, act, *[(story, READERS)] * processes)


def test_a_process_goes_on_where_the_last_one_stopped(database_url: str) -> None:
    story, cards, _ = _long_story(300)
    whole, story.events = story.events, story.events[:601]
    run(database_url, read_all, (story, READERS))
    story.events = whole

    async def act(shelf: Shelf) -> None:
        assert shelf.position == 601
        await read_all(shelf)
        assert await shelf.documents(CARDS, cards) == cards

    run(database_url, act, (story, READERS))


def test_a_reader_that_is_new_catches_up_while_the_others_go_on(database_url: str) -> None:
    story, cards, _ = _long_story(300)
    run(database_url, read_all, (story, [ROWS]))
    late = story.register("late")

    async def act(shelf: Shelf) -> None:
        assert shelf.position == 0
        await shelf.read_on()
        assert await shelf.find(ROWS, {"person_id": late}) != []
        await read_all(shelf)
        assert await shelf.documents(CARDS, cards) == cards

    run(database_url, act, (story, READERS))


def test_a_new_version_is_built_while_the_old_one_is_still_read(database_url: str) -> None:
    story = Story()
    anna = story.register("anna")
    newer = replace(CARDS, version=2, fold=lambda *_: Card("newer"))

    async def act(old: Shelf, new: Shelf) -> None:
        await read_all(old)
        assert await old.document(CARDS, anna) == Card("anna")
        assert await new.document(newer, anna) is None
        await read_all(new)
        assert await new.document(newer, anna) == Card("newer")
        story.grant(anna, Role.MENTOR)
        await read_all(old)
        assert await old.document(CARDS, anna) == Card("anna", ("mentor",))

    run(database_url, act, (story, [CARDS]), (story, [newer]))


def test_what_a_crash_emptied_is_built_again_by_itself(database_url: str) -> None:
    story, cards, _ = _long_story(100)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        async with shelf.pool.connection() as link:
            await link.execute("truncate shelf.reader, shelf.quarantine")
            for one in READERS:
                await link.execute(f"truncate shelf.{reader_of(one).table}".encode())
        await read_all(shelf)
        assert await shelf.documents(CARDS, cards) == cards
        assert len(await shelf.find(ROWS)) == len(cards)

    run(database_url, act, (story, READERS))


@pytest.mark.parametrize(("logged", "kind"), [(False, "u"), (True, "p")])
def test_the_setting_says_whether_the_shelf_is_logged(
    database_url: str,
    logged: bool,  # noqa: FBT001 - what it is tried with
    kind: str,
) -> None:
    story, _, _ = _long_story(10)
    run(database_url, read_all, (story, READERS), logged=not logged)
    run(database_url, read_all, (story, READERS), logged=logged)
    found = rows(
        database_url,
        "select distinct relpersistence::text from pg_class"
        " where relnamespace = 'shelf'::regnamespace and relkind = 'r'",
    )
    assert found == [(kind,)]
    assert rows(database_url, "select count(*) from shelf.test_people_v1") != [(0,)]


def test_what_no_version_wanted_for_a_week_is_taken_away(database_url: str) -> None:
    story, _, _ = _long_story(10)
    run(database_url, read_all, (story, READERS))
    rows(database_url, "update shelf.reader set wanted_at = now() - interval '8 days' returning 1")
    run(database_url, read_all, (story, [ROWS]))
    tables = (
        "select tablename from pg_tables where schemaname = 'shelf' and tablename like 'test%%'"
    )
    assert rows(database_url, tables) == [("test_people_v1",)]


class Size(Enum):
    SMALL = "small"


@dataclass(frozen=True)
class Wide:
    id: UUID
    text: str
    number: int
    truth: bool
    day: date
    moment: datetime
    share: Decimal
    money: Money
    size: Size
    many: tuple[str, ...]
    missing: str | None


WIDE = Wide(
    uuid4(), 'quote " back\\slash {brace} NULL ä €', 7, True, date(2026, 3, 2),  # noqa: FBT003
    datetime(2026, 3, 2, 9, tzinfo=UTC), Decimal("0.255"), Money.parse("148.00"), Size.SMALL,
    ('a"b', "c\\d", "ä"), None,
)  # fmt: skip


def test_every_kind_of_column_comes_back_as_it_went_in(database_url: str) -> None:
    story = Story()
    story.register("anna")
    story.register("bertil")
    changes = {"number": 8, "money": Money.parse("1.50"), "many": ("z",), "missing": "found"}
    told: Iterator[RowStep] = iter([Put(WIDE), Change({"id": WIDE.id}, changes)])
    table = Table("test_wide", Wide, ("id",), lambda _: iter([next(told)]))

    async def act(shelf: Shelf) -> None:
        whole, story.events = story.events, story.events[:1]
        await read_all(shelf)
        assert await shelf.find(table) == [WIDE]
        story.events = whole
        await read_all(shelf)
        assert await shelf.find(table) == [replace(WIDE, **changes)]  # type: ignore[arg-type]

    run(database_url, act, (story, [table]))
