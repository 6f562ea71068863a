"""Staff give back what was used, by reason; without a document once a package."""

from dataclasses import replace

import pytest

from application.engagements.cancel_session import CancelSession
from application.engagements.waive_use import WaiveUse
from domain.engagements import Engagement, WaiverReason
from domain.engagements.disruptions import NothingToWaive, WaivedOnce
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    NEXT,
    OFFICE,
    RUNNING,
    SESSION,
    after,
    minutes,
)
from tests.spec import Spec

CANCEL = CancelSession(engagement_id=CASE, session_id=SESSION)
WAIVE = WaiveUse(
    engagement_id=CASE, session_id=SESSION, reason=WaiverReason.ONCE_WITHOUT_PAPER
)  # fmt: skip
pytestmark = pytest.mark.feature("E10")


@pytest.fixture
def late(spec: Spec) -> Spec:
    """Two sessions of one day, both cancelled too late."""
    other = replace(BOOKED, session_id=NEXT, starts_at=after(days=7, hours=2))
    spec.given(*RUNNING, BOOKED, other)
    spec.by = AINO
    spec.at(after(days=6.5)).given(CANCEL, replace(CANCEL, session_id=NEXT))
    spec.by = OFFICE
    return spec


def test_it_is_given_back_and_everybody_sees_why(late: Spec) -> None:
    late.when(WAIVE)
    assert late.event(Engagement.UseWaived).reason is WaiverReason.ONCE_WITHOUT_PAPER
    assert minutes(late) == (210, 0, 30)
    late.when(WAIVE).then()


def test_without_a_document_once_a_package(late: Spec) -> None:
    second = replace(WAIVE, session_id=NEXT)
    late.given(WAIVE).when(second).then_refused(WaivedOnce)
    late.when(replace(second, reason=WaiverReason.SUDDEN))
    assert minutes(late) == (240, 0, 0)


def test_a_session_that_used_nothing_has_nothing_to_waive(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(WAIVE).then_refused(NothingToWaive)
