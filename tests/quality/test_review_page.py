import pytest

from application.quality.review_page import ReviewState, review_page
from domain.quality.review_words import (
    Factor,
)
from tests.quality.review_scene import HENNA, SIGN, TUOMAS, by, handed_in
from tests.spec import shown

pytestmark = pytest.mark.feature("M3")


def test_the_page_shows_how_far_it_is_and_what_was_judged() -> None:
    spec = by(handed_in(), HENNA).given(SIGN)
    page = shown(review_page, *spec.log.recorded)
    assert page.state is ReviewState.SIGNED_OFF
    assert (page.reviewer_id, page.signer_id) == (TUOMAS, HENNA)
    judged = page.judged(Factor.LISTENING)
    assert judged
    assert judged.grade == 4
    assert len(page.judgements) == len(Factor)
