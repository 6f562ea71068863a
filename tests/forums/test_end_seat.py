"""A seat ends for absences only after the third of them and a talk; anybody may leave."""

from uuid import UUID

import pytest

from application.forums.bring_case import BringCase
from application.forums.end_seat import EndSeat, HoldTalk, LeaveForum
from application.forums.forum_page import forum_page
from domain.forums import Forum, Meetings, SeatEnd
from domain.forums.words import NotAMember, TalkFirst
from tests.forums.scene import (
    FORUM,
    LEADER,
    TODAY,
    forum,
    led_by_lea,
    meeting,
    meetings,
    met,
    person,
    planned,
    running,
)
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("H2")
TALKED = HoldTalk(forum_id=FORUM, person_id=person("Bo"))
ENDED = EndSeat(forum_id=FORUM, person_id=person("Bo"), reason=SeatEnd.ABSENCES)


def absent(spec: Spec, times: int) -> Spec:
    running(spec)
    for month in range(1, times + 1):
        met(spec, month, absent=("Bo",))
    return spec


def test_after_two_absences_there_is_nothing_to_talk_about(spec: Spec) -> None:
    absent(spec, 2).when(TALKED).then_refused(TalkFirst)
    spec.when(ENDED).then_refused(TalkFirst)


def test_after_the_third_and_a_talk_a_seat_may_end(spec: Spec) -> None:
    absent(spec, 3).when(ENDED).then_refused(TalkFirst)
    spec.when(TALKED).then(Forum.TalkHeld)
    spec.when(ENDED).then(Forum.SeatEnded)
    assert spec.event(Forum.SeatEnded).joined_on == TODAY
    assert person("Bo") not in forum(spec).members


def test_the_talk_of_an_earlier_year_does_not_end_a_seat(spec: Spec) -> None:
    absent(spec, 3).given(TALKED)
    for month in (16, 17, 18):
        met(spec, month, absent=("Bo",))
    spec.when(ENDED).then_refused(TalkFirst)
    spec.given(TALKED).when(ENDED).then(Forum.SeatEnded)


def test_a_talk_counts_only_after_one_absence_too_many_of_those_that_count(spec: Spec) -> None:
    running(spec)
    for month in (1, 2, 5):
        met(spec, month, absent=("Bo",))
    spec.given(TALKED)
    for month in (15, 16):
        met(spec, month, absent=("Bo",))
    spec.when(ENDED).then_refused(TalkFirst)
    spec.given(TALKED).when(ENDED).then(Forum.SeatEnded)


def test_after_the_talk_one_more_absence_may_end_a_seat(spec: Spec) -> None:
    met(absent(spec, 3).given(TALKED), 4, absent=("Bo",))
    spec.when(ENDED).then(Forum.SeatEnded)


def test_a_member_leaves_by_their_own_wish(spec: Spec) -> None:
    running(spec).by = person("Bo")
    spec.when(LeaveForum(forum_id=FORUM)).then(Forum.SeatEnded)
    assert spec.event(Forum.SeatEnded).reason is SeatEnd.OWN_WISH


def test_who_is_no_member_has_no_seat_to_end(spec: Spec) -> None:
    running(spec).by = LEADER
    spec.when(LeaveForum(forum_id=FORUM)).then_refused(NotAMember)


def test_what_who_left_was_to_lead_the_next_in_turn_leads(spec: Spec) -> None:
    running(spec).given(planned(1), planned(2)).by = person("Aino")
    spec.when(LeaveForum(forum_id=FORUM)).then(Forum.SeatEnded, Meetings.LeadPassed)
    passed = spec.event(Meetings.LeadPassed)
    assert (passed.meeting_id, passed.earlier_id) == (meeting(1), person("Aino"))
    assert passed.facilitator_id == person("Cecilia")
    spec.by = person("Dag")
    spec.when(LeaveForum(forum_id=FORUM)).then(Forum.SeatEnded)


def test_the_case_of_who_leaves_is_taken_off_the_agenda_and_the_others_stay(spec: Spec) -> None:
    met(running(spec), 1).given(planned(2))
    for nth, name in enumerate(("Bo", "Cecilia"), 1):
        spec.by = person(name)
        spec.given(
            BringCase(forum_id=FORUM, meeting_id=meeting(2), title="?", case_id=UUID(int=nth))
        )
    spec.by = person("Bo")
    spec.when(LeaveForum(forum_id=FORUM))
    off = spec.event(Meetings.CaseTakenOff)
    assert (off.meeting_id, off.case_id, off.member_id) == (meeting(2), UUID(int=1), person("Bo"))
    assert list(meetings(spec).meetings[meeting(2)].cases.values()) == [person("Cecilia")]
    page = shown(forum_page, *spec.log.recorded)
    assert page.meeting(meeting(2)).cases == (person("Cecilia"),)


def test_a_professional_leads_on_whoever_leaves(spec: Spec) -> None:
    led_by_lea(spec).given(planned(1)).by = person("Aino")
    spec.when(LeaveForum(forum_id=FORUM)).then(Forum.SeatEnded)
