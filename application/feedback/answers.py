"""Answers as figures, one row a question; read only by what tells of five persons and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.feedback import Moment, Survey


@dataclass(frozen=True)
class AnswerRow:
    """One question answered by one person; `person_id` only counts persons."""

    survey_id: UUID
    code: str
    value: int
    moment: Moment
    person_id: UUID
    mentor_id: UUID | None
    payer_id: UUID
    answered_at: datetime


@dataclass(frozen=True)
class AskedRow:
    """That somebody was asked, and whether they answered."""

    survey_id: UUID
    moment: Moment
    payer_id: UUID
    asked_at: datetime
    answered: bool


def answer_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Survey.Answered(moment=moment, person_id=person, mentor_id=mentor, payer_id=payer):
            for code, value in event.answers:
                yield Put(
                    AnswerRow(
                        event.originator_id, code, value, moment, person, mentor, payer,
                        event.timestamp,
                    )
                )  # fmt: skip


def asked_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Survey.Asked(moment=moment, payer_id=payer):
            yield Put(AskedRow(event.originator_id, moment, payer, event.timestamp, answered=False))
        case Survey.Answered():
            yield Change({"survey_id": event.originator_id}, {"answered": True})


answers = Table(
    "survey_answers", AnswerRow, ("survey_id", "code"), answer_rows,
    (("code", "answered_at"), ("payer_id", "answered_at")), version=2, own="person_id",
)  # fmt: skip
asked = Table("surveys_asked", AskedRow, ("survey_id",), asked_rows, (("asked_at",),))
