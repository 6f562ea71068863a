from decimal import Decimal
from itertools import combinations
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.feedback.publish_report import Answered, PublishReport
from application.feedback.report_page import report_page
from domain.feedback.disclosure import Crowd, may_tell, smallest_group
from domain.feedback.report import WHOLE, Report
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("O1")
PAYER = uuid4()
PEOPLE = [UUID(int=n + 1) for n in range(40)]


def answered(people: list[UUID], part: str = WHOLE, count: int = 1) -> list[Answered]:
    return [Answered("useful", part, one, 4 * count, count) for one in people]


def publish(month: str, *answers: list[Answered]) -> PublishReport:
    return PublishReport(
        payer_id=PAYER, month=month, answered=tuple(one for some in answers for one in some)
    )


def told(spec: Spec) -> list[Any]:
    return [event.figure for event in spec.new if isinstance(event, Report.FigureTold)]


def test_four_persons_are_not_told_of_and_five_are() -> None:
    assert told(Spec(MemoryLog()).when(publish("2026-01", answered(PEOPLE[:4])))) == []
    (figure,) = told(Spec(MemoryLog()).when(publish("2026-01", answered(PEOPLE[:5]))))
    assert (figure.mean, figure.persons) == (Decimal("4.0"), 5)


def test_a_month_in_which_few_came_tells_nothing_new() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", answered(PEOPLE[:8])))
    assert told(spec.when(publish("2026-02", answered(PEOPLE[:12])))) == []
    assert told(spec.when(publish("2026-03", answered(PEOPLE[:13])))) != []


def test_one_who_answers_again_cannot_be_seen_by_comparing_months() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", answered(PEOPLE[:8])))
    again = answered(PEOPLE[:1], count=2) + answered(PEOPLE[1:8])
    assert told(spec.when(publish("2026-02", again))) == []


def test_a_part_whose_rest_is_small_is_not_told_beside_the_whole() -> None:
    answers = (answered(PEOPLE[:9]), answered(PEOPLE[:5], "sales"))
    figures = told(Spec(MemoryLog()).when(publish("2026-01", *answers)))
    assert [figure.part for figure in figures] == [WHOLE]
    answers = (answered(PEOPLE[:10]), answered(PEOPLE[:5], "sales"))
    figures = told(Spec(MemoryLog()).when(publish("2026-01", *answers)))
    assert [figure.part for figure in figures] == [WHOLE, "sales"]


def test_publishing_the_same_month_twice_tells_once() -> None:
    command = publish("2026-01", answered(PEOPLE[:6]))
    assert told(Spec(MemoryLog()).given(command).when(command)) == []


def test_the_page_holds_figures_and_nobody() -> None:
    spec = Spec(MemoryLog()).given(publish("2026-01", answered(PEOPLE[:6])))
    spec.given(publish("2026-02", answered(PEOPLE[:20])))
    page = shown(report_page, *spec.log.recorded)
    assert [one.persons for one in page.newest] == [20]
    assert [one.persons for one in page.earlier] == [6]
    assert not any(str(one) in str(page) for one in PEOPLE)


def isolated(crowds: list[Crowd]) -> bool:
    """Attack: whether any sums and differences of up to three figures are about one to four."""
    for count in (1, 2, 3):
        for chosen in combinations(crowds, count):
            for signs in range(3**count):
                weights = [signs // 3**n % 3 - 1 for n in range(count)]
                found: dict[Any, int] = {}
                for crowd, weight in zip(chosen, weights, strict=True):
                    for one in crowd:
                        found[one] = found.get(one, 0) + weight
                if 0 < sum(1 for value in found.values() if value) < 5:
                    return True
    return False


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_history_of_months_and_departments_isolates_anybody(data: Any) -> None:
    spec = Spec(MemoryLog())
    department = {one: "abc"[n % 3] for n, one in enumerate(PEOPLE[:30])}
    for month in range(1, data.draw(st.integers(2, 5)) + 1):
        here = data.draw(st.lists(st.sampled_from(PEOPLE[:30]), unique=True, max_size=30))
        parts = [answered([one for one in here if department[one] == part], part) for part in "abc"]
        spec.given(publish(f"2026-{month:02}", answered(here), *parts))
    crowds = [
        frozenset(event.crowd)
        for event in spec.log.recorded
        if isinstance(event, Report.FigureTold)
    ]
    assert not isolated(crowds)


def test_the_attack_succeeds_where_nothing_protects() -> None:
    one, other = (frozenset((p, 1) for p in PEOPLE[:n]) for n in (10, 11))
    assert isolated([one, other])
    assert smallest_group([one, other]) == 1
    assert not may_tell([one], other)


@given(st.lists(st.sets(st.integers(0, 12)), min_size=1, max_size=5))
def test_the_least_group_found_is_one_that_can_be_computed(sets: list[set[int]]) -> None:
    crowds = [frozenset((UUID(int=n), 1) for n in some) for some in sets]
    assert smallest_group(crowds) <= max((len(crowd) for crowd in crowds), default=0)
