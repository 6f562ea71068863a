"""Faults to plant in a copy of the world: each breaks one promise, by the back door."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final
from uuid import UUID, uuid4

import psycopg

from application.people.people import people
from domain.diaries import Diary
from domain.events import Event, derived
from domain.invoicing import Invoice, Series
from domain.lots import Lots
from domain.money import Money
from infrastructure.store.mapper import to_row
from tests.world.invariants import World

Spoil = Callable[[World], None]
COPIED: Final = (
    "insert into event select (select max(position) + 1 from event), stream,"
    " (select max(version) + 1 from event o where o.stream = e.stream), name, %s"
    " from event e where position = %s"
)


@contextmanager
def _back_door(world: World) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(world.dsn) as link:
        link.execute("set session_replication_role = replica")
        yield link


def _last(world: World, kind: type[Event]) -> Event:
    *_, last = world.all(kind)
    return last


def _written(world: World, event: Event, **changes: Any) -> bytes:
    changed = object.__new__(type(event))
    vars(changed).update(vars(event) | changes)
    ring = world.log.ring
    _, state = to_row(
        changed, event.envelope, lambda who, mark: ring.by_id(derived(who, "key", mark.purpose))
    )
    return state


def _rewrite(world: World, event: Event, **changes: Any) -> None:
    state = _written(world, event, **changes)
    with _back_door(world) as link:
        link.execute("update event set state = %s where position = %s", [state, event.position])


def _append(world: World, event: Event, **changes: Any) -> None:
    with _back_door(world) as link:
        link.execute(COPIED, [_written(world, event, **changes), event.position])


def _sql(*statements: str) -> Spoil:
    def spoil(world: World) -> None:
        with _back_door(world) as link:
            for statement in statements:
                link.execute(statement.encode())

    return spoil


def promise_twice(world: World) -> None:
    """Somebody else is promised a time that is taken."""
    _append(world, _last(world, Diary.TimeReserved), promise_id=uuid4())


def expire_more_than_was_bought(world: World) -> None:
    """A lot was smaller than what came to its end."""
    _rewrite(world, _last(world, Lots.LotAdded), minutes=45)


def skip_a_number(world: World) -> None:
    """A series leaves a number out."""
    last = _last(world, Series.NumberTaken)
    _rewrite(world, last, number=last.number + 1)  # type: ignore[attr-defined]


def credit_nothing(world: World) -> None:
    """A credit note credits a document that does not exist."""
    for event in world.all(Invoice.Issued):
        if event.kind == "credit":
            _rewrite(world, event, credits_id=uuid4())


def miss_a_cent(world: World) -> None:
    """An invoice's total is a cent off its lines."""
    last: Any = _last(world, Invoice.Issued)
    _rewrite(world, last, snapshot=replace(last.snapshot, net=last.snapshot.net + Money(1)))


def pocket_a_cent(world: World) -> None:
    """The provider took a cent more than we know of."""
    assert world.standin
    books = json.loads(world.standin.read_text("utf-8"))
    paid = [one for one in books["things"].values() if one.get("amount_received")]
    paid[-1]["amount_received"] += 1
    world.standin.write_text(json.dumps(books), "utf-8")


def do_again(world: World) -> None:
    """What a command recorded stands there a second time."""
    _append(world, _last(world, Diary.TimeReserved))


def lose_a_command(world: World) -> None:
    """An acknowledged command is gone, with what it recorded."""
    command: UUID = next(reversed(dict(world.acked)))
    with _back_door(world) as link:
        link.execute("delete from command_log where command_id = %s", [command])


FAULTS: Final[list[tuple[str, Spoil]]] = [
    ("I1", lose_a_command),
    ("I2", do_again),
    ("I2", _sql("delete from event where position = (select max(position) - 1 from event)")),
    ("I3", promise_twice),
    ("I4", expire_more_than_was_bought),
    ("I5", skip_a_number),
    ("I5", credit_nothing),
    ("I6", miss_a_cent),
    ("I7", pocket_a_cent),
    ("I8", _sql("update job set failed_at = now()")),
    ("I8", _sql("delete from job where kind = 'command:ExpireLot'")),
    ("I9", _sql(f"delete from shelf.people_v{people.version}")),  # noqa: S608
    ("I10", _sql("update event set state = state || ' '::bytea where position = 7")),
    ("I11", _sql(
        "update event e set state = o.state from event o where e.name = 'Person.Registered'"
        " and o.name = e.name and o.position <> e.position and o.position ="
        " (select min(position) from event where name = e.name)"
    )),
    ("I12", _sql(
        "insert into job (job_id, kind, about, due_at) values (gen_random_uuid(), 'letter',"
        " '{\"to\": \"petra@canary.example\"}', now())"
    )),
]  # fmt: skip
