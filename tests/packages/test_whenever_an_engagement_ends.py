"""The end of an engagement, and what is closed after it, settle its packages."""

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.freeze_engagement import EndEngagement
from application.packages.settle_packages import SettlePackages
from application.packages.whenever_an_engagement_ends import whenever_an_engagement_ends
from domain.engagements import Engagement
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION, after
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("D6")


def test_packages_are_settled_at_the_end_and_when_a_session_is_closed(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=7, hours=2))
    spec.when(MarkHeld(engagement_id=CASE, session_id=SESSION))
    wish = [SettlePackages(engagement_id=CASE)]
    held = spec.event(Engagement.SessionHeld)
    assert commanded(whenever_an_engagement_ends, held) == wish
    spec.when(EndEngagement(engagement_id=CASE))
    assert commanded(whenever_an_engagement_ends, spec.event(Engagement.Ended)) == wish
    assert commanded(whenever_an_engagement_ends, spec.log.recorded[0]) == []
