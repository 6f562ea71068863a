"""One case as it was at a moment, beside how it is now: only public facts, personal ones named."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.reception import Desk
from api.trail.sentences import names_of, said
from application.trail.reveals import RevealRow, reveals
from domain.events import Event, name_of
from domain.reveals import REVEALABLE, SEEN_FOR
from infrastructure.store.shapes import shape_of


@dataclass(frozen=True)
class Fact:
    """One field of a case: what it was then, what it is now."""

    name: str
    then: str
    now: str

    @property
    def changed(self) -> bool:
        """Whether it has changed since."""
        return self.then != self.now


@dataclass(frozen=True)
class FieldOfEvent:
    """One field of one event; `before` is what an earlier event said, None if none did."""

    name: str
    before: str | None
    after: str | None
    hidden: bool = False
    revealable: bool = False


async def events_of(desk: Desk, stream: UUID) -> list[Event]:
    """Everything that happened to a case, in order."""
    return await asyncio.to_thread(desk.reception.log.stream, stream)


def up_to(events: list[Event], position: int) -> list[Event]:
    """Those recorded up to a position of the log."""
    return [event for event in events if event.position <= position]


def happened_by(events: list[Event], moment: datetime) -> list[Event]:
    """Those that had happened by a moment, whenever they were recorded, as they happened."""
    had = [(_happened(event), event.position, event) for event in events]
    return [event for at, _, event in sorted(had, key=lambda one: one[:2]) if at <= moment]


def _happened(event: Event) -> datetime:
    return event.envelope.happened_at or event.envelope.recorded_at


async def facts(desk: Desk, events: list[Event], known: list[Event]) -> list[Fact]:
    """Field by field, the case as the events known then left it, beside the case now."""
    names = await _names(desk, events)
    then = _state(known)
    now = _state(events)
    return [
        Fact(name, _said(then.get(name), names, desk), _said(value, names, desk))
        for name, value in now.items()
    ]


async def fields_of(desk: Desk, events: list[Event], position: int) -> list[FieldOfEvent]:
    """The fields of the event at a position, beside what they were before it."""
    names = await _names(desk, events)
    (event,) = [event for event in events if event.position == position]
    before = _state(one for one in events if one.position < position)
    shape = shape_of(type(event))
    shown = [
        FieldOfEvent(
            name,
            _said(before[name], names, desk) if name in before else None,
            _said(getattr(event, name), names, desk),
        )
        for name in shape.public
    ]
    seen = await _seen(desk, event)
    for mark, group in shape.groups.items():
        for name in group:
            after = _said(getattr(event, name), names, desk) if name in seen else None
            opens = mark.purpose in REVEALABLE
            shown.append(FieldOfEvent(name, None, after, hidden=after is None, revealable=opens))
    return shown


async def uncovered(desk: Desk, stream: UUID, version: int, field: str) -> str:
    """A covered field of an event, in words."""
    events = await events_of(desk, stream)
    (event,) = [event for event in events if event.originator_version == version]
    return _said(getattr(event, field), await _names(desk, events), desk)


def subject_of(event: Event, field: str) -> UUID | None:
    """Whose key covers a field: a person's, or a case's."""
    for mark, names in shape_of(type(event)).groups.items():
        if field in names:
            found = getattr(event, mark.subject, None)
            return found if isinstance(found, UUID) else None
    return None


async def _seen(desk: Desk, event: Event) -> set[str]:
    """The covered fields of an event that the reader has just uncovered."""
    where = {"stream": event.originator_id, "reader_id": desk.by}
    rows: list[RevealRow] = await desk.shelf.find(reveals, where, order="-at", limit=50)
    since, version = desk.now - SEEN_FOR, event.originator_version
    return {row.field for row in rows if row.event_version == version and row.at >= since}


def _state(events: Iterable[Event]) -> dict[str, Any]:
    state: dict[str, Any] = {}
    for event in events:
        for name in shape_of(type(event)).public:
            state[name] = getattr(event, name)
        state["last"] = name_of(type(event))
    return state


async def _names(desk: Desk, events: list[Event]) -> dict[UUID, str]:
    ids = {v for event in events for v in vars(event).values() if isinstance(v, UUID)}
    return await names_of(desk, ids)


def _said(value: Any, names: dict[UUID, str], desk: Desk) -> str:
    if value is None:
        return "–"  # noqa: RUF001 - a dash for nothing, as people write it
    if isinstance(value, UUID) and value in names:
        return names[value]
    return said(value, desk.language)
