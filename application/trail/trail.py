"""The audit trail: every event with who, what, when, by which door and because of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event, name_of


@dataclass(frozen=True)
class TrailRow:
    """One recorded event; ids only, its sentence is made when it is shown."""

    position: int
    stream: UUID
    version: int
    name: str
    by: UUID
    via: str
    recorded_at: datetime
    happened_at: datetime
    command: UUID
    cause_stream: UUID | None
    cause_version: int | None
    rule: tuple[str, ...]
    schema: int


def ids_in(event: Event) -> tuple[UUID, ...]:
    """Every id among an event's own facts."""
    values = (getattr(event, part.name) for part in fields(event))
    return tuple(dict.fromkeys(value for value in values if isinstance(value, UUID)))


def rows(event: Event) -> Iterator[RowStep]:
    told = event.envelope
    yield Put(
        TrailRow(
            position=event.position, stream=event.originator_id, version=event.originator_version,
            name=name_of(type(event)), by=told.by, via=told.via.value, command=told.command,
            recorded_at=told.recorded_at, happened_at=told.happened_at or told.recorded_at,
            cause_stream=told.cause.stream if told.cause else None,
            cause_version=told.cause.version if told.cause else None,
            rule=told.rule,
            schema=told.schema,
        )
    )  # fmt: skip


trail = Table(
    "trail", TrailRow, ("position",), rows,
    (("stream", "version"), ("name", "position"), ("by", "position"), ("cause_stream",),
     ("command",), ("recorded_at",)),
    version=2,
)  # fmt: skip
