"""What the firm does by itself: whenever something has happened, something is asked for.

A policy is a function `whenever_…(event)` without memory that yields commands, commands for
later, or errands to the outside world. It may be called twice with the same event: what it
yields bears ids derived from the event, so that doing twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from application.firm import Command
from application.views import Table, View
from domain.events import Event


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


@dataclass(frozen=True)
class Room:
    """What one room of the house offers: listed once, in its package, for the house plan."""

    name: str
    commands: tuple[type[Command], ...] = ()
    views: tuple[View[Any], ...] = ()
    tables: tuple[Table, ...] = ()
    policies: tuple[Policy, ...] = ()
    sentences: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)


def about(**ids: UUID | str) -> dict[str, str]:
    """Write down what an errand is about."""
    return {name: str(value) for name, value in ids.items()}
