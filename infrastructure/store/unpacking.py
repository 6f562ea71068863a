"""A row of the log taken apart, its personal fields opened, older schemas brought to today's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from domain.events import Envelope, Event, event_named
from domain.privacy import erased
from infrastructure.store.crypto import bound_to, unseal
from infrastructure.store.keys import Key
from infrastructure.store.plain import read_plain
from infrastructure.store.shapes import Sealed, Shape, shape_of
from infrastructure.store.upcasts import Values, upcast

Row = tuple[int, UUID, int, str, bytes]


class UnknownEvent(Exception):
    """A row bears a name that is none of this version's events."""


@dataclass(slots=True)
class Parsed:
    """A row taken apart, before its personal fields are opened."""

    row: Row
    kind: type[Event]
    shape: Shape
    envelope: Envelope
    sealed: Sequence[Sealed]
    values: Values
    current: bool


def parse(row: Row) -> Parsed:
    """Take a row apart. Raises UnknownEvent."""
    try:
        kind = event_named(row[3])
    except KeyError:
        raise UnknownEvent(row[3]) from None
    shape = shape_of(kind)
    try:
        read = shape.row.decode(row[4])
    except msgspec.ValidationError:
        return _parse_older(row, kind, shape)
    if read.envelope_.schema != shape.schema:
        return _parse_older(row, kind, shape)
    values = {field: getattr(read, field) for field in shape.public}
    return Parsed(row, kind, shape, read.envelope_, read.sealed_, values, current=True)


def _parse_older(row: Row, kind: type[Event], shape: Shape) -> Parsed:
    values = msgspec.json.decode(row[4])
    envelope = read_plain(values.pop("$"), Envelope)
    sealed = read_plain(values.pop("$enc", ()), tuple[Sealed, ...])
    return Parsed(row, kind, shape, envelope, sealed, values, current=False)


def event_of(one: Parsed, key_of: Callable[[UUID], Key]) -> Event:
    """Open what a row says. Raises MissingKey, Tampered."""
    values = _opened(one, key_of) if one.current else _upcast(one, key_of)
    position, stream, version, _, _ = one.row
    event = object.__new__(one.kind)
    told = event.__dict__
    told.update(values)
    told["originator_id"], told["originator_version"] = stream, version
    told["timestamp"], told["envelope"] = one.envelope.recorded_at, one.envelope
    told["position"] = position
    if one.shape.topic:
        told["originator_topic"] = one.shape.topic
    return event


def _opened(one: Parsed, key_of: Callable[[UUID], Key]) -> Values:
    for group, names in zip(one.sealed, one.shape.groups.values(), strict=True):
        plain = _unsealed(one, group, key_of)
        if plain is None:
            one.values.update((name, erased(one.shape.hints[name])) for name in names)
            continue
        read = one.shape.opened[names].decode(plain)
        for name in names:
            one.values[name] = getattr(read, name)
    return one.values


def _upcast(one: Parsed, key_of: Callable[[UUID], Key]) -> Values:
    """Values of an older schema, opened as they were written and brought to today's."""
    gone = False
    for group in one.sealed:
        plain = _unsealed(one, group, key_of)
        gone = gone or plain is None
        one.values.update(msgspec.json.decode(plain) if plain else {})
    raw = upcast(one.row[3], one.envelope.schema, one.values)
    values: Values = {}
    for field, hint in one.shape.hints.items():
        erase = gone and field in one.shape.personal and field not in raw
        values[field] = erased(hint) if erase else read_plain(raw[field], hint)
    return values


def _unsealed(one: Parsed, group: Sealed, key_of: Callable[[UUID], Key]) -> bytes | None:
    _, stream, version, name, _ = one.row
    key = key_of(group.k)
    if key.root is None:
        return None
    return unseal(key.root, stream, version, bound_to(stream, version, name, key.key_id), group.c)
