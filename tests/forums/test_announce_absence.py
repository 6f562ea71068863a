"""A member says beforehand that they cannot come; their word decides whether it counts."""

import pytest

from application.forums.announce_absence import AnnounceAbsence, TakeAbsenceBack
from application.forums.hold_meeting import HoldMeeting
from domain.forums import Meetings
from domain.forums.meeting_words import (
    MeetingBegun,
    MeetingOver,
    MeetingUnknown,
    NotYourTurn,
)
from domain.forums.words import NotAMember
from tests.forums.scene import (
    FORUM,
    NAMES,
    at,
    led_by_lea,
    meeting,
    meetings,
    person,
    planned,
    running,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("H2")
AWAY = AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(1))
ILL = AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(1), counts=False)
COMES = TakeAbsenceBack(forum_id=FORUM, meeting_id=meeting(1))


def held(*present: str) -> HoldMeeting:
    people = tuple(person(name) for name in present)
    return HoldMeeting(forum_id=FORUM, meeting_id=meeting(1), present=people)


def as_bo(spec: Spec) -> Spec:
    running(spec).given(planned(1)).by = person("Bo")
    return spec


def test_what_was_announced_counts_like_any_absence(spec: Spec) -> None:
    as_bo(spec).when(AWAY).then(Meetings.AbsenceAnnounced)
    assert spec.event(Meetings.AbsenceAnnounced).leader_id == person("Aino")
    spec.when(AWAY).then()
    spec.at(at(31)).by = person("Aino")
    spec.when(held("Aino", "Cecilia", "Dag", "Elli"))
    assert spec.event(Meetings.MeetingHeld).missed == (person("Bo"),)
    assert meetings(spec).absences_of(person("Bo"), at(31).date()) == 1


def test_illness_and_family_leave_are_excused_by_ones_own_word(spec: Spec) -> None:
    as_bo(spec).given(AWAY).when(ILL).then(Meetings.AbsenceAnnounced)
    spec.at(at(31)).by = person("Aino")
    spec.when(held("Aino", "Cecilia", "Dag", "Elli"))
    told = spec.event(Meetings.MeetingHeld)
    assert (told.excused, told.missed) == ((person("Bo"),), ())


def test_who_comes_after_all_is_there(spec: Spec) -> None:
    as_bo(spec).given(ILL).when(COMES).then(Meetings.AbsenceTakenBack)
    spec.when(COMES).then()
    spec.given(ILL).at(at(31)).by = person("Aino")
    spec.when(held(*NAMES[:5]))
    told = spec.event(Meetings.MeetingHeld)
    assert (len(told.present), told.excused, told.missed) == (5, (), ())


def test_it_is_said_before_the_meeting_begins(spec: Spec) -> None:
    as_bo(spec).at(at(31)).when(AWAY).then_refused(MeetingBegun)
    spec.by = person("Aino")
    spec.given(held(*NAMES[:5])).by = person("Bo")
    spec.when(AWAY).then_refused(MeetingOver)


def test_only_members_say_it_and_only_of_their_meetings(spec: Spec) -> None:
    as_bo(spec).when(AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(9)))
    spec.then_refused(MeetingUnknown)
    spec.by = person("Iiro")
    spec.when(AWAY).then_refused(NotAMember)
    spec.when(COMES).then_refused(NotAMember)


def test_the_turn_of_a_leader_who_cannot_come_passes_to_the_next(spec: Spec) -> None:
    as_bo(spec).given(AWAY).by = person("Aino")
    spec.when(AWAY).then(Meetings.AbsenceAnnounced, Meetings.LeadPassed)
    passed = spec.event(Meetings.LeadPassed)
    assert (passed.facilitator_id, passed.earlier_id) == (person("Cecilia"), person("Aino"))
    spec.when(ILL).then(Meetings.AbsenceAnnounced)
    spec.when(COMES).then(Meetings.AbsenceTakenBack)
    spec.at(at(31)).by = person("Aino")
    spec.when(held(*NAMES[:5])).then_refused(NotYourTurn)
    spec.by = person("Cecilia")
    spec.when(held(*NAMES[:5]))
    assert spec.event(Meetings.MeetingHeld).facilitator_id == person("Cecilia")


def test_whoever_gave_the_turn_away_leads_the_next_meeting(spec: Spec) -> None:
    as_bo(spec).by = person("Aino")
    spec.given(AWAY)
    assert meetings(spec).next_in_turn(tuple(person(name) for name in NAMES[:5])) == person("Aino")


def test_where_nobody_comes_the_turn_waits_for_the_first_who_does(spec: Spec) -> None:
    as_bo(spec)
    for name in ("Bo", "Cecilia", "Dag", "Elli", "Aino"):
        spec.by = person(name)
        spec.when(AWAY).then(Meetings.AbsenceAnnounced)
    spec.by = person("Dag")
    spec.when(COMES).then(Meetings.AbsenceTakenBack, Meetings.LeadPassed)
    assert spec.event(Meetings.LeadPassed).facilitator_id == person("Dag")


def test_a_professional_leads_whoever_is_away(spec: Spec) -> None:
    led_by_lea(spec).given(planned(1)).by = person("Aino")
    spec.when(AWAY).then(Meetings.AbsenceAnnounced)
