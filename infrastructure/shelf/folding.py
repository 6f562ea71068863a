"""A batch of events read by one view or table, what cannot be read put aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from psycopg import sql

from application.views import RowStep, Table, View
from domain.events import Event
from infrastructure.shelf.readers import Link, Reader
from infrastructure.shelf.steps import Delete, Operation, Upsert, together
from infrastructure.shelf.writing import write
from infrastructure.store.arrays import NoText, array_of
from infrastructure.store.plain import decoder, encode_plain
from infrastructure.store.shapes import shape_of


@dataclass(frozen=True)
class Poison:
    """An event that a reader cannot take.

    `key` names what is shut from it on: a document, or in a table what comes of one stream; None
    when nobody can say which, so that the reader as a whole cannot go on.
    """

    position: int
    key: str | None
    trouble: str


@dataclass
class Read:
    """What comes of a batch: what to write, what could not be read, whether of persons."""

    operations: list[Operation] = field(default_factory=list)
    poison: list[Poison] = field(default_factory=list)
    personal: bool = False


async def read_batch(link: Link, reader: Reader, events: list[Event], shut: set[str]) -> Read:
    """Let a reader take events; what is shut stays as it is.

    A reader of money takes all of them or, if one is poison, none.
    """
    if isinstance(reader.of, View):
        read = await _fold(link, reader, reader.of, events, shut)
    else:
        read = rows_of(reader.of, events, shut)
    if not (read.poison and reader.of.money):
        for operation in read.operations:
            await write(link, reader, operation)
    return read


def rows_of(table: Table, events: list[Event], shut: set[str]) -> Read:
    """What events do to a table, without those of shut streams."""
    read = Read()
    steps: list[RowStep] = []
    aside: set[str] = set()
    for event in events:
        try:
            some = list(table.rows(event))
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
            stream = str(event.originator_id)
            if stream not in shut | aside:
                aside.add(stream)
                read.poison.append(Poison(event.position, stream, told(error)))
            continue
        if some and not ((shut or aside) and str(event.originator_id) in shut | aside):
            steps += some
            read.personal = read.personal or bool(shape_of(type(event)).groups)
    read.operations = list(together(table, steps))
    return read


async def _fold(
    link: Link, reader: Reader, view: View[Any], events: list[Event], shut: set[str]
) -> Read:
    read = Read()
    wanted = _by_key(view, events, read)
    for key in [key for key in wanted if str(key) in shut] if shut else []:
        del wanted[key]
    if not wanted:
        return read
    before = await documents(link, reader, list(wanted))
    kept, gone = [], []
    for key, some in wanted.items():
        known = before.get(key)
        document, text = _folded(view, known, key, some, read)
        if document is None and known is not None:
            gone.append({"key": key})
        elif text is not None:
            kept.append({"key": key, "document": text})
    read.operations = [Upsert(kept)] if kept else []
    read.operations += [Delete(gone)] if gone else []
    return read


def _by_key(view: View[Any], events: list[Event], read: Read) -> dict[UUID, list[Event]]:
    wanted: dict[UUID, list[Event]] = {}
    for event in events:
        try:
            keys = tuple(view.key(event))
        except Exception as error:  # noqa: BLE001 - nobody knows which document is meant
            read.poison.append(Poison(event.position, None, told(error)))
            break
        for key in keys:
            wanted.setdefault(key, []).append(event)
        if keys and not read.personal:
            read.personal = bool(shape_of(type(event)).groups)
    return wanted


def _folded(
    view: View[Any], before: Any, key: UUID, events: list[Event], read: Read
) -> tuple[Any, str | None]:
    """A document after events and as it is written, None if it stays as it was."""
    document = before
    try:
        for event in events:
            document = view.fold(document, event)
        return document, _written(before, document)
    except Exception:  # noqa: BLE001 - it is told below, for the very event
        return _folded_carefully(view, before, key, events, read)


def _folded_carefully(
    view: View[Any], before: Any, key: UUID, events: list[Event], read: Read
) -> tuple[Any, str | None]:
    """The same event by event, up to the one that cannot be taken or written."""
    document, text = before, None
    for event in events:
        try:
            after = view.fold(document, event)
            text = _written(before, after)
        except Exception as error:  # noqa: BLE001 - this document waits, the others go on
            read.poison.append(Poison(event.position, str(key), told(error)))
            break
        document = after
    return document, text


def _written(before: Any, document: Any) -> str | None:
    if document is None or document is before:
        return None
    text = encode_plain(document).decode()
    if "\\u0000" in text:
        raise NoText
    return text


async def documents(link: Link, reader: Reader, keys: list[UUID]) -> dict[UUID, Any]:
    """Documents by key."""
    found = await link.execute(_by_keys(reader), [array_of(keys)])
    read = _reading(reader.of)
    return {key: read.decode(text) for key, text in await found.fetchall()}


@cache
def _by_keys(reader: Reader) -> str:
    query = sql.SQL("select key, document::text from {} where key = any(%s::uuid[])")
    return query.format(reader.place).as_string()


@cache
def _reading(view: View[Any]) -> msgspec.json.Decoder[Any]:
    return decoder(view.document)


def told(error: Exception) -> str:
    """What went wrong, without what was said: a text may be personal."""
    return type(error).__name__
