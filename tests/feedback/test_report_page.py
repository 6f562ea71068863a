"""What a payer is told is figures: the newest in front, the earlier ones kept, nobody in them."""

from uuid import UUID, uuid4

import pytest

from application.feedback.publish_report import Answered, PublishReport
from application.feedback.report_page import ReportPage, report_page
from domain.feedback.report import WHOLE
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("O1")
PAYER = uuid4()
PEOPLE = [UUID(int=n + 1) for n in range(20)]


def told(*counts: int) -> ReportPage | None:
    """The page after months in which so many had answered."""
    spec = Spec(MemoryLog())
    for month, count in enumerate(counts, 1):
        answered = tuple(Answered("useful", WHOLE, one, 4, 1) for one in PEOPLE[:count])
        spec.given(PublishReport(payer_id=PAYER, month=f"2026-{month:02}", answered=answered))
    page = shown(report_page, *spec.log.recorded)
    assert page is None or isinstance(page, ReportPage)
    return page


def test_with_four_answers_there_is_no_page() -> None:
    assert told(4) is None


def test_the_newest_figure_stands_in_front_of_the_earlier() -> None:
    page = told(6, 20)
    assert page
    assert page.payer_id == PAYER
    assert [one.persons for one in page.newest] == [20]
    assert [one.persons for one in page.earlier] == [6]


def test_nobody_stands_on_the_page() -> None:
    assert not any(str(one) in str(told(6)) for one in PEOPLE)
