import asyncio
from dataclasses import replace
from uuid import UUID

from domain.people import Role
from infrastructure.shelf import Shelf
from tests.shelf.stories import CARDS, ROWS, Card, Story, read_all, run
from tests.store.rows import rows


def _story(people: int = 300) -> Story:
    story = Story()
    for n in range(people):
        story.grant(story.register(f"p{n}"), Role.CLIENT, Role.MENTOR)
    return story


def test_a_rebuild_leaves_everything_as_it_was(database_url: str) -> None:
    story = _story()

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        assert await shelf.differing() == []
        before = await shelf.find(ROWS)
        await shelf.rebuild()
        assert await shelf.find(ROWS) == before
        assert await shelf.differing() == []

    run(database_url, act, (story, [CARDS, ROWS]))


def test_a_document_that_is_not_what_the_events_make_is_found_and_put_right(
    database_url: str,
) -> None:
    story = _story()

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        async with shelf.pool.connection() as link:
            await link.execute(
                'update shelf.test_cards_v1 set document = document || \'{"name": "other"}\''
                " where key = (select key from shelf.test_cards_v1 order by key limit 1)"
            )
        assert await shelf.differing() == ["test_cards/1"]
        await shelf.rebuild(["test_cards/1"])
        assert await shelf.differing() == []

    run(database_url, act, (story, [CARDS, ROWS]))


def test_nobody_reads_a_gap_while_it_is_built_anew(database_url: str) -> None:
    story = _story()
    person = story.events[0].originator_id
    seen: list[Card | None] = []

    async def look(shelf: Shelf, done: asyncio.Event) -> None:
        while not done.is_set():
            seen.append(await shelf.document(CARDS, person))
            seen.append(Card("p0") if await shelf.find(ROWS, {"person_id": person}) else None)

    async def act(shelf: Shelf, other: Shelf) -> None:
        await read_all(shelf)
        done = asyncio.Event()
        looking = asyncio.create_task(look(other, done))
        for _ in range(5):
            await shelf.rebuild()
        done.set()
        await looking

    run(database_url, act, (story, [CARDS, ROWS]), (story, [CARDS, ROWS]))
    assert len(seen) > 20
    assert None not in seen


def test_what_happens_meanwhile_is_in_it_too(database_url: str) -> None:
    story = _story(2000)

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        building = asyncio.create_task(shelf.rebuild())
        late: list[UUID] = []
        while not building.done():
            late.append(story.register(f"late {len(late)}"))
            await shelf.read_on()
            await asyncio.sleep(0)
        await building
        await read_all(shelf)
        assert len(await shelf.documents(CARDS, late)) == len(late) > 3
        assert await shelf.differing() == []

    run(database_url, act, (story, [CARDS, ROWS]))


def test_nothing_is_left_beside(database_url: str) -> None:
    story = _story()

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        await shelf.rebuild()
        await shelf.differing()

    run(database_url, act, (story, [CARDS, ROWS]))
    tables = (
        "select tablename from pg_tables where schemaname = 'shelf' and tablename like 'test%%'"
    )
    assert sorted(rows(database_url, tables)) == [("test_cards_v1",), ("test_people_v1",)]


def test_after_an_erasure_nothing_of_the_person_is_left(database_url: str) -> None:
    story = _story()
    anna = story.register("anna")

    async def act(shelf: Shelf) -> None:
        await shelf.catch_up(len(story.events))
        assert await shelf.document(CARDS, anna) == Card("anna")
        story.erase(anna)
        story.register("later")
        await shelf.catch_up(len(story.events))
        assert await shelf.document(CARDS, anna) == Card("[erased]")
        (row,) = await shelf.find(ROWS, {"person_id": anna})
        assert row.name == "[erased]"
        assert await shelf.differing() == []

    run(database_url, act, (story, [CARDS, ROWS]))
    left = "select count(*) from shelf.test_people_v1 where name = 'anna'"
    assert rows(database_url, left) == [(0,)]


def test_only_what_holds_text_of_persons_is_made_anew(database_url: str) -> None:
    story = _story(5)
    ids = replace(CARDS, name="test_ids", key=lambda event: iter(
        [event.originator_id] if type(event).__name__ == "RoleGranted" else []
    ), fold=lambda *_: Card("somebody"))  # fmt: skip

    async def act(shelf: Shelf) -> None:
        await read_all(shelf)
        states = await shelf._on.now()
        assert {name: one.personal for name, one in states.items()} == {
            "test_cards/1": True, "test_ids/1": False,
        }  # fmt: skip
        story.erase(story.events[0].originator_id)
        await shelf._on.turn()
        states = await shelf._on.now()
        assert {name: one.refold for name, one in states.items()} == {
            "test_cards/1": True, "test_ids/1": False,
        }  # fmt: skip

    run(database_url, act, (story, [CARDS, ids]))
