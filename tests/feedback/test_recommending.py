"""The score of recommendations: told of thirty persons and more, of fewer only their number."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.feedback.publish_report import Answered, PublishReport
from application.feedback.report_page import report_page
from domain.feedback.recommending import NPS, leaning
from domain.feedback.report import POOL, WHOLE, Figure, Report, report_of, together
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("O2"), pytest.mark.feature("M1")]
PAYER = uuid4()
PEOPLE = [UUID(int=n + 1) for n in range(80)]


def publish(month: str, *answers: int, payer: UUID = PAYER, first: int = 0) -> PublishReport:
    people = PEOPLE[first:]
    answered = tuple(
        Answered("recommend", WHOLE, people[n], value, 1, payer_id=PAYER if payer == POOL else None)
        for n, value in enumerate(answers)
    )
    return PublishReport(payer_id=payer, month=month, answered=answered)


def told(spec: Spec) -> list[Figure]:
    return [event.figure for event in spec.new if isinstance(event, Report.FigureTold)]


@pytest.mark.parametrize(
    ("answer", "adds"), [(10, 100), (9, 100), (8, 0), (7, 0), (6, -100), (0, -100)]
)
def test_who_answers_nine_or_more_speaks_for_us_and_six_or_less_against(
    answer: int, adds: int
) -> None:
    assert leaning(Decimal(answer)) == adds


def test_of_twenty_nine_only_the_count_is_told_and_of_thirty_the_score() -> None:
    (figure,) = told(Spec(MemoryLog()).when(publish("2026-01", *[10] * 29)))
    assert (figure.code, figure.mean, figure.persons) == (NPS, None, 29)
    (figure,) = told(Spec(MemoryLog()).when(publish("2026-01", *[10] * 18, *[7] * 6, *[3] * 6)))
    assert (figure.code, figure.mean, figure.persons) == (NPS, Decimal("40.0"), 30)


def test_not_even_a_count_is_told_of_four() -> None:
    assert told(Spec(MemoryLog()).when(publish("2026-01", *[10] * 4))) == []


def test_a_score_stands_until_five_more_have_answered() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", *[10] * 30))
    assert told(spec.when(publish("2026-02", *[10] * 30, *[0] * 4))) == []
    (figure,) = told(spec.when(publish("2026-03", *[10] * 30, *[0] * 5)))
    assert figure.mean == Decimal("71.4")


def test_a_count_grows_by_five_or_not_at_all_and_gives_way_to_the_score() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", *[10] * 6))
    assert told(spec.when(publish("2026-02", *[10] * 10))) == []
    assert [one.persons for one in told(spec.when(publish("2026-03", *[10] * 11)))] == [11]
    spec.given(publish("2026-03", *[10] * 11), publish("2026-04", *[10] * 31))
    page = shown(report_page, *spec.log.recorded)
    assert [(one.mean, one.persons) for one in page.newest] == [(Decimal(100), 31)]


def test_whom_an_organisation_is_only_told_the_count_of_still_count_for_the_firm() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", *[10] * 12))
    answers = [10] * 12 + [0] * 20
    (figure,) = told(spec.when(publish("2026-01", *answers, payer=POOL)))
    assert (figure.mean, figure.persons) == (Decimal("-25.0"), 32)


def test_the_firms_score_is_of_scores_told_and_a_count_is_not_counted_twice() -> None:
    def of(mean: int | None, persons: int) -> Figure:
        return Figure(NPS, WHOLE, "2026-11", None if mean is None else Decimal(mean), persons)

    assert together([of(None, 12), of(None, 25)]) == [of(None, 25)]
    assert together([of(None, 12), of(50, 30), of(20, 60)]) == [of(30, 90)]


def test_a_mean_told_by_earlier_rules_is_shown_no_more() -> None:
    old = Figure("recommend", WHOLE, "2026-01", Decimal("8.2"), 6)
    more: dict[str, Any] = {"payer_id": PAYER, "figure": old, "crowd": ()}
    event = Report.FigureTold(
        originator_id=report_of(PAYER), originator_version=2, timestamp=NOON, **more
    )
    assert shown(report_page, event) is None
