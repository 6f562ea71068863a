"""I10, I11, I12: the tree is whole, every event can be read and written, no word lies open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final
from uuid import UUID

import psycopg

from domain.events import derived
from domain.privacy import Personal
from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import create_key, load_key
from infrastructure.sealer import Sealer
from infrastructure.store.crypto import Tampered
from infrastructure.store.keys import Key, MissingKey
from infrastructure.store.mapper import EraseStands, UnknownEvent, from_row, to_row
from tests.world.invariants.world import World, invariant

OPEN: Final = (
    "select position::text from event where position(%s in convert_from(state, 'UTF8')) > 0",
    "select command_id::text from command_log where position(%s in answer::text) > 0",
    "select job_id::text from job where position(%s in about::text || coalesce(trouble, '')) > 0",
    "select reader from reader_trouble where position(%s in what) > 0",
    "select reader from shelf.quarantine where position(%s in trouble) > 0",
)
ROWS: Final = "select position, stream, version, name, state from event order by position"


@invariant("I10")
def the_tree_is_whole(world: World) -> Iterator[str]:
    """Every event is a leaf of one tree that grew from every checkpoint ever shown."""
    path = world.keys / "checkpoint.key"
    key = load_key(path, "luotsi") if path.exists() else create_key(path, "luotsi")
    with psycopg.connect(world.dsn, autocommit=True) as link:
        try:
            Sealer(world.dsn, key).seal_once(link)
        except Exception as wrong:  # noqa: BLE001 - whatever it is, the tree is not whole
            yield f"cannot be sealed: {wrong}"
        found = verify_all(link, key.public, world.witnessed)
        yield from found.problems
        (events,) = link.execute("select count(*) from event").fetchone() or (0,)
    if not found.problems and found.size != events:
        yield f"{found.size} leaves for {events} events"


@invariant("I11")
def every_event_reads_and_writes(world: World) -> Iterator[str]:
    """What is read from a row, written anew and read again is the same."""
    for row in world.rows(ROWS):
        try:
            event = from_row(row, world.log.ring.by_id)
            name, state = to_row(event, event.envelope, _keys(world))
            if vars(from_row((*row[:3], name, state), world.log.ring.by_id)) != vars(event):
                yield f"{row[0]} comes back otherwise than it was"
        except EraseStands:
            continue
        except (MissingKey, Tampered, UnknownEvent, ValueError, TypeError) as wrong:
            yield f"{row[0]} cannot be read: {type(wrong).__name__}"


def _keys(world: World) -> Callable[[UUID, Personal], Key]:
    def key_for(subject: UUID, mark: Personal) -> Key:
        return world.log.ring.by_id(derived(subject, "key", mark.purpose))

    return key_for


@invariant("I12")
def no_word_of_a_person_lies_open(world: World) -> Iterator[str]:
    """What was said in confidence stands in no table that is written to disk and backup."""
    for word in world.canaries:
        for query in OPEN:
            for (where,) in world.rows(query, word):
                yield f"{word!r} lies open: {query.split()[3]} {where}"
