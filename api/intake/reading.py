"""What applicants answered and measured, read from the log for those it concerns."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from api.reception import Desk
from application.intake.form_page import FormPage, first, form_page
from domain.events import Event
from domain.intake import (
    Answer,
    Application,
    Beneficiary,
    FormKind,
    Moment,
    NeedsAssessment,
    Question,
    QuestionKind,
    assessment_of,
    form_of,
)
from domain.intake.assessment import Reached
from domain.refusals import NotFound


@dataclass(frozen=True)
class ApplicationRead:
    """What an applicant told."""

    application_id: UUID
    person_id: UUID
    received_at: datetime
    form_version: int
    employer: str
    answers: tuple[Answer, ...]
    reason: str = ""


@dataclass(frozen=True)
class Measurement:
    """Where a mentee stood at one moment."""

    moment: Moment
    at: datetime
    form_version: int
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Hope:
    """What one side hopes for, and how far it came true."""

    beneficiary: Beneficiary
    words: str
    reached: Reached | None = None
    judged: str = ""


@dataclass
class NeedsRead:
    """A needs assessment with everything measured and hoped for."""

    engagement_id: UUID
    measurements: list[Measurement] = field(default_factory=list)
    hopes: dict[Beneficiary, Hope] = field(default_factory=dict)

    def at(self, moment: Moment) -> Measurement | None:
        """The last measurement of a moment."""
        return next((one for one in reversed(self.measurements) if one.moment is moment), None)


@dataclass(frozen=True)
class Told:
    """A question with its answer in words, as a page shows it."""

    label: str
    answer: str


async def stream(desk: Desk, id: UUID) -> list[Event]:
    """Everything that happened to one thing, with its texts."""
    return list(await asyncio.to_thread(desk.reception.log.stream, id))


async def application_read(desk: Desk, application_id: UUID) -> ApplicationRead:
    """An application with its answers. Raises NotFound."""
    events = await stream(desk, application_id)
    if not events or not isinstance(events[0], Application.Received):
        raise NotFound
    came = events[0]
    reason = next((e.reason for e in events if isinstance(e, Application.Declined)), "")
    return ApplicationRead(
        application_id, came.person_id, came.timestamp, came.form_version, came.employer,
        came.answers, reason,
    )  # fmt: skip


async def needs_read(desk: Desk, engagement_id: UUID) -> NeedsRead:
    """An engagement's needs assessment, empty before anything was measured."""
    read = NeedsRead(engagement_id)
    for event in await stream(desk, assessment_of(engagement_id)):
        match event:
            case NeedsAssessment.Measured(moment=moment, form_version=version, answers=answers):
                read.measurements.append(Measurement(moment, event.timestamp, version, answers))
            case NeedsAssessment.OutcomeHoped(beneficiary=side, words=words):
                read.hopes[side] = Hope(side, words)
            case NeedsAssessment.OutcomeJudged(beneficiary=side, reached=reached, words=words):
                read.hopes[side] = Hope(side, read.hopes[side].words, reached, words)
    return read


async def form_page_of(desk: Desk, kind: FormKind) -> FormPage:
    """A form with all its versions."""
    return await desk.shelf.document(form_page, form_of(kind)) or first(kind)


def told(questions: tuple[Question, ...], answers: tuple[Answer, ...], lang: str) -> list[Told]:
    """Questions with their answers in words; what was not answered is left out."""
    given = {one.key: one.values for one in answers}
    return [
        Told(q.label.within(lang), ", ".join(_said(q, value, lang) for value in given[q.key]))
        for q in questions
        if q.key in given
    ]


def _said(question: Question, value: str, lang: str) -> str:
    if question.kind in {QuestionKind.ONE_OF, QuestionKind.SOME_OF}:
        names = {option.code: option.name.within(lang) for option in question.options}
        return names.get(value, value)
    return "✓" if question.kind is QuestionKind.YES else value
