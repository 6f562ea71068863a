"""The world as it is committed, and the one program that judges it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID

import psycopg

from domain.events import Event
from infrastructure.store import PostgresLog
from infrastructure.store.reading import folded

A = TypeVar("A")
Check = Callable[["World"], Iterator[str]]
CHECKS: Final[dict[str, Check]] = {}


@dataclass
class World:
    """A firm's database and keys, and what people outside remember of it.

    `acked`: what was answered to each command, its streams and their versions; `standin`: the
    payment provider's own books; `witnessed`: checkpoints somebody keeps; `canaries`: words that
    stand nowhere in the open; `seeded`: up to where the past was written without its errands.
    """

    dsn: str
    keys: Path
    acked: Mapping[UUID, Mapping[UUID, int]] = field(default_factory=dict)
    standin: Path | None = None
    witnessed: tuple[str, ...] = ()
    canaries: tuple[str, ...] = ()
    seeded: int = 0

    @cached_property
    def log(self) -> PostgresLog:
        """The log, opened for reading."""
        return PostgresLog.open(self.dsn, self.keys)

    @cached_property
    def events(self) -> list[Event]:
        """Every event in its order."""
        found: list[Event] = []
        while more := self.log.events(len(found) and found[-1].position, 5_000):
            found += more
        return found

    @cached_property
    def streams(self) -> dict[UUID, list[Event]]:
        """The events of each aggregate."""
        found: dict[UUID, list[Event]] = {}
        for event in self.events:
            found.setdefault(event.originator_id, []).append(event)
        return found

    def all(self, kind: type[A]) -> Iterator[A]:
        """Every event of a kind, oldest first."""
        return (event for event in self.events if isinstance(event, kind))

    def aggregates(self, kind: type[A]) -> Iterator[A]:
        """Every aggregate of a kind, folded from what happened to it."""
        for events in self.streams.values():
            aggregate = folded(events)
            if isinstance(aggregate, kind):
                yield aggregate

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What the tables hold."""
        with psycopg.connect(self.dsn) as link:
            return link.execute(query.encode(), values).fetchall()

    def close(self) -> None:
        """Let go of the log."""
        if "log" in vars(self):
            self.log.close()


def invariant(name: str) -> Callable[[Check], Check]:
    """Enter a check under its name."""

    def enter(check: Check) -> Check:
        CHECKS[name] = check
        return check

    return enter


def check_world(world: World, *names: str) -> list[str]:
    """Everything that does not hold, each with the name of the invariant it breaks."""
    try:
        return [
            f"{name}: {wrong}" for name in names or CHECKS for wrong in _judged(CHECKS[name], world)
        ]
    finally:
        world.close()


def _judged(check: Check, world: World) -> Iterator[str]:
    try:
        yield from check(world)
    except Exception as error:  # noqa: BLE001 - what cannot be judged does not hold
        yield f"cannot be judged: {type(error).__name__} {error}"
