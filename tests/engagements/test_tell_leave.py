"""A mentee's leave is told and taken back; every reminder of booking waits until they are back."""

from datetime import date

import pytest

from application.engagements.engagement_page import engagement_page
from application.engagements.nudge import NudgeIfSilent
from application.engagements.tell_leave import TakeLeaveBack, TellLeave
from domain.engagements import Engagement
from domain.engagements.nudge_events import Nudged
from domain.engagements.nudges import LeaveEndsBeforeItBegins
from tests.engagements.scene import AINO, CASE, RUNNING, after
from tests.spec import NOON, Spec, shown

pytestmark = [pytest.mark.feature("A4"), pytest.mark.feature("R13")]
FROM, BACK = date(2026, 3, 16), date(2026, 7, 1)
AWAY = TellLeave(engagement_id=CASE, from_on=FROM, back_on=BACK)
HERE = TakeLeaveBack(engagement_id=CASE)
DAYS = {Nudged.MENTEE: 21, Nudged.MENTOR: 30, Nudged.OFFICE: 45, Nudged.INACTIVE: 90}


def test_it_is_told_once_and_taken_back_once(spec: Spec) -> None:
    spec.given(*RUNNING).when(AWAY).then(Engagement.LeaveTold)
    told = spec.event(Engagement.LeaveTold)
    assert (told.mentee_id, told.from_on, told.back_on) == (AINO, FROM, BACK)
    spec.when(AWAY).then()
    spec.when(HERE).then(Engagement.LeaveTakenBack)
    spec.when(HERE).then()


def test_it_ends_after_it_begins(spec: Spec) -> None:
    wrong = TellLeave(engagement_id=CASE, from_on=FROM, back_on=FROM)
    spec.given(*RUNNING).when(wrong).then_refused(LeaveEndsBeforeItBegins)


@pytest.mark.parametrize("who", Nudged)
def test_every_reminder_of_booking_waits_for_the_first_working_day_back(
    spec: Spec, who: Nudged
) -> None:
    wish = NudgeIfSilent(engagement_id=CASE, who=who, since=NOON)
    spec.given(*RUNNING, AWAY).at(after(days=DAYS[who])).when(wish).then(Engagement.NudgePutOff)
    assert spec.event(Engagement.NudgePutOff).until == BACK
    spec.at(after(days=122)).when(wish).then(Engagement.SilenceNoticed)


def test_who_is_back_is_reminded_as_ever(spec: Spec) -> None:
    wish = NudgeIfSilent(engagement_id=CASE, who=Nudged.MENTEE, since=NOON)
    spec.given(*RUNNING, AWAY, HERE).at(after(days=21)).when(wish)
    spec.then(Engagement.SilenceNoticed)


def test_the_page_shows_it_while_it_lasts(spec: Spec) -> None:
    spec.given(*RUNNING, AWAY)
    assert _leave(spec) == (FROM, BACK)
    spec.given(HERE)
    assert _leave(spec) is None


def _leave(spec: Spec) -> object:
    events = [one for one in spec.log.recorded if list(engagement_page.key(one))]
    return shown(engagement_page, *events).leave
