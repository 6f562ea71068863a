"""What came of mentoring is told like answers: of five persons or more, or not at all."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

import pytest

from application.engagements.engagement_list import EngagementRow, engagement_list
from application.firm import Firm
from application.mentoring.content_lines import ContentPage, GoalLine
from application.mentoring.content_page import content_page
from domain.cancelling_policy import Payer
from domain.engagements import CourseState, EngagementKind
from domain.events import Event, told_time
from domain.feedback.outcomes import GOAL_T, GOALS, OUTCOMES
from domain.feedback.report import POOL, Figure, Report, together
from domain.intake import Answer, Beneficiary, Moment, NeedsAssessment, assessment_of
from domain.intake.assessment import Reached
from infrastructure.errands.outcomes_reached import goals_reached, needs_met, summed
from infrastructure.errands.publish_reports import publish_reports
from tests.memory_log import MemoryLog
from tests.spec import NOON

pytestmark = [pytest.mark.feature("O2"), pytest.mark.feature("M2")]
MERI = UUID(int=1)


def goals(*levels: tuple[int, int]) -> ContentPage:
    """Goals of a weight, each checked once before and now at a level."""
    lines = tuple(
        GoalLine(UUID(int=n), MERI, weight, NOON, ((NOON, -2), (NOON, level)))
        for n, (weight, level) in enumerate(levels)
    )
    return ContentPage(UUID(int=9), goals=lines)


@pytest.mark.parametrize(
    ("levels", "score"),
    [
        ([(1, 1), (1, 0), (1, 1)], 5913), ([(1, -2)] * 3, 2261), ([(1, 2)], 7000),
        ([(2, 1), (1, -1)], 5402), ([(3, 0), (2, 1), (1, -1)], 5220),
    ],
)  # fmt: skip
def test_a_persons_goals_are_shares_of_levels_and_the_published_score(
    levels: list[tuple[int, int]], score: int
) -> None:
    found = {one.code: one for one in goals_reached(MERI, goals(*levels))}
    assert set(found) == {*GOALS, GOAL_T}
    assert (found[GOAL_T].total, found[GOAL_T].count) == (score, 100)
    assert sum(found[code].total for code in GOALS) == 100 * len(levels)
    assert found[GOAL_T].someone == (MERI, 2 * len(levels))


def test_two_engagements_of_one_person_are_one_person() -> None:
    twice = [*goals_reached(MERI, goals((1, 0))), *goals_reached(MERI, goals((1, 2)))]
    found = {one.code: one for one in summed(twice)}
    assert (found["goal_0"].total, found["goal_0"].count) == (100, 2)
    assert found[GOAL_T].someone == (MERI, 4)


def test_goals_nobody_checked_tell_nothing() -> None:
    page = ContentPage(UUID(int=9), goals=(GoalLine(UUID(int=1), MERI, 1, NOON),))
    assert list(goals_reached(MERI, page)) == []


def pending(assessment: NeedsAssessment) -> list[Event]:
    return cast("list[Event]", list(assessment.pending_events))


def measured(moment: Moment, *values: int) -> NeedsAssessment.Measured:
    assessment = NeedsAssessment(id=assessment_of(MERI))
    answers = tuple(Answer(f"q{n}", (str(value),)) for n, value in enumerate(values))
    if moment is not Moment.BASELINE:
        assessment.measure(MERI, Moment.BASELINE, 1, answers)
    assessment.measure(MERI, moment, 1, answers)
    found = pending(assessment)[-1]
    assert isinstance(found, NeedsAssessment.Measured)
    return found


def test_the_start_is_told_only_beside_what_was_measured_later() -> None:
    with told_time(NOON):
        first, later = measured(Moment.BASELINE, 2, 4), measured(Moment.END, 6, 8)
    assert list(needs_met(MERI, [first])) == []
    found = {one.code: (one.total, one.count) for one in needs_met(MERI, [first, later])}
    assert found == {"needs_before": (6, 2), "needs_after": (14, 2)}


class NothingMeasured(MemoryLog):
    """A log in which nobody measured needs."""

    def stream(self, stream: UUID) -> list[Event]:
        """The events of one stream."""
        return [event for event in self.recorded if event.originator_id == stream]


@dataclass
class Shelf:
    """Engagements of so many private persons, each with the same goals."""

    persons: int
    log: MemoryLog = field(default_factory=NothingMeasured)

    @property
    def shelf(self) -> Any:
        """The shelf: this very thing."""
        return self

    @property
    def firm(self) -> Firm:
        """The firm on this log."""
        return Firm(self.log)

    async def find(self, table: Any, **more: Any) -> list[Any]:
        """The engagements."""
        if table is not engagement_list:
            return []
        return [
            EngagementRow(
                UUID(int=100 + n), EngagementKind.PROGRAMME, CourseState.ENDED, UUID(int=n), None,
                Payer.CONSUMER, UUID(int=n), NOON - timedelta(days=300),
            )
            for n in range(1, 1 + self.persons)
        ]  # fmt: skip

    async def documents(self, view: Any, keys: Any) -> dict[UUID, Any]:
        """Their goals."""
        return dict.fromkeys(keys, goals((2, 1), (1, -1))) if view is content_page else {}

    def told(self) -> dict[str, Figure]:
        """What was published of the pool."""
        asyncio.run(publish_reports(self, {}))
        events = [one for one in self.log.recorded if isinstance(one, Report.FigureTold)]
        return {one.figure.code: one.figure for one in events if one.payer_id == POOL}


def test_goals_of_four_are_not_told_and_of_five_are() -> None:
    assert Shelf(4).told() == {}
    told = Shelf(5).told()
    assert told[GOAL_T].mean == Decimal("54.0")
    assert {code: told[code].mean for code in GOALS} == {
        "goal_-2": 0, "goal_-1": 50, "goal_0": 0, "goal_1": 50, "goal_2": 0,
    }  # fmt: skip


def test_how_far_the_hopes_of_each_of_the_four_sides_came_true_is_a_figure() -> None:
    with told_time(NOON):
        assessment = NeedsAssessment(id=assessment_of(MERI))
        for side, reached in zip(Beneficiary, Reached, strict=True):
            assessment.hope(MERI, side, "More of it")
            assessment.judge(MERI, side, reached, "")
    found = {one.code: one.total for one in needs_met(MERI, pending(assessment))}
    assert found == {
        "outcome_mentee": 0, "outcome_organisation": 1, "outcome_mentor": 2,
        "outcome_mentors_organisation": 3,
    }  # fmt: skip
    assert set(found) == set(OUTCOMES)


def test_figures_of_many_payers_are_one_weighed_by_persons() -> None:
    some = [
        Figure("useful", "", "2026-10", Decimal("4.0"), 5),
        Figure("useful", "", "2026-11", Decimal("3.0"), 15),
        Figure("useful", "sales", "2026-11", Decimal("1.0"), 5),
    ]
    assert together(some) == [Figure("useful", "", "2026-11", Decimal("3.3"), 20)]
