"""Answer a survey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.feedback import Survey
from domain.feedback.survey import AnswerOff


@dataclass(frozen=True)
class Given:
    """One question answered."""

    code: Annotated[str, MaxLen(40)]
    value: int


@dataclass(frozen=True, kw_only=True)
class AnswerSurvey(Command):
    """Answer every question of a survey, with a word besides if one likes."""

    survey_id: UUID
    answers: Annotated[tuple[Given, ...], MaxLen(20)]
    words: Annotated[str, MaxLen(2000)] = ""

    def do(self, work: Work) -> None:
        survey = work.get(Survey, self.survey_id)
        answers = {one.code: one.value for one in self.answers}
        if len(answers) != len(self.answers):
            raise AnswerOff
        survey.answer(answers, self.words, work.now)
