"""One command's share of an append, and how a group of them is put to the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from infrastructure.store.arrays import array_of


@dataclass
class Batch:
    """What one command read, what it recorded, what it claims, which keys it needs or destroys."""

    command_id: UUID
    contents: bytes
    answer: str
    at: datetime
    reads: list[tuple[UUID, int]] = field(default_factory=list)
    events: list[tuple[UUID, int, str, bytes]] = field(default_factory=list)
    lookups: list[tuple[str, bytes | None, UUID]] = field(default_factory=list)
    keys: list[tuple[UUID, UUID, str, bytes, int]] = field(default_factory=list)
    used_keys: list[tuple[UUID]] = field(default_factory=list)
    destroyed: list[tuple[UUID, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What became of one command: kept, repeated, different, conflict, taken or erased."""

    verdict: str
    position: int
    answer: str | None


_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "reads": ("uuid", "int"),
    "events": ("uuid", "int", "text", "bytea"),
    "lookups": ("text", "bytea", "uuid"),
    "keys": ("uuid", "uuid", "text", "bytea", "int"),
    "used_keys": ("uuid",),
    "destroyed": ("uuid", "text"),
}
_CASTS: Final = [
    "timestamptz", "uuid[]", "bytea[]", "text[]",
    *(f"{one}[]" for part in _PARTS.values() for one in ("int", *part)),
]  # fmt: skip
APPEND: Final = "select * from append(" + ", ".join(f"%s::{cast}" for cast in _CASTS) + ")"


def columns(batches: list[Batch]) -> list[str]:
    """The arguments of `APPEND`: each part as columns, every row with its command's number."""
    found = [
        str(max(batch.at for batch in batches)),
        array_of(batch.command_id for batch in batches),
        array_of(batch.contents for batch in batches),
        array_of(batch.answer for batch in batches),
    ]
    for part, types in _PARTS.items():
        rows = [(n, *row) for n, batch in enumerate(batches, 1) for row in getattr(batch, part)]
        found += [array_of(row[i] for row in rows) for i in range(len(types) + 1)]
    return found
