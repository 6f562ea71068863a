import pytest

from application.quality.review_page import ReviewState
from application.quality.reviews import ReviewRow, reviews
from application.views import Change, Put
from tests.quality.review_scene import ENGAGEMENT, MENTOR, REVIEW, TUOMAS, handed_in
from tests.spec import NOON

pytestmark = pytest.mark.feature("M3")


def test_the_list_follows_each_step() -> None:
    opened, taken, *_, handed = handed_in().log.recorded
    (put,) = reviews.rows(opened)
    row = ReviewRow(REVIEW, ENGAGEMENT, MENTOR, NOON.date(), ReviewState.OPEN, None, 0)
    assert put == Put(row)
    (change,) = reviews.rows(taken)
    assert change.to == {"state": ReviewState.BEGUN, "reviewer_id": TUOMAS}  # type: ignore[union-attr]
    assert list(reviews.rows(handed)) == [
        Change({"review_id": REVIEW}, {"state": ReviewState.HANDED_IN, "findings": 0})
    ]
