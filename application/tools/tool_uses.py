"""Which version was used where, without a word of what was written: for pages and statistics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.events import Event
from domain.tools import Place, Toolbox, Worksheet


@dataclass(frozen=True)
class UseRow:
    """A tool used at a session, a task or a meeting, or as a worksheet that was begun."""

    use_id: UUID
    owner_id: UUID
    place: Place
    place_id: UUID
    tool_id: UUID
    tool_version: int
    author_id: UUID
    at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Toolbox.ToolAttached(owner_id=owner, use_id=use, place=place, place_id=place_id):
            yield Put(
                UseRow(
                    use, owner, place, place_id, event.tool_id, event.tool_version,
                    event.author_id, event.timestamp,
                )
            )  # fmt: skip
        case Toolbox.ToolDetached(use_id=use):
            yield Remove({"use_id": use})
        case Worksheet.Begun(engagement_id=owner):
            sheet = event.originator_id
            yield Put(
                UseRow(
                    sheet, owner, Place.WORKSHEET, sheet, event.tool_id, event.tool_version,
                    event.author_id, event.timestamp,
                )
            )  # fmt: skip


tool_uses = Table("tool_uses", UseRow, ("use_id",), rows, (("owner_id",), ("tool_id", "place")))
