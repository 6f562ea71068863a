"""Events and aggregates as this firm keeps them.

Three habits of the library are overridden here: an event gets its time from the work
that records it and never from the wall clock, a created event bears the aggregate's own
name and no module path, and a re-created event class keeps its docstring.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Final, cast
from uuid import UUID, uuid5

from eventsourcing.domain import Aggregate as LibraryAggregate
from eventsourcing.domain import AggregateCreated, AggregateEvent, event
from eventsourcing.utils import register_topic

__all__ = [
    "NOBODY", "Aggregate", "Cause", "Created", "Envelope", "Event", "Standing", "Via",
    "derived", "event", "event_named", "events_by_name", "kind_of", "name_of", "told_time",
]  # fmt: skip

NOBODY: Final = UUID(int=0)
"""The actor id of the service itself, when a policy or a clock acts."""

_time: ContextVar[datetime] = ContextVar("the time of the work in hand")


@contextmanager
def told_time(now: datetime) -> Iterator[None]:
    """Let everything recorded inside bear this time (UTC)."""
    token = _time.set(now)
    try:
        yield
    finally:
        _time.reset(token)


def derived(cause: UUID, *words: object) -> UUID:
    """Derive the same id from the same cause every time, so that doing twice changes nothing."""
    return uuid5(cause, "/".join(str(word) for word in words))


class Via(StrEnum):
    """The door something came in by."""

    WEB = "web"
    API = "api"
    MAIL = "mail"
    JOB = "job"
    STRIPE = "stripe"
    CLI = "cli"


@dataclass(frozen=True)
class Cause:
    """The stored event that led to this one."""

    stream: UUID
    version: int


@dataclass(frozen=True)
class Envelope:
    """What is recorded about every event besides its own facts: ids only, no personal data."""

    by: UUID
    via: Via
    command: UUID
    recorded_at: datetime
    happened_at: datetime | None = None
    cause: Cause | None = None
    rule: tuple[str, ...] = ()
    schema: int = 1


_events: dict[str, type[Event]] = {}
_kinds: dict[type, type[Aggregate]] = {}


class Event(AggregateEvent):
    """Something that happened and was recorded."""

    schema: ClassVar[int] = 1
    envelope: ClassVar[Envelope]
    position: ClassVar[int]
    # `envelope` and `position` are set on the instance by the log when it is read back.

    @staticmethod
    def create_timestamp() -> datetime:
        return _time.get()


class Created(AggregateCreated, Event):
    """The beginning of an aggregate."""

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "originator_topic", kind_of(type(self)).__name__)


def _adopt(event_class: type, owner: type[Aggregate]) -> None:
    """Give a (re-created) event class its name in the log and its docstring back."""
    for one in event_class.__mro__:
        if one.__doc__ and not one.__doc__.startswith(f"{one.__name__}("):
            event_class.__doc__ = one.__doc__
            break
    _kinds[event_class] = owner
    if event_class.__name__ not in {"Event", "Created"}:
        _events[f"{owner.__name__}.{event_class.__name__}"] = cast("type[Event]", event_class)


class Aggregate(LibraryAggregate):
    """A thing of the business whose rules hold across all that happened to it."""

    class Event(Event):  # noqa: D106 - the library redefines it for each aggregate
        pass

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        register_topic(cls.__name__, cls)
        for attribute in list(vars(cls).values()):
            if isinstance(attribute, type) and issubclass(attribute, Event):
                _adopt(attribute, cls)

    def record(self, fact: type[AggregateEvent], /, **facts: Any) -> None:
        """Record a fact whose class stands in a file beside this aggregate's own."""
        self.trigger_event(getattr(type(self), fact.__name__), **facts)


class Standing(Aggregate):
    """An aggregate that is simply there: asked for under its id, it begins by itself."""


def kind_of(event_class: type) -> type[Aggregate]:
    """Tell which aggregate an event class belongs to."""
    return _kinds[event_class]


def name_of(event_class: type) -> str:
    """Tell the name of an event in the log, such as `Engagement.SessionBooked`."""
    return f"{_kinds[event_class].__name__}.{event_class.__name__}"


def event_named(name: str) -> type[Event]:
    """Find the event class of a name in the log; KeyError for a name that is not ours."""
    return _events[name]


def events_by_name() -> dict[str, type[Event]]:
    """List every event the firm can record, by its name in the log."""
    return dict(sorted(_events.items()))
