"""A small story of people as events, and a view and a table that read it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from uuid import UUID, uuid5

from psycopg_pool import AsyncConnectionPool

from application.views import Change, Put, Remove, RowStep, Table, View
from domain.events import NOBODY, Envelope, Event, Via, told_time
from domain.people import Person, Role
from infrastructure.shelf import Shelf
from tests.spec_times import NOON

R = TypeVar("R")
ROLES = tuple(Role)


@dataclass(frozen=True)
class Card:
    """A person with their roles, in the order they came."""

    name: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A person's last role and how it was."""

    person_id: UUID
    name: str
    role: str | None
    steps: tuple[str, ...] = ()


def card_key(event: Event) -> Iterator[UUID]:
    if isinstance(event, (Person.Registered, Person.RoleGranted, Person.RoleWithdrawn)):
        yield event.originator_id


def fold(card: Card | None, event: Event) -> Card | None:
    match event:
        case Person.Registered(name=name):
            return Card(name)
        case Person.RoleGranted(role=role) if card:
            return replace(card, roles=(*card.roles, role.value))
        case Person.RoleWithdrawn():
            return None
    return card


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Person.Registered(name=name):
            yield Put(Row(event.originator_id, name, None))
        case Person.RoleGranted(role=role):
            yield Change({"person_id": event.originator_id}, {"role": role.value})
        case Person.RoleWithdrawn():
            yield Remove({"person_id": event.originator_id})


CARDS = View("test_cards", Card, card_key, fold)
ROWS = Table("test_people", Row, ("person_id",), rows, (("name",),))


@dataclass
class Story:
    """Events in their order, told to whoever reads on."""

    events: list[Event] = field(default_factory=list)
    asked: int = 0

    async def told(self, after: int, limit: int) -> list[Event]:
        """The events after a position."""
        self.asked += 1
        return self.events[after : after + limit]

    def register(self, name: str) -> UUID:
        """Somebody gets known."""
        with told_time(NOON):
            person = Person(uuid5(NOBODY, name), name, f"{name}@luotsi.example", "", "fi")
        self._take(person)
        return person.id

    def grant(self, id: UUID, *roles: Role) -> None:
        """Somebody is given roles."""
        for role in roles:
            self._add(Person.RoleGranted, id, role=role)

    def withdraw(self, id: UUID, role: Role) -> None:
        """A role is taken from somebody."""
        self._add(Person.RoleWithdrawn, id, role=role)

    def erase(self, id: UUID) -> None:
        """Somebody's keys are destroyed: what they said reads as erased from now on."""
        for event in self.events:
            if event.originator_id == id and isinstance(event, Person.Registered):
                event.__dict__["name"] = "[erased]"
        self._add(SubjectErased, id)

    def _take(self, person: Person) -> None:
        for event in person.collect_events():
            self._number(event)  # type: ignore[arg-type]

    def _add(self, kind: type[Event], id: UUID, **told: Any) -> None:
        event = object.__new__(kind)
        event.__dict__.update(told, originator_id=id, originator_version=0, timestamp=NOON)
        self._number(event)

    def _number(self, event: Event) -> None:
        envelope = Envelope(NOBODY, Via.API, NOBODY, NOON)
        event.__dict__.update(envelope=envelope, position=len(self.events) + 1)
        self.events.append(event)


class SubjectErased(Event):
    """Somebody was erased."""


def run(
    dsn: str,
    act: Callable[..., Awaitable[R]],
    *plans: tuple[Story, list[Any]],
    logged: bool = False,
) -> R:
    """Do something with a shelf for each plan: a story and the views and tables that read it."""

    async def inside() -> R:
        async with AsyncConnectionPool(dsn, min_size=1, max_size=6, open=False) as pool:
            shelves = []
            for story, readers in plans:
                views = [one for one in readers if isinstance(one, View)]
                tables = [one for one in readers if isinstance(one, Table)]
                shelves.append(Shelf(pool, views, tables, story.told, logged=logged))
                await shelves[-1].prepare()
            return await act(*shelves)

    return asyncio.run(inside())


async def read_all(shelf: Shelf) -> None:
    """Let a shelf read everything there is."""
    while await shelf.read_on():
        pass
