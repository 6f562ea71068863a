"""Policies act on every event exactly once; one that cannot stops or passes, and it is told."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg_pool import AsyncConnectionPool

from application.firm import Command, Firm, TooBusy
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from application.policies import Errand, Later, Policy
from domain.events import Event
from domain.people import Person, Role
from infrastructure.jobs import Jobs
from infrastructure.policy_reader import PolicyReader
from infrastructure.store import PostgresLog
from tests.spec_times import NOON
from tests.store.conftest import OpenLog, do
from tests.store.rows import rows

Acting = Callable[[PolicyReader], Awaitable[None]]


def whenever_somebody_is_registered(event: Event) -> Iterator[Command]:
    if isinstance(event, Person.Registered):
        yield GrantRole(person_id=event.originator_id, role=Role.CLIENT)


def whenever_nobody_is_meant(event: Event) -> Iterator[Command]:
    if isinstance(event, Person.Registered):
        yield GrantRole(person_id=uuid4(), role=Role.CLIENT)


def whenever_it_is_too_much(event: Event) -> Iterator[Command | Errand]:
    if isinstance(event, Person.Registered):
        yield Errand("letter", {"to": str(event.originator_id)})
        raise ZeroDivisionError


def whenever_something_is_to_be_done(event: Event) -> Iterator[Later | Errand]:
    if isinstance(event, Person.Registered):
        yield Errand("letter", {"to": str(event.originator_id)})
        grant = GrantRole(person_id=event.originator_id, role=Role.SPONSOR)
        yield Later(NOON + timedelta(days=1), grant)


def _read(log: PostgresLog, policies: dict[Policy, bool], act: Acting | None = None) -> None:
    async def inside() -> None:
        async with AsyncConnectionPool(log.dsn, min_size=1, max_size=4, open=False) as pool:
            shelf = SimpleNamespace(pool=pool)
            house: Any = SimpleNamespace(log=log, firm=Firm(log), shelf=shelf)
            reader = PolicyReader(house, Jobs(house, {}), policies)
            await (act or _to_the_end)(reader)

    asyncio.run(inside())


async def _to_the_end(reader: PolicyReader) -> None:
    while await reader.turn():
        pass


def _register(log: PostgresLog) -> UUID:
    (person,) = do(log, RegisterPerson(name="A", email=f"{uuid4()}@luotsi.example")).versions
    return person


def _roles(log: PostgresLog, person: UUID) -> list[Role]:
    return [one.role for one in log.stream(person) if isinstance(one, Person.RoleGranted)]


def _trouble(dsn: str) -> list[tuple[Any, ...]]:
    return rows(dsn, "select reader, position, what from reader_trouble order by 1, 2")


def test_what_a_policy_asks_for_is_done_once_however_often_it_sees_the_event(
    log: PostgresLog, database_url: str
) -> None:
    person = _register(log)
    for _ in range(3):
        _read(log, {whenever_somebody_is_registered: False})
        rows(database_url, "update reader_position set position = 0 returning 1")
    assert _roles(log, person) == [Role.CLIENT]
    event = log.stream(person)[1]
    assert event.envelope.cause is not None
    assert (event.envelope.cause.stream, event.envelope.cause.version) == (person, 1)


def test_two_processes_read_in_turn(open_log: OpenLog) -> None:
    logs = [open_log(), open_log()]
    people = [_register(logs[0]) for _ in range(20)]

    async def both() -> None:
        await asyncio.gather(
            *(
                asyncio.to_thread(_read, log, {whenever_somebody_is_registered: False})
                for log in logs
            )
        )

    asyncio.run(both())
    _read(logs[0], {whenever_somebody_is_registered: False})
    assert [_roles(logs[0], person) for person in people] == [[Role.CLIENT]] * 20


def test_what_is_refused_is_noted_and_the_policy_goes_on(
    log: PostgresLog, database_url: str
) -> None:
    _register(log)
    _read(log, {whenever_nobody_is_meant: True})
    assert _trouble(database_url) == [("policy/whenever_nobody_is_meant", 1, "GrantRole NotFound")]


def test_what_was_too_busy_is_asked_for_again(
    log: PostgresLog, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = _register(log)

    async def busy(*_: object) -> None:
        raise TooBusy

    with monkeypatch.context() as patched:
        patched.setattr(Firm, "do", busy)
        with pytest.raises(TooBusy):
            _read(log, {whenever_somebody_is_registered: False})
    assert _trouble(database_url) == []
    _read(log, {whenever_somebody_is_registered: False})
    assert _roles(log, person) == [Role.CLIENT]


def test_one_of_money_stops_at_what_it_cannot_take_and_the_others_go_on(
    log: PostgresLog, database_url: str
) -> None:
    first = _register(log)
    second = _register(log)
    _read(log, {whenever_it_is_too_much: True, whenever_somebody_is_registered: False})
    assert _roles(log, first) == _roles(log, second) == [Role.CLIENT]
    found = rows(
        database_url, "select reader, position, stopped from reader_position order by reader"
    )
    assert found == [
        ("policy/whenever_it_is_too_much", 0, True),
        ("policy/whenever_somebody_is_registered", 4, False),
    ]
    assert _trouble(database_url) == [("policy/whenever_it_is_too_much", 1, "ZeroDivisionError")]


def test_one_that_stopped_goes_on_once_it_is_mended_and_misses_nothing(
    log: PostgresLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = _register(log)

    def bad(event: Event) -> Iterator[Command]:
        raise ZeroDivisionError

    bad.__name__ = whenever_somebody_is_registered.__name__
    _read(log, {bad: True})
    _register(log)

    async def again(reader: PolicyReader) -> None:
        await reader.resume()
        await _to_the_end(reader)

    _read(log, {whenever_somebody_is_registered: True}, again)
    assert _roles(log, person) == [Role.CLIENT]


def test_any_other_passes_by_what_it_cannot_take(log: PostgresLog, database_url: str) -> None:
    for _ in range(2):
        _register(log)
    _read(log, {whenever_it_is_too_much: False})
    assert rows(database_url, "select position, stopped from reader_position") == [(2, False)]
    assert [position for _, position, _ in _trouble(database_url)] == [1, 2]


def test_a_new_policy_begins_where_the_others_are(log: PostgresLog, database_url: str) -> None:
    _register(log)
    _read(log, {whenever_nobody_is_meant: False})
    late = _register(log)
    _read(log, {whenever_nobody_is_meant: False, whenever_somebody_is_registered: False})
    assert [e.originator_id for e in log.events(0, 99) if isinstance(e, Person.RoleGranted)] == [
        late
    ]


def test_the_common_position_of_before_is_where_every_policy_begins(
    log: PostgresLog, database_url: str
) -> None:
    early = _register(log)
    rows(database_url, "insert into reader_position values ('policies', 1) returning 1")
    late = _register(log)
    _read(log, {whenever_somebody_is_registered: False})
    assert (_roles(log, early), _roles(log, late)) == ([], [Role.CLIENT])


def test_errands_and_commands_for_later_are_written_down_once(
    log: PostgresLog, database_url: str
) -> None:
    person = _register(log)
    for _ in range(2):
        _read(log, {whenever_something_is_to_be_done: False})
        rows(database_url, "update reader_position set position = 0 returning 1")
    found = rows(database_url, "select kind, about, due_at from job order by kind")
    assert [(kind, about) for kind, about, _ in found] == [
        (
            "command:GrantRole",
            {"person_id": str(person), "role": "sponsor", "@because": [str(person), 1]},
        ),
        ("letter", {"to": str(person), "@because": [str(person), 1]}),
    ]
    assert found[0][2] == NOON + timedelta(days=1)
