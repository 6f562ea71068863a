"""Values as columns hold them, and back."""

from __future__ import annotations

import types
import typing
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, get_args, get_origin
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from domain.money import Money
from infrastructure.store.plain import encode_plain, read_plain

_TYPES: Final[dict[Any, str]] = {
    UUID: "uuid", str: "text", int: "bigint", bool: "boolean", date: "date",
    datetime: "timestamptz", Decimal: "numeric", Money: "bigint",
}  # fmt: skip


def type_of(hint: Any) -> str:
    """The column type for values of this type."""
    if get_origin(hint) in (typing.Union, types.UnionType):
        (inner,) = [part for part in get_args(hint) if part is not types.NoneType]
        return type_of(inner)
    if hint in _TYPES:
        return _TYPES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "text"
    return "jsonb"


def to_column(value: Any) -> Any:
    """A value as a column holds it."""
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, Enum):
        return value.value
    if value is None or type(value) in _TYPES or isinstance(value, str):
        return value
    return Jsonb(plain_of(value))


def to_element(value: Any) -> Any:
    """A value as it stands in an array of its column's values."""
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, Enum):
        return value.value
    if value is None or type(value) in _TYPES or isinstance(value, str):
        return value
    return encode_plain(value).decode()


def from_column(value: Any, hint: Any) -> Any:
    """A value as the row has it."""
    if value is None:
        return None
    if hint is Money or Money in get_args(hint):
        return Money(value)
    if type_of(hint) in {"text", "jsonb"} and hint is not str:
        return read_plain(value, hint)
    return value


def plain_of(value: Any) -> Any:
    """A value as plain JSON."""
    return msgspec.json.decode(encode_plain(value))
