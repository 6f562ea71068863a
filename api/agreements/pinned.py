"""What is confidential of an agreement: the mentee's goals, and where they stood at the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.intake.reading import form_page_of
from api.reception import Desk
from domain.agreements import Agreement
from domain.agreements.terms import Baseline, PinnedGoal
from domain.intake import FormKind


@dataclass(frozen=True)
class Stood:
    """A statement of the needs form, and how far it was true of the mentee, from 0 to 10."""

    statement: str
    level: int


async def pinned(
    desk: Desk, engagement_id: UUID, told: list[Any], version: int
) -> tuple[tuple[PinnedGoal, ...], tuple[Stood, ...]] | None:
    """What is confidential of a version, for whoever may read it and has shown who they are."""
    if not desk.strong or not await desk.can("mentoring.read_content", engagement_id):
        return None
    await desk.require("mentoring.read_content", engagement_id)
    for event in told:
        if isinstance(event, Agreement.GoalsPinned) and event.version == version:
            return tuple(event.goals or ()), await _stood(desk, event.baseline)
    return (), ()


async def _stood(desk: Desk, baseline: Baseline) -> tuple[Stood, ...]:
    if not baseline.answers:
        return ()
    form = await form_page_of(desk, FormKind.NEEDS)
    levels = {one.key: one.level for one in baseline.answers}
    return tuple(
        Stood(question.label.within(desk.language), levels[question.key])
        for question in form.versions[baseline.form_version]
        if question.key in levels
    )
