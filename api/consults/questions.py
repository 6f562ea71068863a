"""Questions with their words and answers, read from the log by who asked and who is asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.reception import Desk
from application.consults.consult_list import ConsultRow, consult_list
from domain.consults import Consult, ConsultState
from domain.mentors import mentor_of


@dataclass(frozen=True)
class Question:
    """A question as its two mentors see it; the colleague is not told whose case it is."""

    consult_id: UUID
    theme: str
    state: ConsultState
    asked_at: datetime
    preferred_at: datetime | None
    answer_by: datetime | None
    minutes: int
    included: bool
    question: str
    answer: str
    engagement_id: UUID | None
    colleague_id: UUID | None


async def asked_by(desk: Desk, engagement_id: UUID | None = None) -> list[Question]:
    """The questions one has asked oneself, of one engagement or of all."""
    where: dict[str, Any] = {"lead_id": mentor_of(desk.by)}
    if engagement_id:
        where["engagement_id"] = engagement_id
    rows = await desk.shelf.find(consult_list, where, order="-asked_at", limit=50)
    return await _with_words(desk, rows, own=True)


async def put_to(desk: Desk) -> list[Question]:
    """The questions that wait for one's answer, the most urgent first."""
    where = {"colleague_id": mentor_of(desk.by), "state": ConsultState.ASKED}
    rows = await desk.shelf.find(consult_list, where, order="answer_by")
    return await _with_words(desk, rows, own=False)


async def answered_by(desk: Desk) -> list[Question]:
    """The questions one has answered, the last one first."""
    where = {"colleague_id": mentor_of(desk.by), "state": ConsultState.ANSWERED}
    rows = await desk.shelf.find(consult_list, where, order="-answered_at", limit=20)
    return await _with_words(desk, rows, own=False)


async def _with_words(desk: Desk, rows: list[ConsultRow], *, own: bool) -> list[Question]:
    log = desk.reception.log

    def read() -> dict[UUID, list[Any]]:
        return {row.consult_id: log.stream(row.consult_id) for row in rows}

    streams = await asyncio.to_thread(read)
    return [_question(row, streams[row.consult_id], own=own) for row in rows]


def _question(row: ConsultRow, events: list[Any], *, own: bool) -> Question:
    asked = events[0]
    answers = [one.answer for one in events if isinstance(one, Consult.Answered)]
    return Question(
        row.consult_id, row.theme, row.state, row.asked_at, asked.preferred_at, row.answer_by,
        row.minutes, row.included, asked.question, answers[0] if answers else "",
        row.engagement_id if own else None, row.colleague_id,
    )  # fmt: skip
