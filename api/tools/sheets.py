"""Worksheets as their people read them: found by ids on the shelf, their words from the log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.engagements.names import names_of
from api.engagements.whole import Whole, whole_of
from api.reception import Desk
from application.mentoring.reading_scope import Reader
from application.tools.tool_page import Published, tool_page
from application.tools.worksheets import WorksheetRow, worksheets
from domain.engagements.team_words import Shared
from domain.languages import InThreeLanguages
from domain.refusals import NotFound
from domain.tools import Worksheet


@dataclass(frozen=True)
class Answered:
    """A question of a worksheet and what stands there; `revision` 0 where nobody wrote yet."""

    question: str
    asks: InThreeLanguages
    words: str = ""
    revision: int = 0
    author: str = ""
    written_at: datetime | None = None
    merged: bool = False
    """Two people wrote at the same time; both texts stand here."""


@dataclass(frozen=True)
class Sheet:
    """A worksheet with its words."""

    worksheet_id: UUID
    engagement_id: UUID
    mentee_id: UUID
    mentee: str
    tool_id: UUID
    tool_version: int
    title: InThreeLanguages
    summary: InThreeLanguages
    source: str
    licence: str
    begun_at: datetime
    changed_at: datetime
    finished_at: datetime | None
    answers: tuple[Answered, ...]

    @property
    def written(self) -> int:
        """To how many questions something was written."""
        return sum(1 for one in self.answers if one.words)


def sheets_seen(whole: Whole, ids: frozenset[UUID], rows: list[WorksheetRow]) -> list[WorksheetRow]:
    """Those of the worksheets that somebody may read: one's own, or what a lead has been given."""
    lead = whole.scope.reader is Reader.LEAD
    return [
        row
        for row in rows
        if row.mentee_id in ids or (lead and whole.scope.sees(Shared.TASKS, row.begun_at))
    ]


async def sheets_of(desk: Desk, whole: Whole) -> list[WorksheetRow]:
    """The worksheets of an engagement that whoever asks may read, the newest first."""
    where = {"engagement_id": whole.engagement.engagement_id}
    rows: list[WorksheetRow] = await desk.shelf.find(worksheets, where, order="-begun_at")
    return sheets_seen(whole, desk.actor.ids, rows)


async def require_sheet(desk: Desk, engagement_id: UUID, worksheet_id: UUID) -> WorksheetRow:
    """A worksheet, if it is whoever asks's to read. Raises NotFound."""
    whole = await whole_of(desk, engagement_id)
    for row in await sheets_of(desk, whole):
        if row.worksheet_id == worksheet_id:
            return row
    raise NotFound


async def sheet_of(desk: Desk, engagement_id: UUID, worksheet_id: UUID) -> Sheet:
    """A worksheet with its words. Raises NotFound."""
    row = await require_sheet(desk, engagement_id, worksheet_id)
    tool = await desk.shelf.document(tool_page, row.tool_id)
    used = tool.version(row.tool_version) if tool else None
    if used is None:
        raise NotFound
    log = desk.reception.log
    events = await asyncio.to_thread(lambda: list(log.stream(worksheet_id)))
    people = {row.mentee_id, *(getattr(event, "author_id", None) for event in events)}
    return _read(row, used, events, await names_of(desk, people))


def _read(row: WorksheetRow, used: Published, events: list[Any], names: dict[UUID, str]) -> Sheet:
    edition = used.edition
    found = {one.key: Answered(one.key, one.asks) for one in edition.questions}
    for event in events:
        if isinstance(event, Worksheet.AnswerWritten) and event.question in found:
            found[event.question] = Answered(
                event.question, found[event.question].asks, event.words, event.revision,
                names.get(event.author_id, ""), event.timestamp, event.merged,
            )  # fmt: skip
    return Sheet(
        row.worksheet_id, row.engagement_id, row.mentee_id, names.get(row.mentee_id, ""),
        row.tool_id, row.tool_version, edition.title, edition.summary, edition.source,
        edition.licence, row.begun_at, row.changed_at, row.finished_at, tuple(found.values()),
    )  # fmt: skip
