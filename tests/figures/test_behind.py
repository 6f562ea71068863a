"""The cases behind each figure: what makes it, and nothing else."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from application.figures.behind import FINDERS, Behind, behind, last_months
from application.figures.facts import Became, Facts, SessionFact
from application.figures.kpis import TARGETS, kpis
from domain.growth.supervision import Light
from infrastructure.finnish_holidays import days_off

pytestmark = pytest.mark.feature("M8")
TODAY = date(2026, 11, 24)
OFF = days_off(2024, 2027)
COURSE = uuid4()


def everything() -> Facts:
    """One case or two behind every figure."""
    old = TODAY - timedelta(days=90)
    return Facts(
        sessions=[SessionFact(COURSE, old, Became.HELD), SessionFact(COURSE, old, Became.MISSED)],
        asked_on={COURSE: old}, surveys_answered={COURSE}, agreed_on={COURSE: old},
        first_held_on={COURSE: old}, opened_on={COURSE: old}, answer_by={COURSE: old},
        action_agreed_on={uuid4(): old}, action_of={}, proposed_on={COURSE: old},
        proposal_taken={COURSE: True}, lights={COURSE: [(old, Light.GREEN)]},
    )  # fmt: skip


def known() -> Facts:
    facts = everything()
    facts.action_of = dict.fromkeys(facts.action_agreed_on, COURSE)
    return facts


def test_every_figure_has_a_target_and_finds_its_cases() -> None:
    assert set(TARGETS) == set(FINDERS)
    for one in kpis(known(), TODAY, OFF):
        cases = behind(one.code, known(), TODAY, OFF)
        assert len(cases) == one.of > 0, one.code
        share = Decimal(100 * sum(case.counts for case in cases)) / len(cases)
        assert one.share == share.quantize(Decimal("0.1")), one.code
        assert {case.case for case in cases} == {COURSE}, one.code


def test_every_figure_has_its_course_of_twelve_months() -> None:
    for one in kpis(known(), TODAY, OFF):
        assert len(one.trend) == 12, one.code
        assert [value for value in one.trend if value is not None], one.code


def test_the_newest_case_comes_first_and_what_is_older_than_twelve_months_not_at_all() -> None:
    old, older = uuid4(), uuid4()
    facts = Facts(
        asked_on={older: date(2025, 11, 30), old: date(2025, 12, 1), COURSE: TODAY},
        surveys_answered={old},
    )
    assert behind("surveys_answered", facts, TODAY, OFF) == [
        Behind(COURSE, TODAY, counts=False), Behind(old, date(2025, 12, 1), counts=True),
    ]  # fmt: skip
    assert last_months(TODAY)[0] == "2025-12"
    assert last_months(date(2026, 3, 31))[-1] == "2026-03"


def test_a_mentor_counts_as_they_stood_on_the_day_that_is_looked_at() -> None:
    who = UUID(int=1)
    seen = [(date(2026, 9, 1), Light.GREEN), (date(2026, 10, 5), Light.RED)]
    facts = Facts(lights={who: seen})
    assert behind("supervised", facts, date(2026, 10, 4), OFF)[0].counts
    assert not behind("supervised", facts, date(2026, 10, 5), OFF)[0].counts
    assert behind("supervised", facts, date(2026, 8, 31), OFF) == []
    (found,) = [one for one in kpis(facts, TODAY, OFF) if one.code == "supervised"]
    assert found.trend[-4:] == (None, Decimal("100.0"), Decimal("0.0"), Decimal("0.0"))
