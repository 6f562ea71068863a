"""Attendance: two absences in twelve months are tolerated, the third leads to a talk."""

import pytest

from application.forums.hold_meeting import HoldMeeting
from application.forums.propose_member import AcceptMember, ProposeMember
from domain.forums import Meetings
from domain.forums.meeting_words import NotMetYet, NotYourTurn
from domain.forums.words import CharterUnsigned, NotAMember
from tests.forums.scene import (
    CHARTER,
    FORUM,
    NAMES,
    applied,
    at,
    forum,
    meeting,
    meetings,
    met,
    person,
    planned,
    running,
    trained,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("H2")
ALL = tuple(person(name) for name in NAMES[:5])


def held(month: int, present: tuple[str, ...], excused: tuple[str, ...] = ()) -> HoldMeeting:
    return HoldMeeting(
        forum_id=FORUM, meeting_id=meeting(month),
        present=tuple(person(name) for name in present),
        excused=tuple(person(name) for name in excused),
    )  # fmt: skip


def test_who_was_there_excused_and_missing_is_recorded(spec: Spec) -> None:
    running(spec).given(planned(1)).at(at(31))
    spec.when(held(1, NAMES[:3], ("Dag",))).then(Meetings.MeetingHeld)
    told = spec.event(Meetings.MeetingHeld)
    assert (told.present, told.excused, told.missed) == (ALL[:3], ALL[3:4], ALL[4:])
    spec.when(held(1, NAMES[:5])).then()


def test_nobody_misses_a_meeting_held_before_they_joined(spec: Spec) -> None:
    running(spec).given(planned(1), applied("Iiro")).at(at(30))
    spec.given(ProposeMember(forum_id=FORUM, person_id=person("Iiro"))).at(at(38))
    spec.given(AcceptMember(forum_id=FORUM, person_id=person("Iiro")))
    spec.when(held(1, NAMES[:4])).then(Meetings.MeetingHeld)
    assert spec.event(Meetings.MeetingHeld).missed == ALL[4:]
    spec.given(trained("Iiro"), planned(3)).at(at(93)).when(held(3, NAMES[:5]))
    assert spec.event(Meetings.MeetingHeld).missed == (person("Iiro"),)


def test_who_may_not_meet_yet_misses_nothing(spec: Spec) -> None:
    running(spec).given(planned(1), applied("Iiro"))
    spec.given(ProposeMember(forum_id=FORUM, person_id=person("Iiro"))).at(at(30))
    spec.given(AcceptMember(forum_id=FORUM, person_id=person("Iiro"))).at(at(31))
    spec.when(held(1, NAMES[:5])).then(Meetings.MeetingHeld)
    assert spec.event(Meetings.MeetingHeld).missed == ()


def test_it_is_recorded_once_it_has_begun(spec: Spec) -> None:
    running(spec).given(planned(1)).when(held(1, NAMES[:5])).then_refused(NotMetYet)


def test_only_members_are_on_the_list(spec: Spec) -> None:
    running(spec).given(planned(1)).at(at(31))
    spec.when(held(1, ("Iiro",))).then_refused(NotAMember)


def test_nobody_meets_without_having_signed(spec: Spec) -> None:
    running(spec).given(planned(1), CHARTER).at(at(31))
    spec.when(held(1, NAMES[:5])).then_refused(CharterUnsigned)


def test_the_third_absence_in_twelve_months_leads_to_a_talk(spec: Spec) -> None:
    running(spec)
    met(spec, 1, absent=("Bo",))
    met(spec, 3, absent=("Bo",))
    assert not any(isinstance(e, Meetings.TalkDue) for e in spec.log.recorded)
    spec.given(planned(5)).at(at(155)).when(held(5, ("Aino", "Cecilia", "Dag", "Elli")))
    due = spec.event(Meetings.TalkDue)
    assert (due.person_id, due.absences) == (person("Bo"), 3)


def test_illness_and_family_leave_do_not_count(spec: Spec) -> None:
    running(spec)
    for month in (1, 3, 5, 7):
        met(spec, month, excused=("Bo",))
    assert meetings(spec).absences_of(person("Bo"), at(217).date()) == 0


def test_absences_of_a_year_ago_do_not_count(spec: Spec) -> None:
    running(spec)
    for month in (1, 6):
        met(spec, month, absent=("Bo",))
    first, second = at(31).date(), at(186).date()
    assert meetings(spec).absences_of(person("Bo"), second) == 2
    assert meetings(spec).absences_of(person("Bo"), first.replace(year=2027)) == 1
    assert forum(spec).members


def test_in_a_rotating_forum_the_list_is_kept_by_whoever_leads(spec: Spec) -> None:
    running(spec).given(planned(1)).at(at(31)).by = person("Bo")
    spec.when(held(1, NAMES[:5])).then_refused(NotYourTurn)
    spec.by = person("Aino")
    spec.when(held(1, NAMES[:5])).then(Meetings.MeetingHeld)
