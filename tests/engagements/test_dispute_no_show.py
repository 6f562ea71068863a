"""A no-show may be disputed for fourteen days; if it falls, what it used is given back."""

import pytest

from application.engagements.close_session import StateNoShow
from application.engagements.dispute_no_show import DisputeNoShow, SettleNoShow
from domain.engagements import Engagement
from domain.engagements.disruptions import NotDisputable, NotDisputed
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION, after, minutes
from tests.spec import Spec

STATED = StateNoShow(engagement_id=CASE, session_id=SESSION)
DISPUTE = DisputeNoShow(engagement_id=CASE, session_id=SESSION, words="I waited in the lobby.")
pytestmark = pytest.mark.feature("E11")


@pytest.fixture
def missed(spec: Spec) -> Spec:
    return spec.given(*RUNNING, BOOKED).at(after(days=7, minutes=20)).given(STATED)


def test_within_fourteen_days(missed: Spec) -> None:
    missed.at(after(days=21, minutes=20)).when(DISPUTE).then(Engagement.NoShowDisputed)
    missed.when(DISPUTE).then()


def test_not_later(missed: Spec) -> None:
    missed.at(after(days=21, minutes=21)).when(DISPUTE).then_refused(NotDisputable)


def test_a_session_that_was_not_missed_has_nothing_to_dispute(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(DISPUTE).then_refused(NotDisputable)


@pytest.mark.parametrize(("stands", "left"), [(True, (210, 0, 30)), (False, (240, 0, 0))])
def test_it_stands_or_falls(missed: Spec, stands: bool, left: tuple[int, int, int]) -> None:  # noqa: FBT001
    settled = SettleNoShow(engagement_id=CASE, session_id=SESSION, stands=stands)
    missed.given(DISPUTE).when(settled)
    assert minutes(missed) == left
    missed.when(settled).then_refused(NotDisputed)
