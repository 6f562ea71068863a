"""What the firm does by itself: whenever something has happened, something is asked for.

A policy is a function `whenever_…(event)` without memory that yields commands, commands for
later, or errands to the outside world. It may be called twice with the same event: what it
yields bears ids derived from the event, so that doing twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from application.firm import Command
from application.views import RowStep, Table, View
from domain.events import Cause, Event, derived
from domain.permissions import Rule

BECAUSE: Final = "@because"
"""Where a job says which event led to it."""


@dataclass(frozen=True)
class Later:
    """A command to be done when its time (UTC) has come."""

    at: datetime
    command: Command


@dataclass(frozen=True)
class Errand:
    """Something to be done in the outside world: a mail, a payment, a document. Ids only."""

    name: str
    about: dict[str, str]
    at: datetime | None = None


Policy = Callable[[Event], Iterator[Command | Later | Errand]]
Relations = Callable[[Event], Iterator[RowStep]]


def no_relations(event: Event) -> Iterator[RowStep]:  # noqa: ARG001 - the shape of `Relations`
    """What a room says whose events bring nobody into a relation."""
    yield from ()


@dataclass(frozen=True)
class Room:
    """What one room of the house offers: listed once, in its package, for the house plan.

    `actions` names what may be done in it and who may; `relations` turns its events into the
    ties of `application/relations.py`. What a room of `money` reads stops at an event it cannot
    take and calls people; other rooms put it aside and go on.
    """

    name: str
    commands: tuple[type[Command], ...] = ()
    views: tuple[View[Any], ...] = ()
    tables: tuple[Table, ...] = ()
    policies: tuple[Policy, ...] = ()
    sentences: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    actions: Mapping[str, Rule] = field(default_factory=dict)
    relations: Relations = no_relations
    money: bool = False


def wish_id(event: Event, policy: Policy, nth: int) -> UUID:
    """The id of what a policy asks for after an event, so that asking twice is asking once."""
    return derived(event.originator_id, event.originator_version, f"{policy.__name__}/{nth}")


def later_id(job_id: UUID) -> UUID:
    """The id of a command whose time has come, under the job that waited for it."""
    return derived(job_id, "do")


def about(**ids: UUID | str) -> dict[str, str]:
    """Write down what an errand is about."""
    return {name: str(value) for name, value in ids.items()}


def with_cause(about: Mapping[str, Any], cause: Cause | None) -> dict[str, Any]:
    """What a job is about, and the event that led to it."""
    return {**about, **({BECAUSE: [str(cause.stream), cause.version]} if cause else {})}


def cause_in(about: Mapping[str, Any]) -> Cause | None:
    """What led to a job, which jobs of earlier versions did not say."""
    led_to = about.get(BECAUSE)
    return Cause(UUID(led_to[0]), led_to[1]) if led_to else None
