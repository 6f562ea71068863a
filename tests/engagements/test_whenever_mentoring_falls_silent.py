"""Clocks of silence: three weeks, a month, 45 days, and three months for a decision."""

from datetime import date

import pytest

from application.engagements.freeze_engagement import FreezeEngagement
from application.engagements.nudge import NudgeIfSilent
from application.engagements.whenever_mentoring_falls_silent import (
    whenever_mentoring_falls_silent,
)
from application.policies import Later
from domain.engagements import Engagement
from domain.engagements.nudge_events import Nudged
from tests.engagements.scene import AGREED, AINO, CASE, OPENED, RUNNING, SANNA, after
from tests.engagements.test_nudge import WHO
from tests.spec import NOON, Spec, commanded

pytestmark = pytest.mark.feature("E6")


def test_four_clocks_begin_with_the_agreement(spec: Spec) -> None:
    spec.given(OPENED).when(AGREED)
    wishes = commanded(whenever_mentoring_falls_silent, spec.event(Engagement.Agreed))
    assert [((one.at - NOON).days, one.command.who) for one in wishes] == [
        (21, Nudged.MENTEE), (30, Nudged.MENTOR), (45, Nudged.OFFICE), (90, Nudged.INACTIVE),
    ]  # fmt: skip


def test_after_a_pause_they_begin_anew(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 3, 10), until_on=date(2026, 4, 20)
    )
    spec.given(*RUNNING).when(pause)
    first, *_ = commanded(whenever_mentoring_falls_silent, spec.event(Engagement.Frozen))
    assert first.at.date() == date(2026, 5, 11)


def test_what_was_put_off_is_asked_again_on_that_morning(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=32)).when(WHO)
    wish = commanded(whenever_mentoring_falls_silent, spec.event(Engagement.NudgePutOff))
    morning = after(days=36, hours=-4)
    assert wish == [Later(morning, WHO)]


@pytest.mark.parametrize(("who", "to"), [
    (Nudged.MENTEE, str(AINO)), (Nudged.MENTOR, str(SANNA)),
    (Nudged.OFFICE, "coordinator"), (Nudged.INACTIVE, "coordinator"),
])  # fmt: skip
def test_each_hears_in_a_letter_of_their_own(spec: Spec, who: Nudged, to: str) -> None:
    spec.given(*RUNNING).at(after(days=120))
    spec.when(NudgeIfSilent(engagement_id=CASE, who=who, since=NOON))
    told = spec.event(Engagement.SilenceNoticed)
    (errand,) = commanded(whenever_mentoring_falls_silent, told)
    assert errand.about["letter"] == f"nothing_booked_{who.value}"
    assert (errand.about.get("to") or errand.about["to_role"]) == to
    assert told.days == 120
