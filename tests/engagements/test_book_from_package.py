"""A session within an engagement: from the package, on account, or a first meeting."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from application.booking.fits import NotBookable
from application.engagements.admit_member import SignPledge
from application.engagements.book_from_package import BookChemistry, BookOnAccount
from application.engagements.freeze_engagement import EndEngagement, FreezeEngagement
from application.lots.add_lot import AddLot
from domain.diaries import TimeTaken
from domain.engagements import Cover, Engagement, EngagementKind, Means, Place, SessionKind
from domain.engagements.course_words import (
    AfterTheEnd,
    EngagementEnded,
    EngagementFrozen,
    EnoughCandidates,
    LengthNotOffered,
    NoMentorYet,
    NotAgreedYet,
    NotInTheTeam,
    PledgeMissing,
    TooFewMembers,
)
from domain.lots import NoMinutesLeft
from domain.mentors import mentor_of
from tests.agreements.scene import RULES
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    NEXT,
    OPENED,
    PACKAGE,
    PETRI,
    RUNNING,
    SANNA,
    after,
    mentors,
    minutes,
    opened,
)
from tests.spec import Spec

FIRST = BookChemistry(engagement_id=CASE, mentor_id=MIKAEL, starts_at=after(days=2))


@pytest.mark.feature("E1")
@pytest.mark.feature("K1")
def test_it_is_paid_from_the_package_and_led_by_the_own_mentor(spec: Spec) -> None:
    spec.given(*RUNNING).when(BOOKED)
    booked = spec.event(Engagement.SessionBooked)
    assert (booked.mentor_id, booked.cover, booked.mentee_id) == (SANNA, Cover.PACKAGE, AINO)
    assert minutes(spec) == (180, 60, 0)


def test_booking_it_twice_books_it_once(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(BOOKED).then()


def test_more_than_is_left_cannot_be_booked(spec: Spec) -> None:
    small = AddLot(owner_id=CASE, minutes=45, lot_id=UUID(int=1))
    spec.given(OPENED, AGREED, small).when(BOOKED).then_refused(NoMinutesLeft)
    assert spec.refusal
    assert spec.refusal.facts == {"left": 45}


def test_minutes_whose_time_is_over_by_then_do_not_count(spec: Spec) -> None:
    short = replace(PACKAGE, valid_until=date(2026, 3, 8))
    spec.given(OPENED, AGREED, short).when(BOOKED).then_refused(NoMinutesLeft)


@pytest.mark.feature("S8")
def test_nothing_but_a_chemistry_meeting_before_the_agreement(spec: Spec) -> None:
    spec.given(OPENED, PACKAGE).when(BOOKED).then_refused(NotAgreedYet)
    spec.when(FIRST)
    assert spec.event(Engagement.SessionBooked).cover is Cover.FREE


def test_at_most_three_mentors_are_met_before_one_is_chosen(spec: Spec) -> None:
    four = [
        replace(FIRST, mentor_id=UUID(int=0x60 + n), starts_at=after(days=2, hours=n))
        for n in range(4)
    ]
    spec.given(OPENED, *four[:3]).when(four[3]).then_refused(EnoughCandidates)
    again = replace(four[0], starts_at=after(days=3))
    spec.when(again)
    assert spec.refusal is None


@pytest.mark.parametrize("length", [30, 45, 60, 75, 90])
def test_lengths_with_the_own_mentor(spec: Spec, length: int) -> None:
    spec.given(*RUNNING).when(replace(BOOKED, minutes=length))
    assert spec.refusal is None


@pytest.mark.parametrize("length", [20, 50, 105, 120])
def test_lengths_that_are_not_offered(spec: Spec, length: int) -> None:
    spec.given(*RUNNING).when(replace(BOOKED, minutes=length)).then_refused(LengthNotOffered)


def test_a_mentor_outside_the_team_is_not_booked(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(BOOKED, mentor_id=MIKAEL)).then_refused(NotInTheTeam)


def test_without_an_own_mentor_there_is_nobody_to_book(spec: Spec) -> None:
    spec.given(opened(lead_id=None), AGREED, PACKAGE).when(BOOKED).then_refused(NoMentorYet)


def test_neither_in_a_pause_nor_after_the_end(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 3, 6), until_on=date(2026, 4, 6)
    )
    spec.given(*RUNNING, pause).when(BOOKED).then_refused(EngagementFrozen)
    late = replace(BOOKED, starts_at=after(days=336))
    spec.when(late).then_refused(AfterTheEnd)
    spec.when(replace(late, starts_at=after(days=335))).then_refused(NoMinutesLeft)
    spec.given(EndEngagement(engagement_id=CASE)).when(BOOKED).then_refused(EngagementEnded)


@pytest.mark.feature("E1")
def test_a_mentee_chooses_among_free_times_a_mentor_may_agree_on_others(spec: Spec) -> None:
    evening = replace(BOOKED, starts_at=after(days=7, hours=8))
    spec.given(*mentors(), *RUNNING)
    spec.by = AINO
    spec.when(evening).then_refused(NotBookable)
    spec.by = UUID(int=0x11)
    spec.when(evening)
    assert mentor_of(spec.by) == SANNA
    assert spec.refusal is None


@pytest.mark.feature("E1")
def test_a_mentee_books_from_24_hours_ahead_in_real_hours(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING)
    spec.by = AINO
    sunday_the_clocks_jump = after(days=27, hours=-1)
    monday_nine = after(days=28, hours=-4)
    spec.at(monday_nine - timedelta(hours=24, minutes=-1))
    assert sunday_the_clocks_jump < monday_nine
    spec.when(replace(BOOKED, starts_at=monday_nine)).then_refused(NotBookable)
    spec.at(monday_nine - timedelta(hours=24))
    spec.when(replace(BOOKED, starts_at=monday_nine))
    assert spec.refusal is None


def test_mentor_mentee_and_room_are_each_promised_once(spec: Spec) -> None:
    room = Place(Means.ROOM, "Kalasatama", room_id=UUID(int=0x70))
    spec.given(*RUNNING, replace(BOOKED, place=room))
    other = OPENED.__class__(
        **vars(OPENED) | {"engagement_id": UUID(int=2), "mentee_id": PETRI, "lead_id": MIKAEL}
    )
    agreed = replace(AGREED, engagement_id=UUID(int=2))
    bought = replace(PACKAGE, owner_id=UUID(int=2))
    spec.given(other, agreed, bought)
    same_room = replace(BOOKED, engagement_id=UUID(int=2), session_id=NEXT, place=room)
    spec.when(same_room).then_refused(TimeTaken)
    spec.when(replace(same_room, place=None))
    assert spec.refusal is None


def pledged(spec: Spec, *people: UUID) -> Spec:
    for person in people:
        spec.by = person
        spec.given(SignPledge(engagement_id=CASE))
    spec.by = UUID(int=7)
    return spec


@pytest.mark.feature("G2")
def test_a_group_meets_whole_and_pledged(spec: Spec) -> None:
    members = (MIKAEL, PETRI)
    spec.given(RULES, opened(EngagementKind.GROUP, members=members), AGREED, PACKAGE)
    meeting = replace(BOOKED, minutes=90)
    spec.when(meeting).then_refused(PledgeMissing)
    pledged(spec, AINO, *members).when(meeting)
    booked = spec.event(Engagement.SessionBooked)
    assert (booked.kind, booked.mentee_id, booked.others) == (SessionKind.GROUP, AINO, members)
    for few in ((AINO,), (AINO, members[0])):
        too_few = replace(BOOKED, kind=SessionKind.GROUP, mentees=few, session_id=NEXT)
        spec.when(too_few).then_refused(TooFewMembers)


@pytest.mark.feature("G3")
def test_a_project_meets_the_key_people_it_wants(spec: Spec) -> None:
    spec.given(RULES, opened(EngagementKind.PROJECT, members=(MIKAEL, PETRI)), AGREED, PACKAGE)
    both = replace(BOOKED, mentees=(PETRI, MIKAEL))
    pledged(spec, PETRI).when(both).then_refused(PledgeMissing)
    pledged(spec, MIKAEL).when(both)
    booked = spec.event(Engagement.SessionBooked)
    assert (booked.mentee_id, booked.others) == (PETRI, (MIKAEL,))


@pytest.mark.feature("G3")
@pytest.mark.feature("S12")
def test_whoever_of_a_project_books_meets_the_mentor(spec: Spec) -> None:
    spec.given(RULES, opened(EngagementKind.PROJECT, members=(MIKAEL, PETRI)), AGREED, PACKAGE)
    pledged(spec, PETRI).given(*mentors())
    spec.by = PETRI
    spec.when(BOOKED)
    booked = spec.event(Engagement.SessionBooked)
    assert (booked.mentee_id, booked.others) == (PETRI, ())


@pytest.mark.feature("G3")
@pytest.mark.feature("S12")
def test_nobody_meets_after_the_project(spec: Spec) -> None:
    spec.given(opened(EngagementKind.PROJECT, members=(PETRI,)), AGREED, PACKAGE)
    spec.when(replace(BOOKED, starts_at=after(days=305))).then_refused(AfterTheEnd)


def test_on_account_no_package_is_needed(spec: Spec) -> None:
    spec.given(OPENED, AGREED).when(BookOnAccount(engagement_id=CASE, starts_at=after(days=7)))
    assert spec.event(Engagement.SessionBooked).cover is Cover.ACCOUNT


@pytest.mark.feature("D7")
def test_a_three_party_talk_is_a_kind_of_its_own(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(BOOKED, kind=SessionKind.THREE_PARTY))
    assert spec.event(Engagement.SessionBooked).kind is SessionKind.THREE_PARTY
