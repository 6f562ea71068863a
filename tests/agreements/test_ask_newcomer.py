"""Who comes in later accepts what the others accepted, and meets them after that."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from application.agreements.accept_agreement import DeclineAgreement
from application.agreements.ask_newcomer import AskNewcomer
from application.agreements.whenever_an_agreement_moves import whenever_an_agreement_moves
from application.engagements.admit_member import AdmitMember, LetMemberGo
from application.engagements.freeze_engagement import ExtendEngagement
from domain.agreements import Agreement
from domain.diaries import Diary
from domain.engagements import Engagement, EngagementKind
from domain.engagements.course_words import PledgeMissing
from tests.agreements.scene import OFFER, PEOPLE, accept, page
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    NEXT,
    PACKAGE,
    SANNA_HERSELF,
    SESSION,
    after,
    opened,
)
from tests.spec import Spec, commanded

TUULI, SULO, LATE = (UUID(int=0x600 + n) for n in range(3))
ASK = AskNewcomer(engagement_id=CASE, member_id=LATE)
COMES = AdmitMember(engagement_id=CASE, member_id=LATE)
AGAIN = replace(BOOKED, session_id=NEXT, starts_at=after(days=14))
pytestmark = [pytest.mark.feature("G2"), pytest.mark.feature("S8")]


def running(spec: Spec, kind: EngagementKind = EngagementKind.GROUP) -> Spec:
    """Three people, whose agreement everybody has accepted."""
    spec.given(*PEOPLE, opened(kind, mentee_id=AINO, members=(TUULI, SULO)), OFFER, PACKAGE)
    return accepted(spec, AINO, TUULI, SULO, SANNA_HERSELF)


def accepted(spec: Spec, *people: UUID) -> Spec:
    for person in people:
        spec.by = person
        spec.given(accept(spec))
    spec.by = UUID(int=7)
    return spec


def when_accepted(spec: Spec, person: UUID) -> Spec:
    spec.by = person
    return spec.when(accept(spec))


def letters(spec: Spec) -> list[tuple[str, str]]:
    errands: list[Any] = [
        one for new in spec.new for one in commanded(whenever_an_agreement_moves, new)
    ]
    return [(one.about["letter"], one.about.get("to") or one.about["to_role"]) for one in errands]


def test_only_the_newcomer_is_asked_and_what_is_in_force_stays(spec: Spec) -> None:
    running(spec).given(COMES).when(ASK).then(Agreement.NewcomerAsked)
    assert letters(spec) == [("agreement_newcomer", str(LATE))]
    seen = page(spec)
    assert (seen.in_force, [one.party_id for one in seen.newest.waiting]) == (1, [LATE])
    assert seen.newest.by_mentees  # the organisation goes on seeing what is in force
    spec.when(ASK).then()


def test_nothing_is_asked_before_an_agreement_was_offered(spec: Spec) -> None:
    spec.given(*PEOPLE, opened(EngagementKind.GROUP, members=(TUULI,)), COMES).when(ASK).then()


@pytest.mark.parametrize("kind", [EngagementKind.GROUP, EngagementKind.PROJECT])
def test_no_session_is_booked_with_them_before(spec: Spec, kind: EngagementKind) -> None:
    with_them = replace(AGAIN, mentees=(AINO, TUULI, SULO, LATE))
    running(spec, kind).given(COMES, ASK).when(with_them).then_refused(PledgeMissing)
    accepted(spec, LATE).when(with_them)
    assert spec.event(Engagement.SessionBooked).others == (TUULI, SULO, LATE)


def test_the_others_meet_meanwhile(spec: Spec) -> None:
    running(spec).given(COMES, ASK).when(AGAIN)
    assert spec.event(Engagement.SessionBooked).others == (TUULI, SULO)


def test_accepting_signs_the_pledge_asks_nobody_again_and_changes_no_plan(spec: Spec) -> None:
    running(spec).given(ExtendEngagement(engagement_id=CASE, ends_on=after(days=330).date()))
    when_accepted(spec.given(COMES, ASK), LATE).then(Agreement.Accepted, Engagement.PledgeSigned)
    assert letters(spec) == []


def test_they_come_to_what_the_group_has_booked_where_they_are_free(spec: Spec) -> None:
    other = UUID(int=0x2F)
    running(spec).given(BOOKED, AGAIN, COMES, ASK)
    spec.given(
        replace(opened(), engagement_id=other, mentee_id=LATE), replace(PACKAGE, owner_id=other)
    )
    when_accepted(spec, LATE)
    joined = [one for one in spec.new if isinstance(one, Engagement.MenteeJoined)]
    assert [(one.session_id, one.others) for one in joined] == [
        (SESSION, (TUULI, SULO, LATE)), (NEXT, (TUULI, SULO, LATE)),
    ]  # fmt: skip
    assert {one.resource_id for one in spec.new if isinstance(one, Diary.TimeReserved)} == {LATE}


def test_who_leaves_is_off_what_is_booked_and_their_time_is_free(spec: Spec) -> None:
    running(spec).given(BOOKED).when(LetMemberGo(engagement_id=CASE, member_id=SULO))
    assert spec.event(Engagement.MenteeLeft).others == (TUULI,)
    assert spec.event(Diary.TimeReleased).resource_id == SULO


def test_a_newcomer_before_all_have_accepted_is_one_of_those_waited_for(spec: Spec) -> None:
    spec.given(*PEOPLE, opened(EngagementKind.GROUP, mentee_id=AINO, members=(TUULI,)), OFFER)
    accepted(spec, AINO, TUULI).given(COMES, ASK)
    spec.by = SANNA_HERSELF
    spec.when(accept(spec))
    assert type(spec.refusal).__name__ == "MenteeFirst"
    when_accepted(spec, LATE)
    assert ("agreement_to_mentor", str(SANNA_HERSELF)) in letters(spec)


def test_a_newcomer_may_say_no_and_the_office_hears_it(spec: Spec) -> None:
    running(spec).given(COMES, ASK)
    spec.by = LATE
    spec.when(DeclineAgreement(engagement_id=CASE, version=1, words="Too early for me."))
    assert letters(spec) == [("agreement_declined", "coordinator")]
