"""The mentor answers, or the next one is asked; in the end a coordinator looks again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.matching.answer_request import AcceptMentee, DeclineMentee, LapseAnswer
from application.mentors.declare_tie import DeclareTie
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import SetFooting
from application.team.taking_on import MentorTied
from domain.engagements import Engagement
from domain.intake import Application
from domain.matching import Matching
from domain.matching.words import NotAsked, TooLateToAnswer
from domain.mentors import Bond, MentorAway, TieKind
from domain.mentors.words import MentorFull
from tests.intake.applicants import CASE
from tests.matching.scene import ASKED, DEADLINE, MIKAEL, RANK, SANNA, YES
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("C5")
NO = DeclineMentee(engagement_id=CASE, mentor_id=SANNA, words="En ehdi")
LATE = LapseAnswer(engagement_id=CASE, mentor_id=SANNA)
NEXT_NO = DeclineMentee(engagement_id=CASE, mentor_id=MIKAEL)


def test_a_yes_makes_the_mentor_the_mentees_own(spec: Spec) -> None:
    spec.given(*ASKED).when(YES).then(
        Matching.MentorAccepted, Engagement.LeadNamed, Application.Matched
    )
    assert spec.event(Engagement.LeadNamed).mentor_id == SANNA
    spec.when(YES).then()


def test_the_last_moment_is_in_time_and_the_next_is_not(spec: Spec) -> None:
    spec.given(*ASKED).at(DEADLINE + timedelta(seconds=1)).when(YES).then_refused(TooLateToAnswer)
    spec.at(DEADLINE).when(YES)
    assert spec.refusal is None


def test_after_a_no_the_next_wish_is_asked_with_time_of_their_own(spec: Spec) -> None:
    spec.given(*ASKED).at(NOON + timedelta(days=1)).when(NO)
    spec.then(Matching.MentorDeclined, Matching.MentorAsked)
    asked = spec.event(Matching.MentorAsked)
    assert (asked.mentor_id, asked.answer_by) == (MIKAEL, DEADLINE + timedelta(days=1))


def test_no_answer_in_two_working_days_asks_the_next(spec: Spec) -> None:
    spec.given(*ASKED).at(DEADLINE - timedelta(seconds=1)).when(LATE).then()
    spec.at(DEADLINE).when(LATE).then(Matching.AnswerLapsed, Matching.MentorAsked)
    spec.when(LATE).then()
    spec.when(YES).then_refused(NotAsked)


def test_an_answer_in_time_stands_when_the_clock_runs_out(spec: Spec) -> None:
    spec.given(*ASKED, YES).at(DEADLINE).when(LATE).then()


def test_when_nobody_is_left_a_coordinator_looks_again_without_those_tried(spec: Spec) -> None:
    spec.given(*ASKED, NO).when(NEXT_NO)
    spec.then(Matching.MentorDeclined, Matching.CandidatesExhausted)
    spec.when(RANK).then(Matching.MentorsRanked)
    ranking = spec.event(Matching.MentorsRanked).ranking
    assert not {SANNA, MIKAEL} & {one.mentor_id for one in ranking if not one.bars}


def test_only_the_one_asked_answers(spec: Spec) -> None:
    other = AcceptMentee(engagement_id=CASE, mentor_id=MIKAEL)
    spec.given(*ASKED).when(other).then_refused(NotAsked)
    spec.when(NEXT_NO).then_refused(NotAsked)


@pytest.mark.feature("B3")
def test_a_mentor_who_filled_up_or_pauses_meanwhile_cannot_say_yes(spec: Spec) -> None:
    full = SetFooting(mentor_id=SANNA, bond=Bond.PRO_BONO, monthly_hours=0)
    spec.given(*ASKED, full).when(YES).then_refused(MentorFull)
    more = replace(full, monthly_hours=2)
    spec.given(more, PauseMentor(mentor_id=SANNA)).when(YES).then_refused(MentorAway)


@pytest.mark.feature("B5")
def test_a_tie_entered_after_the_ranking_keeps_the_mentor_from_saying_yes(spec: Spec) -> None:
    spec.given(*ASKED, DeclareTie(mentor_id=SANNA, kind=TieKind.OWNER, party="Lumi Design Oy"))
    spec.when(YES).then_refused(MentorTied)
    spec.when(NO).then(Matching.MentorDeclined, Matching.MentorAsked)


@pytest.mark.feature("B5")
def test_a_tie_that_has_ended_keeps_nobody(spec: Spec) -> None:
    over = DeclareTie(
        mentor_id=SANNA, kind=TieKind.OWNER, party="Lumi Design Oy",
        until=NOON.date() - timedelta(days=1),
    )  # fmt: skip
    spec.given(*ASKED, over).when(YES)
    assert spec.refusal is None
