"""Between an event and its row: plain JSON by type hints, personal fields sealed.

The state of a row is `{"$": envelope, field: value, …, "$enc": [{"k": key, "f": fields, "c": …}]}`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from domain.events import Envelope, Event, name_of
from domain.privacy import Personal
from infrastructure.store.crypto import bound_to, seal
from infrastructure.store.keys import Key, KeyRing
from infrastructure.store.plain import encode_plain, read_plain
from infrastructure.store.shapes import Sealed, shape_of
from infrastructure.store.unpacking import Row, UnknownEvent, event_of, parse

__all__ = [
    "EraseStands", "UnknownEvent", "encode_plain", "from_row", "from_rows", "read_plain", "to_row",
]  # fmt: skip


class EraseStands(Exception):
    """The subject's key for this purpose is destroyed; nothing new is written of them."""


def to_row(
    event: Event, envelope: Envelope, key_for: Callable[[UUID, Personal], Key]
) -> tuple[str, bytes]:
    """Write an event: its name in the log and its state. Raises EraseStands."""
    kind = type(event)
    shape, name = shape_of(kind), name_of(kind)
    if envelope.schema != shape.schema:
        envelope = replace(envelope, schema=shape.schema)
    state: dict[str, Any] = {"$": envelope}
    for field in shape.public:
        state[field] = getattr(event, field)
    sealed = []
    for mark, names in shape.groups.items():
        key = key_for(getattr(event, mark.subject), mark)
        if key.root is None:
            raise EraseStands
        plain = encode_plain({field: getattr(event, field) for field in names})
        bound = bound_to(event.originator_id, event.originator_version, name, key.key_id)
        secret = seal(key.root, event.originator_id, event.originator_version, bound, plain)
        sealed.append(Sealed(key.key_id, secret, names))
    if sealed:
        state["$enc"] = sealed
    return name, encode_plain(state)


def from_rows(rows: Iterable[Row], ring: KeyRing) -> list[Event]:
    """Read events back, all their keys asked for at once. Raises as `from_row`."""
    parsed = [parse(row) for row in rows]
    ring.fetch(group.k for one in parsed for group in one.sealed)
    return [event_of(one, ring.by_id) for one in parsed]


def from_row(row: Row, key_of: Callable[[UUID], Key]) -> Event:
    """Read an event back; personal fields whose key is destroyed read as erased.

    Raises UnknownEvent, MissingKey, Tampered.
    """
    return event_of(parse(row), key_of)
