"""A forum starts whole, pauses, goes on, recruits anew below four, and closes."""

from dataclasses import replace

import pytest

from application.firm import Command
from application.forums.end_seat import EndSeat
from application.forums.hold_meeting import HoldMeeting
from application.forums.name_facilitator import NameFacilitator
from application.forums.remind_members import RemindMembers
from application.forums.start_forum import CloseForum, PauseForum, RestartForum, ResumeForum
from domain.forums import Facilitation, Forum, ForumState, Meetings, SeatEnd
from domain.forums.words import (
    BelowRestart,
    CharterMissing,
    CharterUnsigned,
    FacilitatorMissing,
    ForumClosed,
    NotRunning,
    StillEnough,
    TooFewMembers,
    TrainingMissing,
)
from tests.forums.scene import (
    CHARTER,
    FORUM,
    FOUNDED,
    LEADER,
    LED,
    NAMES,
    POOLED,
    STARTED,
    admitted,
    applied,
    at,
    forum,
    joined,
    meeting,
    met,
    person,
    planned,
    running,
    signed,
    trained,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")
FIVE = NAMES[:5]
PAUSED = PauseForum(forum_id=FORUM, reason="Summer")
RESUMED = ResumeForum(forum_id=FORUM)
RESTARTED = RestartForum(forum_id=FORUM)
CLOSED = CloseForum(forum_id=FORUM, reason="The theme is exhausted")


def left(spec: Spec, *names: str) -> Spec:
    for name in names:
        spec.given(EndSeat(forum_id=FORUM, person_id=person(name), reason=SeatEnd.OWN_WISH))
    return spec


def test_it_starts_when_everybody_has_signed_and_is_trained(spec: Spec) -> None:
    signed(joined(spec, *FIVE).given(CHARTER, trained(*FIVE)), *FIVE)
    spec.when(STARTED).then(Forum.Started)
    assert spec.event(Forum.Started).members == tuple(person(name) for name in FIVE)
    spec.when(STARTED).then()


def test_four_are_too_few_to_begin(spec: Spec) -> None:
    four = NAMES[:4]
    signed(joined(spec, *four).given(CHARTER, trained(*four)), *four)
    spec.when(STARTED).then_refused(TooFewMembers)


def test_without_a_charter_it_does_not_start(spec: Spec) -> None:
    joined(spec, *FIVE).given(trained(*FIVE)).when(STARTED).then_refused(CharterMissing)


def test_one_signature_missing_stops_it(spec: Spec) -> None:
    signed(joined(spec, *FIVE).given(CHARTER, trained(*FIVE)), *FIVE[:4])
    spec.when(STARTED).then_refused(CharterUnsigned)


def test_one_untrained_stops_it(spec: Spec) -> None:
    signed(joined(spec, *FIVE).given(CHARTER, trained(*FIVE[:4])), *FIVE)
    spec.when(STARTED).then_refused(TrainingMissing)


@pytest.mark.feature("H2")
def test_a_professional_is_named_before(spec: Spec) -> None:
    spec.given(replace(FOUNDED, facilitation=Facilitation.PROFESSIONAL))
    for name in FIVE:
        spec.given(applied(name), admitted(name))
    signed(spec.given(CHARTER, trained(*FIVE)), *FIVE)
    spec.when(STARTED).then_refused(FacilitatorMissing)
    spec.given(LED, POOLED, NameFacilitator(forum_id=FORUM, facilitator_id=LEADER))
    spec.when(STARTED).then(Forum.Started)


def test_it_pauses_and_goes_on(spec: Spec) -> None:
    running(spec).when(PAUSED).then(Forum.Paused)
    spec.when(RESUMED).then(Forum.Resumed)
    spec.when(RESUMED).then_refused(NotRunning)


def test_with_four_it_goes_on_and_with_three_it_does_not(spec: Spec) -> None:
    left(running(spec).given(PAUSED), "Aino").given(RESUMED, PAUSED)
    left(spec, "Bo").when(RESUMED).then_refused(BelowRestart)


def test_with_three_it_recruits_anew_and_everybody_signs_again(spec: Spec) -> None:
    left(running(spec), "Aino").when(RESTARTED).then_refused(StillEnough)
    left(spec, "Bo").when(RESTARTED).then(Forum.Restarted)
    found = forum(spec)
    assert (found.state, found.charter) == (ForumState.RECRUITING, 0)
    assert {member.signed for member in found.members.values()} == {0}
    spec.when(RESTARTED).then()


def test_closed_it_stays_closed(spec: Spec) -> None:
    running(spec).when(CLOSED).then(Forum.Closed)
    told = spec.event(Forum.Closed)
    assert len(told.members) == len(told.joined_on) == 5
    spec.when(CLOSED).then()
    spec.when(PAUSED).then_refused(ForumClosed)


@pytest.mark.feature("H2")
@pytest.mark.parametrize("act", [PAUSED, CLOSED])
def test_what_is_planned_is_cancelled_and_nobody_is_reminded_of_it(
    spec: Spec, act: Command
) -> None:
    met(running(spec), 1).given(planned(2), planned(3)).when(act)
    assert [one.meeting_id for one in spec.new if isinstance(one, Meetings.MeetingCancelled)] == [
        meeting(2), meeting(3),
    ]  # fmt: skip
    near = RemindMembers(forum_id=FORUM, meeting_id=meeting(2), starts_at=at(62))
    spec.at(at(60)).when(near).then()


def test_recruiting_anew_cancels_what_is_planned_too(spec: Spec) -> None:
    left(running(spec).given(planned(1)), *FIVE[:2]).when(RESTARTED)
    spec.then(Forum.Restarted, Meetings.MeetingCancelled)
    spec.when(RESTARTED).then()


def test_a_meeting_that_has_begun_is_still_recorded_after_the_closing(spec: Spec) -> None:
    running(spec).given(planned(1)).at(at(31)).when(CLOSED).then(Forum.Closed)
    there = tuple(person(name) for name in FIVE)
    held = HoldMeeting(forum_id=FORUM, meeting_id=meeting(1), present=there)
    spec.when(held).then(Meetings.MeetingHeld)
