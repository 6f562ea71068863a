"""A specialist joins with the mentee's approval of the brief, and for as long as they meet."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from application.engagements.book_from_package import BookFromPackage
from application.engagements.cancel_session import CancelSession
from application.engagements.freeze_engagement import EndEngagement
from application.mentors.pause_mentor import PauseMentor
from application.team.write_brief import ApproveBrief, DeclineBrief, LetSpecialistGo, WriteBrief
from domain.engagements import Engagement
from domain.engagements.course_words import EngagementEnded, NoMentorYet, NotInTheTeam
from domain.engagements.team import MentorTeam
from domain.engagements.team_words import BriefUnknown, SameMentor, Shared, TooManySpecialists
from domain.mentors import mentor_of
from domain.mentors.words import MentorAway
from domain.refusals import NotFound
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    OPENED,
    PETRI,
    RUNNING,
    SANNA,
    SESSION,
    WITH_POOL,
    after,
    mentors,
    opened,
)
from tests.spec import Spec

BRIEF = WriteBrief(
    engagement_id=CASE, specialists=(MIKAEL,), shares=(Shared.GOALS,),
    words="Aino prices her services for the first time.",
)  # fmt: skip
APPROVE = ApproveBrief(engagement_id=CASE, version=1)
WITH_MIKAEL = replace(BOOKED, mentor_id=MIKAEL)


@pytest.mark.feature("F4")
def test_a_brief_is_written_by_version_and_waits_for_the_mentee(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(BRIEF).then(MentorTeam.Opened, MentorTeam.BriefWritten)
    written = spec.event(MentorTeam.BriefWritten)
    assert (written.version, written.lead_id, written.mentee_id) == (1, SANNA, AINO)
    spec.when(BRIEF)
    assert spec.event(MentorTeam.BriefWritten).version == 2


@pytest.mark.feature("F1")
@pytest.mark.feature("S15")
def test_before_the_approval_the_colleague_is_not_in_the_team(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF).when(WITH_MIKAEL).then_refused(NotInTheTeam)
    spec.given(APPROVE).when(WITH_MIKAEL)
    assert spec.event(Engagement.SessionBooked).mentor_id == MIKAEL


@pytest.mark.feature("F6")
def test_access_ends_thirty_days_after_the_last_session(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF).when(APPROVE)
    spec.then(MentorTeam.BriefApproved, MentorTeam.SpecialistJoined)
    assert spec.event(MentorTeam.SpecialistJoined).until == after(days=30)
    spec.when(WITH_MIKAEL)
    assert spec.event(MentorTeam.AccessSet).until == after(days=37, hours=1)
    spec.when(CancelSession(engagement_id=CASE, session_id=SESSION))
    assert spec.event(MentorTeam.AccessSet).until == after(days=30)


@pytest.mark.feature("F6")
def test_once_it_has_ended_the_colleague_is_not_booked_any_more(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE).at(after(days=30))
    later = BookFromPackage(engagement_id=CASE, mentor_id=MIKAEL, starts_at=after(days=40))
    spec.when(later).then_refused(NotInTheTeam)


@pytest.mark.feature("F2")
def test_at_most_three_specialists_at_a_time(spec: Spec) -> None:
    more = UUID(int=0x90), UUID(int=0x91)
    three = replace(BRIEF, specialists=(PETRI, *map(mentor_of, more)))
    spec.given(*mentors(*more), *RUNNING, BRIEF, APPROVE, three)
    second = replace(APPROVE, version=2)
    spec.when(second).then_refused(TooManySpecialists)
    spec.at(NOON_LATER).when(second)
    assert sum(isinstance(event, MentorTeam.SpecialistJoined) for event in spec.new) == 3


NOON_LATER = after(days=30) + timedelta(seconds=1)


def test_what_is_declined_lets_nobody_in(spec: Spec) -> None:
    declined = DeclineBrief(engagement_id=CASE, version=1)
    spec.given(*WITH_POOL, BRIEF).when(declined).then(MentorTeam.BriefDeclined)
    spec.when(APPROVE).then_refused(BriefUnknown)


def test_an_approval_stands_and_is_given_once(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE).when(APPROVE).then()
    spec.when(DeclineBrief(engagement_id=CASE, version=1)).then_refused(BriefUnknown)
    spec.when(replace(APPROVE, version=7)).then_refused(BriefUnknown)


@pytest.mark.feature("F6")
def test_the_mentee_closes_a_specialists_access_at_once(spec: Spec) -> None:
    go = LetSpecialistGo(engagement_id=CASE, mentor_id=MIKAEL)
    spec.given(*WITH_POOL, BRIEF, APPROVE).at(after(days=1)).when(go)
    spec.then(MentorTeam.SpecialistLeft)
    spec.when(go).then()
    spec.when(WITH_MIKAEL).then_refused(NotInTheTeam)


def test_a_newer_brief_keeps_a_colleague_who_is_there(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE, replace(BRIEF, specialists=(MIKAEL, PETRI)))
    spec.at(after(days=10)).when(replace(APPROVE, version=2))
    joined = [e for e in spec.new if isinstance(e, MentorTeam.SpecialistJoined)]
    assert [e.until for e in joined] == [after(days=40), after(days=40)]


def test_only_colleagues_of_the_pool_are_let_in(spec: Spec) -> None:
    spec.given(*WITH_POOL)
    spec.when(replace(BRIEF, specialists=(AINO,))).then_refused(NotFound)
    spec.when(replace(BRIEF, specialists=(MIKAEL, SANNA))).then_refused(SameMentor)
    spec.given(PauseMentor(mentor_id=MIKAEL)).when(BRIEF).then_refused(MentorAway)


def test_there_is_no_brief_without_a_lead_or_after_the_end(spec: Spec) -> None:
    spec.given(*mentors(), opened(lead_id=None)).when(BRIEF).then_refused(NoMentorYet)
    other = replace(OPENED, engagement_id=UUID(int=2))
    spec.given(other, EndEngagement(engagement_id=UUID(int=2)))
    spec.when(replace(BRIEF, engagement_id=UUID(int=2))).then_refused(EngagementEnded)
