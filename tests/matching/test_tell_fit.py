"""How they suit each other; one free change until the end of session 2; undoing it all."""

from datetime import timedelta

import pytest

from application.matching.answer_request import AcceptMentee
from application.matching.choose_mentor import ChooseMentor
from application.matching.propose_candidates import ProposeCandidates
from application.matching.tell_fit import AskChange, AskFit, TellFit, UnwindMatch
from domain.engagements import Engagement
from domain.matching import Bar, Fit, Matching
from domain.matching.words import NoFreeChange, NotAtThisStep, NothingHeldYet
from tests.intake.applicants import CASE
from tests.matching.scene import AGREED, JOHAN, MIKAEL, RANK, SANNA, SETTLED, meet
from tests.spec import Spec

pytestmark = pytest.mark.feature("C6")
CHANGE = AskChange(engagement_id=CASE, words="Emme löydä yhteistä kieltä")
ASK, UNWIND = AskFit(engagement_id=CASE), UnwindMatch(engagement_id=CASE, words="Ei nyt")


def told(fit: Fit) -> TellFit:
    return TellFit(engagement_id=CASE, fit=fit)


def test_it_is_asked_after_session_1_and_again_while_undecided(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED).when(ASK).then()
    spec.when(told(Fit.GOOD)).then_refused(NothingHeldYet)
    meet(spec, 1)
    spec.when(ASK).then(Matching.FitAsked)
    spec.when(ASK).then()
    spec.when(told(Fit.UNDECIDED)).then(Matching.FitTold)
    meet(spec, 2)
    spec.when(ASK).then(Matching.FitAsked)
    assert spec.event(Matching.FitAsked).after_session == 2
    spec.given(told(Fit.GOOD))
    meet(spec, 3)
    spec.when(ASK).then()


def test_a_change_is_free_until_the_end_of_the_second_session(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED)
    meet(spec, 1)
    meet(spec, 2, hold=False)
    spec.when(CHANGE).then_refused(NoFreeChange)
    spec.at(spec.log.now() - timedelta(minutes=1)).when(CHANGE).then(Matching.ChangeAsked)


def test_a_change_is_free_once_and_the_earlier_mentor_is_not_asked_again(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED)
    meet(spec, 1)
    spec.given(CHANGE).when(RANK)
    barred = {one.mentor_id: one.bars for one in spec.event(Matching.MentorsRanked).ranking}
    assert barred[SANNA] == (Bar.LEFT_OUT,)
    spec.given(ProposeCandidates(engagement_id=CASE, mentor_ids=(MIKAEL, JOHAN)))
    spec.given(ChooseMentor(engagement_id=CASE, wishes=(MIKAEL,)))
    spec.when(AcceptMentee(engagement_id=CASE, mentor_id=MIKAEL))
    named = spec.event(Engagement.LeadNamed)
    assert (named.mentor_id, named.earlier_mentor_id) == (MIKAEL, SANNA)
    spec.when(CHANGE).then_refused(NoFreeChange)


def test_before_there_is_a_mentor_there_is_nothing_to_change(spec: Spec) -> None:
    spec.given(*SETTLED[:-1]).when(CHANGE).then_refused(NotAtThisStep)


def test_it_all_can_be_undone_before_the_end_of_the_second_session(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED)
    meet(spec, 1)
    spec.when(UNWIND).then(Matching.Unwound, Engagement.Ended)
    spec.when(UNWIND).then()


def test_later_it_is_ended_and_not_undone(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED)
    meet(spec, 1)
    meet(spec, 2)
    spec.when(UNWIND).then_refused(NoFreeChange)
