"""Measure where a mentee stands, at the start and again; write down and judge what is hoped for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.engagements import Engagement
from domain.intake import (
    Answer,
    Beneficiary,
    FormKind,
    IntakeForm,
    Moment,
    NeedsAssessment,
    assessment_of,
    form_of,
)
from domain.intake.assessment import Reached
from domain.intake.questions import checked

Words = Annotated[str, MinLen(1), MaxLen(2000)]


@dataclass(frozen=True, kw_only=True)
class MeasureNeeds(Command):
    """Measure where a mentee stands; later on, with the very questions of the baseline."""

    engagement_id: UUID
    moment: Moment = Moment.BASELINE
    answers: dict[str, list[str]] = field(default_factory=dict)

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        form = work.get(IntakeForm, form_of(FormKind.NEEDS))
        assessment = work.get(NeedsAssessment, assessment_of(engagement.id))
        version = form.in_force
        if self.moment is not Moment.BASELINE and Moment.BASELINE in assessment.measured:
            version = assessment.measured[Moment.BASELINE][0]
        given = [Answer(key, tuple(values)) for key, values in self.answers.items()]
        answers = checked(form.versions[version], given)
        assessment.measure(engagement.id, self.moment, version, answers)


@dataclass(frozen=True, kw_only=True)
class HopeFor(Command):
    """Write down what one side hopes for: mentee, organisation, mentor, the mentor's own."""

    engagement_id: UUID
    beneficiary: Beneficiary
    words: Words

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        assessment = work.get(NeedsAssessment, assessment_of(engagement.id))
        assessment.hope(engagement.id, self.beneficiary, self.words)


@dataclass(frozen=True, kw_only=True)
class JudgeOutcome(Command):
    """Judge how far what was hoped for came true."""

    engagement_id: UUID
    beneficiary: Beneficiary
    reached: Reached
    words: Annotated[str, MaxLen(2000)] = ""

    def do(self, work: Work) -> None:
        assessment = work.get(NeedsAssessment, assessment_of(self.engagement_id))
        assessment.judge(self.engagement_id, self.beneficiary, self.reached, self.words)
