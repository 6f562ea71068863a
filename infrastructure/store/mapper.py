"""Between an event and its row: plain JSON by type hints, personal fields sealed.

The state of a row is `{"$": envelope, field: value, …, "$enc": [{"k": key, "c": sealed}]}`.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints
from uuid import UUID

import msgspec

from domain.events import Created, Envelope, Event, event_named, kind_of, name_of
from domain.money import Money
from domain.privacy import Personal, classify, erased
from infrastructure.store.crypto import seal, unseal
from infrastructure.store.keys import Key
from infrastructure.store.upcasts import upcast

BOOKKEEPING = {"originator_id", "originator_version", "timestamp", "originator_topic"}


class EraseStands(Exception):
    """The subject's key for this purpose is destroyed; nothing new is written of them."""


class Shape:
    """How one kind of event is written: its public fields, and its personal ones by key."""

    def __init__(self, kind: type[Event]) -> None:
        hints = get_type_hints(kind, include_extras=True)
        own = [part.name for part in fields(kind) if part.name not in BOOKKEEPING]
        marks = {name: classify(hints[name]) for name in own}
        self.hints = {name: hints[name] for name in own}
        self.public = [name for name in own if not isinstance(marks[name], Personal)]
        self.groups: dict[Personal, list[str]] = {}
        for name in own:
            if isinstance(mark := marks[name], Personal):
                self.groups.setdefault(mark, []).append(name)
        self.created = issubclass(kind, Created)


@cache
def shape_of(kind: type[Event]) -> Shape:
    """The shape of a kind of event."""
    return Shape(kind)


def encode_plain(value: Any) -> bytes:
    """Write plain values as JSON."""
    return _ENCODER.encode(value)


def _written(value: Any) -> Any:
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, str):
        return str.__str__(value)
    raise NotImplementedError(type(value))


_ENCODER = msgspec.json.Encoder(enc_hook=_written, decimal_format="string")


def read_plain(value: Any, hint: Any) -> Any:
    """Read plain values back by their type."""
    return msgspec.convert(value, hint, dec_hook=_read)


def _read(kind: type, value: Any) -> Any:
    if kind is Money:
        return Money.parse(value)
    raise NotImplementedError(kind)


def to_row(
    event: Event, envelope: Envelope, key_for: Callable[[UUID, Personal], Key]
) -> tuple[str, bytes]:
    """Write an event: its name in the log and its state. Raises EraseStands."""
    kind = type(event)
    shape, name = shape_of(kind), name_of(kind)
    state: dict[str, Any] = {"$": envelope}
    state.update((field, getattr(event, field)) for field in shape.public)
    sealed = []
    for mark, names in shape.groups.items():
        key = key_for(getattr(event, mark.subject), mark)
        if key.secret is None:
            raise EraseStands
        plain = encode_plain({field: getattr(event, field) for field in names})
        bound = _bound(event.originator_id, event.originator_version, name, key.key_id)
        secret = seal(key.secret, event.originator_id, event.originator_version, bound, plain)
        sealed.append({"k": key.key_id, "c": base64.b64encode(secret).decode()})
    if sealed:
        state["$enc"] = sealed
    return name, encode_plain(state)


def from_row(
    position: int,
    stream: UUID,
    version: int,
    name: str,
    state: bytes,
    key_of: Callable[[UUID], Key],
) -> Event:
    """Read an event back; personal fields whose key is destroyed read as erased.

    Raises KeyError for a name that is not ours, MissingKey, Tampered.
    """
    raw = msgspec.json.decode(state)
    envelope = read_plain(raw.pop("$"), Envelope)
    values: dict[str, Any] = {}
    kind = event_named(name)
    shape = shape_of(kind)
    gone: set[str] = set()
    for group, (_, names) in zip(raw.pop("$enc", []), shape.groups.items(), strict=True):
        key = key_of(UUID(group["k"]))
        if key.secret is None:
            gone.update(names)
            continue
        bound = _bound(stream, version, name, key.key_id)
        plain = unseal(key.secret, stream, version, bound, base64.b64decode(group["c"]))
        raw.update(msgspec.json.decode(plain))
    raw = upcast(name, envelope.schema, raw)
    for field, hint in shape.hints.items():
        values[field] = erased(hint) if field in gone else read_plain(raw[field], hint)
    event = object.__new__(kind)
    event.__dict__.update(
        values, originator_id=stream, originator_version=version,
        timestamp=envelope.recorded_at, envelope=envelope, position=position,
    )  # fmt: skip
    if shape.created:
        event.__dict__["originator_topic"] = kind_of(kind).__name__
    return event


def _bound(stream: UUID, version: int, name: str, key_id: UUID) -> bytes:
    return b"ev1|" + stream.bytes + version.to_bytes(8) + name.encode() + b"|" + key_id.bytes
