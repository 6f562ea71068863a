"""What people read: documents folded from events, and tables where people search and sum."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from domain.events import Event

D_co = TypeVar("D_co", covariant=True)


@dataclass(frozen=True)
class View(Generic[D_co]):
    """A document per key: pure fold, stored as JSON under its key, shown as a page or an answer.

    `key` names the documents an event touches; `fold` gives the new document, None to remove it.
    Raise `version` whenever `fold` or the document changes: it is then rebuilt from the log.
    A view of `money` stops at an event it cannot take; any other puts that document aside.
    """

    name: str
    document: type[D_co]
    key: Callable[[Event], Iterable[UUID]]
    fold: Callable[[Any, Event], Any]
    version: int = 1
    money: bool = False


@dataclass(frozen=True)
class Put:
    """Write a whole row; one with the same key is replaced."""

    row: Any


@dataclass(frozen=True)
class Change:
    """Change some columns of the rows that match; nothing happens when there is none."""

    where: dict[str, Any]
    to: dict[str, Any]


@dataclass(frozen=True)
class Remove:
    """Remove the rows that match."""

    where: dict[str, Any]


RowStep = Put | Change | Remove


@dataclass(frozen=True)
class Table:
    """Typed rows written by a pure function of each event; `row` is a dataclass of plain columns.

    `key` names the columns that make a row one; `indexes` lists columns people search by.
    A table of `money` stops at an event it cannot take; any other puts that stream aside.
    `own` names the column of the person a row is confidentially of: the database then gives a row
    to that person and to whoever says that they count, and to nobody by mistake.
    """

    name: str
    row: type
    key: tuple[str, ...]
    rows: Callable[[Event], Iterator[RowStep]]
    indexes: tuple[tuple[str, ...], ...] = ()
    version: int = 1
    money: bool = False
    own: str = ""
