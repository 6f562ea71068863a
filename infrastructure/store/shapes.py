"""How each kind of event is written: its public fields in the open, personal ones by key."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, Final, get_type_hints
from uuid import UUID

import msgspec

from domain.events import Created, Envelope, Event, kind_of, name_of
from domain.privacy import Personal, classify
from infrastructure.store.plain import decoder

BOOKKEEPING: Final = {"originator_id", "originator_version", "timestamp", "originator_topic"}


class Sealed(msgspec.Struct):
    """A group of fields under one key: whose key, which fields, and the sealed values."""

    k: UUID
    c: bytes
    f: tuple[str, ...] | None = None


class Shape:
    """One kind of event: what its fields are, and what reads them in one go."""

    def __init__(self, kind: type[Event]) -> None:
        hints = get_type_hints(kind, include_extras=True)
        own = [part.name for part in fields(kind) if part.name not in BOOKKEEPING]
        marks = {name: classify(hints[name]) for name in own}
        self.hints = {name: hints[name] for name in own}
        self.unclassified = [name for name in own if marks[name] is None]
        self.public = [name for name in own if not isinstance(marks[name], Personal)]
        self.groups: dict[Personal, tuple[str, ...]] = {}
        for name in own:
            if isinstance(mark := marks[name], Personal):
                self.groups[mark] = (*self.groups.get(mark, ()), name)
        self.personal = [name for names in self.groups.values() for name in names]
        self.topic = kind_of(kind).__name__ if issubclass(kind, Created) else None
        self.schema = kind.schema
        self.row = decoder(self._row(name_of(kind)))
        self.opened = {names: decoder(self._opened(names)) for names in self.groups.values()}

    def _row(self, name: str) -> type[msgspec.Struct]:
        parts: list[Any] = [(field, self.hints[field]) for field in self.public]
        parts += [("envelope_", Envelope), ("sealed_", tuple[Sealed, ...], ())]
        renamed = {"envelope_": "$", "sealed_": "$enc"}
        return msgspec.defstruct(name.replace(".", ""), parts, rename=renamed, kw_only=True)

    def _opened(self, names: tuple[str, ...]) -> type[msgspec.Struct]:
        return msgspec.defstruct("Opened", [(name, self.hints[name]) for name in names])


@cache
def shape_of(kind: type[Event]) -> Shape:
    """The shape of a kind of event."""
    return Shape(kind)
