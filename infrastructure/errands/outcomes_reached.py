"""What came of mentoring, as figures of persons: goals by level, needs before and after, outcomes.

They are published under the same rules as answers: of five persons or more, or not at all. Nothing
of it is put on the shelf; what was measured in confidence is read from the log for the sum alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from application.engagements.engagement_list import EngagementRow, engagement_list
from application.feedback.publish_report import Answered
from application.mentoring.content_lines import ContentPage, GoalLine
from application.mentoring.content_page import content_page
from domain.events import Event
from domain.feedback.outcomes import AFTER, BEFORE, GOAL_T, goal_code, outcome_code
from domain.feedback.report import WHOLE
from domain.intake import Moment, NeedsAssessment, assessment_of
from domain.intake.assessment import Reached
from domain.quality.goal_scale import LEVELS, Attained, t_score

MOST: Final = 100_000
HUNDRED: Final = 100


async def outcomes_reached(house: Any) -> dict[UUID, list[Answered]]:
    """What came of mentoring, by who pays."""
    rows: list[EngagementRow] = await house.shelf.find(engagement_list, limit=MOST)
    known = await house.shelf.documents(content_page, [row.engagement_id for row in rows])
    found: dict[UUID, list[Answered]] = {}
    for row in rows:
        content = known.get(row.engagement_id)
        mine = found.setdefault(row.payer_id, [])
        mine += goals_reached(row.mentee_id, content) if content else ()
        stream = assessment_of(row.engagement_id)
        mine += needs_met(row.mentee_id, await asyncio.to_thread(house.log.stream, stream))
    return {payer_id: summed(some) for payer_id, some in found.items()}


def summed(some: Iterable[Answered]) -> list[Answered]:
    """One figure a person and question, however many engagements they have."""
    whole: dict[tuple[str, UUID], Answered] = {}
    for one in some:
        key, known = (one.code, one.person_id), whole.get((one.code, one.person_id))
        whole[key] = one if known is None else replace(
            known, total=known.total + one.total, count=known.count + one.count,
            times=known.times + one.times,
        )  # fmt: skip
    return list(whole.values())


def goals_reached(person: UUID, content: ContentPage) -> Iterator[Answered]:
    """The share of a person's goals at each level, in per cent, and the T-score."""
    checked = [goal for goal in content.goals if goal.levels]
    if not checked:
        return
    times = sum(len(goal.levels) for goal in checked)
    for level in LEVELS:
        there = sum(_level(goal) == level for goal in checked)
        yield Answered(goal_code(level), WHOLE, person, HUNDRED * there, len(checked), times=times)
    score = t_score([Attained(goal.weight, _level(goal)) for goal in checked])
    yield Answered(GOAL_T, WHOLE, person, int(HUNDRED * score), HUNDRED, times=times)


def needs_met(person: UUID, events: list[Event]) -> Iterator[Answered]:
    """Where a person stood before and after, and how far each side's hopes came true."""
    measured = [one for one in events if isinstance(one, NeedsAssessment.Measured)]
    first = [one for one in measured if one.moment is Moment.BASELINE][-1:]
    later = [one for one in measured if one.moment is not Moment.BASELINE][-1:]
    if first and later:
        yield from _mean(BEFORE, person, first[0], len(measured))
        yield from _mean(AFTER, person, later[0], len(measured))
    judged = [one for one in events if isinstance(one, NeedsAssessment.OutcomeJudged)]
    last = {one.beneficiary: one for one in judged}
    for side, one in last.items():
        value, times = list(Reached).index(one.reached), len(judged)
        yield Answered(outcome_code(side), WHOLE, person, value, 1, times=times)


def _mean(
    code: str, person: UUID, measured: NeedsAssessment.Measured, times: int
) -> Iterator[Answered]:
    values = [
        int(value) for one in measured.answers for value in one.values[:1] if value.isdecimal()
    ]
    if values:
        yield Answered(code, WHOLE, person, sum(values), len(values), times=times)


def _level(goal: GoalLine) -> int:
    return goal.levels[-1][1]
