"""Somebody new: profile first, listed objections, the facilitator decides; two a year."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.forums.admit_applicant import DeclineApplicant
from application.forums.propose_member import (
    AcceptMember,
    AnswerProposal,
    CallForDecision,
    ProposeMember,
)
from application.forums.start_forum import PauseForum, ResumeForum
from domain.forums import Forum, Ground
from domain.forums.meeting_words import NotYourTurn
from domain.forums.words import (
    AnsweredAlready,
    ApplicantUnknown,
    AskingOver,
    EnoughNewMembers,
    Excluded,
    ForumFull,
    NotAMember,
    NotRunning,
    StillAsking,
)
from domain.refusals import NotAllowed
from tests.forums.scene import (
    FORUM,
    LEADER,
    NAMES,
    admitted,
    applied,
    at,
    forum,
    joined,
    led_by_lea,
    person,
    planned,
    running,
)
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("H3")
NEW = "Iiro"


def proposed(name: str = NEW) -> ProposeMember:
    return ProposeMember(forum_id=FORUM, person_id=person(name))


def accepted(name: str = NEW) -> AcceptMember:
    return AcceptMember(forum_id=FORUM, person_id=person(name))


def answers(spec: Spec, member: str, ground: Ground | None = None, about: str = NEW) -> Spec:
    spec.by = person(member)
    return spec.when(AnswerProposal(forum_id=FORUM, person_id=person(about), ground=ground))


DUE = CallForDecision(forum_id=FORUM, person_id=person(NEW))


@pytest.fixture
def asked(spec: Spec) -> Spec:
    return running(spec).given(applied(NEW)).when(proposed())


def test_the_members_are_asked_for_a_week(asked: Spec) -> None:
    asked.then(Forum.MemberProposed)
    told = asked.event(Forum.MemberProposed)
    assert told.until == NOON + timedelta(days=7)
    assert len(told.members) == 5
    asked.when(proposed()).then()


def test_a_member_answers_once_and_within_the_time(asked: Spec) -> None:
    answers(asked, "Aino", Ground.COMPETITOR).then(Forum.MemberAnswered)
    answers(asked, "Aino").then_refused(AnsweredAlready)
    answers(asked.at(at(7)), "Bo").then_refused(AskingOver)


def test_nobody_else_answers(asked: Spec) -> None:
    answers(asked, NEW).then_refused(NotAMember)


def test_only_who_was_proposed_is_answered_about(asked: Spec) -> None:
    answers(asked, "Aino", about="Helmi").then_refused(ApplicantUnknown)


def test_the_facilitator_decides_once_all_have_answered(asked: Spec) -> None:
    for name in NAMES[:4]:
        answers(asked, name)
    asked.by = person("Aino")
    asked.when(accepted()).then_refused(StillAsking)
    answers(asked, NAMES[4], Ground.COMMERCIAL_TIE)
    asked.by = person("Aino")
    asked.when(accepted()).then(Forum.MemberJoined)
    assert asked.event(Forum.MemberJoined).running


def test_whoever_leads_is_told_once_that_all_have_answered(asked: Spec) -> None:
    for name in NAMES[:4]:
        answers(asked, name).then(Forum.MemberAnswered)
    answers(asked, NAMES[4]).then(Forum.MemberAnswered, Forum.DecisionDue)
    due = asked.event(Forum.DecisionDue)
    assert (due.person_id, due.leader_id) == (person(NEW), person("Aino"))
    asked.at(at(7)).when(DUE).then()


def test_or_that_the_time_is_over(asked: Spec) -> None:
    asked.at(at(6)).when(DUE).then()
    asked.at(at(7)).when(DUE).then(Forum.DecisionDue)
    asked.when(DUE).then()


def test_of_what_is_decided_already_or_rests_nothing_is_said(asked: Spec) -> None:
    asked.at(at(7)).given(PauseForum(forum_id=FORUM, reason="Summer")).when(DUE).then()
    asked.given(ResumeForum(forum_id=FORUM), accepted()).when(DUE).then()


@pytest.mark.feature("H2")
def test_a_professional_who_leads_is_told(spec: Spec) -> None:
    led_by_lea(spec).given(applied(NEW), proposed()).at(at(7)).when(DUE)
    assert spec.event(Forum.DecisionDue).leader_id == LEADER


def test_or_once_the_time_is_over(asked: Spec) -> None:
    asked.at(at(7)).when(accepted()).then(Forum.MemberJoined)
    asked.when(accepted()).then()


def test_a_tie_found_keeps_out_whatever_members_say(spec: Spec) -> None:
    running(spec).given(applied(NEW, employer="Aino Oy"))
    spec.when(proposed()).then_refused(Excluded)


def test_two_join_in_a_year_and_the_third_waits(spec: Spec) -> None:
    running(spec)
    for nth, name in enumerate(("Frida", "Göran")):
        spec.at(at(8 * nth)).given(applied(name), proposed(name))
        spec.at(at(8 * nth + 7)).given(accepted(name))
    spec.given(applied(NEW)).when(proposed()).then_refused(EnoughNewMembers)
    spec.at(at(8 + 364)).when(proposed())
    assert spec.event(Forum.MemberProposed)


def test_a_full_forum_proposes_nobody(spec: Spec) -> None:
    running(spec, 7).given(applied("Iiro"), applied("Helmi"), proposed("Helmi"))
    spec.at(at(7)).given(accepted("Helmi"))
    spec.when(proposed("Iiro")).then_refused(ForumFull)


def test_a_forum_that_recruits_admits_without_asking(spec: Spec) -> None:
    joined(spec, "Aino").given(applied(NEW)).when(proposed()).then_refused(NotRunning)
    spec.when(admitted(NEW)).then(Forum.MemberJoined)


def test_who_is_new_signs_and_is_trained_before_meeting(asked: Spec) -> None:
    asked.at(at(7)).given(accepted())
    member = forum(asked).members[person(NEW)]
    assert (member.signed, member.trained_on, member.later) == (0, None, True)


def test_in_a_forum_led_in_turn_whoever_leads_just_now_decides(asked: Spec) -> None:
    asked.at(at(7)).given(planned(1)).by = person("Bo")
    asked.when(accepted()).then_refused(NotYourTurn)
    asked.by = person("Aino")
    paid = AcceptMember(forum_id=FORUM, person_id=person(NEW), organisation_id=FORUM)
    asked.when(paid).then_refused(NotAllowed)
    asked.when(accepted()).then(Forum.MemberJoined)


def test_whoever_leads_declines_only_who_was_put_to_the_members(asked: Spec) -> None:
    asked.given(applied("Frida")).by = person("Aino")
    declined = DeclineApplicant(forum_id=FORUM, person_id=person("Frida"))
    asked.when(declined).then_refused(ApplicantUnknown)
    asked.when(replace(declined, person_id=person(NEW))).then(Forum.ApplicationDeclined)
