import pytest

from application.quality.case_page import case_page
from application.quality.handle_case import (
    FindCause,
)
from domain.quality.case_words import (
    Outcome,
)
from tests.quality.case_scene import AGREE, ANSWER, CASE, CLOSE, DONE, WORKED, opened
from tests.spec import shown

pytestmark = pytest.mark.feature("M5")


def test_the_page_holds_the_whole_course() -> None:
    spec = opened().given(
        ANSWER, FindCause(case_id=CASE, cause="Haste"), AGREE, DONE, WORKED, CLOSE
    )
    page = shown(case_page, *spec.log.recorded)
    assert (page.answer, page.cause, page.outcome) == ("We are sorry", "Haste", Outcome.UPHELD)
    assert page.actions[0].verified
