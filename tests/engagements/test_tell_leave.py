"""A mentee's leave is told and taken back; reminders, rhythm and validity wait meanwhile."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from application.engagements.book_from_package import BookFromPackage
from application.engagements.engagement_page import EngagementPage, engagement_page
from application.engagements.nudge import NudgeIfSilent
from application.engagements.tell_leave import TakeLeaveBack, TellLeave
from application.lots.extend_lot import ExtendLot
from domain.engagements import Engagement
from domain.engagements.course_words import AfterTheEnd
from domain.engagements.leaves import LeaveEndsBeforeItBegins, LeaveTooLong
from domain.engagements.nudge_events import Nudged
from tests.engagements.scene import AINO, CASE, PACKAGE, RUNNING, SESSION, after, mentors
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


@pytest.mark.parametrize(
    ("who", "until"),
    [
        (Nudged.MENTEE, date(2026, 7, 8)),
        (Nudged.MENTOR, date(2026, 7, 17)),
        (Nudged.OFFICE, date(2026, 8, 3)),
        (Nudged.INACTIVE, date(2026, 9, 15)),
    ],
)
def test_every_clock_of_silence_stands_still_and_runs_on_afterwards(
    spec: Spec, who: Nudged, until: date
) -> None:
    wish = NudgeIfSilent(engagement_id=CASE, who=who, since=NOON)
    spec.given(*RUNNING, AWAY).at(after(days=DAYS[who])).when(wish).then(Engagement.NudgePutOff)
    assert spec.event(Engagement.NudgePutOff).until == until
    spec.at(after(days=(until - NOON.date()).days)).when(wish).then(Engagement.SilenceNoticed)


def test_leaves_last_a_year_at_most_together(spec: Spec) -> None:
    year = replace(AWAY, back_on=FROM + timedelta(days=372))
    spec.given(*RUNNING).when(replace(year, back_on=FROM + timedelta(days=373)))
    spec.then_refused(LeaveTooLong)
    spec.when(year).then(Engagement.LeaveTold)
    spec.at(after(days=400)).when(replace(AWAY, from_on=date(2027, 5, 1), back_on=date(2027, 5, 3)))
    spec.then_refused(LeaveTooLong)


def test_told_anew_it_counts_until_today_and_then_as_told(spec: Spec) -> None:
    spec.given(*RUNNING, AWAY).at(after(days=20))
    spec.given(replace(AWAY, from_on=date(2026, 5, 1), back_on=date(2026, 5, 8)))
    assert _page(spec).leaves == ((FROM, date(2026, 3, 22)), (date(2026, 5, 1), date(2026, 5, 8)))


def test_the_last_day_moves_on_by_it(spec: Spec) -> None:
    last = BookFromPackage(
        engagement_id=CASE, session_id=SESSION, starts_at=after(days=306, hours=0)
    )
    more = ExtendLot(owner_id=CASE, lot_id=PACKAGE.lot_id, valid_until=date(2027, 6, 30))
    spec.given(*mentors(), *RUNNING, more).when(last).then_refused(AfterTheEnd)
    spec.given(AWAY).when(last)
    assert spec.event(Engagement.SessionBooked).slot.day == date(2027, 1, 2)
    assert _page(spec).last_day == date(2027, 4, 17)


def test_who_is_back_is_reminded_as_ever(spec: Spec) -> None:
    wish = NudgeIfSilent(engagement_id=CASE, who=Nudged.MENTEE, since=NOON)
    spec.given(*RUNNING, AWAY, HERE).at(after(days=21)).when(wish)
    spec.then(Engagement.SilenceNoticed)


def test_the_page_shows_it_while_it_lasts(spec: Spec) -> None:
    spec.given(*RUNNING, AWAY)
    assert _page(spec).leave == (FROM, BACK)
    spec.given(HERE)
    assert (_page(spec).leave, _page(spec).leaves) == (None, ())


def _page(spec: Spec) -> EngagementPage:
    events = [one for one in spec.log.recorded if list(engagement_page.key(one))]
    page = shown(engagement_page, *events)
    assert isinstance(page, EngagementPage)
    return page
