"""Wrap a mentoring up in one form: goals, needs measured again, what came true, own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen

from application.firm import DERIVED, Command, Work
from application.intake.measure_needs import JudgeOutcome, MeasureNeeds
from application.mentoring.set_goal import CheckGoal
from application.mentoring.write_paper import WriteClosingSummary
from domain.intake import Beneficiary, Moment
from domain.intake.assessment import Reached
from domain.refusals import Refused

Level = Annotated[int, Ge(-2), Le(2)]


class NothingSaid(Refused):
    """Say at least one thing about how the mentoring went."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class WrapUp(Command):
    """Say at the end how it went, by the mentee's own account: all or nothing is kept."""

    engagement_id: UUID
    levels: dict[UUID, Level] = field(default_factory=dict)
    answers: dict[str, list[str]] = field(default_factory=dict)
    reached: Reached | None = None
    reached_words: Annotated[str, MaxLen(2000)] = ""
    summary: Annotated[str, MaxLen(10_000)] = ""
    paper_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        said = self._said()
        if not said:
            raise NothingSaid
        for one in said:
            one.do(work)

    def _said(self) -> list[Command]:
        case = self.engagement_id
        said: list[Command] = [
            CheckGoal(engagement_id=case, goal_id=goal, level=level)
            for goal, level in self.levels.items()
        ]
        if any(value.strip() for values in self.answers.values() for value in values):
            said.append(
                MeasureNeeds(engagement_id=case, moment=Moment.END, answers=self.answers)
            )  # fmt: skip
        if self.reached:
            said.append(
                JudgeOutcome(
                    engagement_id=case, beneficiary=Beneficiary.MENTEE, reached=self.reached,
                    words=self.reached_words,
                )
            )  # fmt: skip
        if self.summary.strip():
            said.append(
                WriteClosingSummary(
                    engagement_id=case, words=self.summary, paper_id=self.paper_id
                )
            )  # fmt: skip
        return said
