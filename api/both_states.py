"""Refused because it changed meanwhile: how it was when the asker read it, and how it is now.

Both are what the thing's own address shows to the asker; of what that address keeps from them,
nothing is told, not even that it changed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.expanding.inner import asked
from api.expanding.relations import HOMES, at
from domain.events import kind_of


@dataclass(frozen=True)
class State:
    """A thing at one of its versions, as its own address shows it."""

    version: int
    state: Any
    etag: str | None = None


@dataclass(frozen=True)
class Changed:
    """A thing that was read at one version and stands at another now."""

    address: str
    known: State
    now: State


async def both_states(desk: Any, insists: Sequence[tuple[UUID, int]]) -> list[Changed]:
    """What changed of all the asker insists on, as far as they may see it."""
    found = [await _changed(desk, stream, version) for stream, version in insists]
    return [one for one in found if one]


async def _changed(desk: Any, stream: UUID, version: int) -> Changed | None:
    events = await asyncio.to_thread(desk.reception.log.stream, stream)
    later = [event for event in events if event.originator_version > version]
    home = HOMES.get(kind_of(type(events[0])).__name__) if events else None
    if not later or home is None:
        return None
    app, scope, address = desk.request.app, desk.request.scope, at(home, str(stream))
    await desk.shelf.seen(later[-1].position)
    now = await asked(app, scope, address)
    if now.thing is None:
        return None
    then = await asked(app, scope, address, as_of=(stream, later[0].position - 1))
    newest = later[-1].originator_version
    return Changed(address, State(version, then.thing), State(newest, now.thing, now.tag))
