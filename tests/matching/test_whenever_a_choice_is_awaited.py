"""Who is to choose or answer is written to; the clock of an answer is set."""

from typing import Any
from uuid import UUID

import pytest

from application.matching.answer_request import DeclineMentee, LapseAnswer
from application.matching.tell_fit import AskFit
from application.matching.whenever_a_choice_is_awaited import (
    whenever_a_choice_is_awaited as policy,
)
from application.policies import Errand, Later
from domain.engagements import Engagement
from domain.matching import Matching
from tests.intake.applicants import CASE, MERI
from tests.matching.scene import ASKED, DEADLINE, MIKAEL, SANNA, SETTLED
from tests.spec import Spec, commanded


def letters(spec: Spec) -> list[tuple[str, str]]:
    wishes = [wish for event in spec.log.recorded for wish in commanded(policy, event)]
    return [
        (wish.about["letter"], wish.about.get("to", wish.about.get("to_role", "")))
        for wish in wishes
        if isinstance(wish, Errand)
    ]


@pytest.mark.feature("C5")
def test_the_mentor_is_written_to_and_the_clock_set(spec: Spec) -> None:
    spec.given(*ASKED)
    (asked,) = (e for e in spec.log.recorded if isinstance(e, Matching.MentorAsked))
    letter, later = commanded(policy, asked)
    assert (letter.about["letter"], letter.about["to"]) == ("mentee_asks", str(SANNA))
    assert later == Later(DEADLINE, LapseAnswer(engagement_id=CASE, mentor_id=SANNA))


@pytest.mark.feature("E6")
def test_the_mentee_is_told_what_comes_and_the_office_when_nobody_is_left(spec: Spec) -> None:
    spec.given(*SETTLED)
    assert ("mentors_proposed", str(MERI)) in letters(spec)
    assert ("mentor_found", str(MERI)) in letters(spec)


def test_when_nobody_is_left_office_and_mentee_hear_of_it(spec: Spec) -> None:
    for mentor in (SANNA, MIKAEL):
        spec.given(*(ASKED if mentor == SANNA else ()))
        spec.given(DeclineMentee(engagement_id=CASE, mentor_id=mentor))
    assert ("matching_stuck", "coordinator") in letters(spec)
    assert ("looking_again", str(MERI)) in letters(spec)


@pytest.mark.feature("C6")
def test_after_a_session_it_is_asked_how_they_suit_each_other() -> None:
    held: Any = object.__new__(Engagement.SessionHeld)
    held.__dict__.update(originator_id=CASE)
    assert commanded(policy, held) == [AskFit(engagement_id=CASE)]
    asked: Any = object.__new__(Matching.FitAsked)
    asked.__dict__.update(engagement_id=CASE, mentee_id=MERI, originator_id=UUID(int=1))
    (letter,) = commanded(policy, asked)
    assert letter.about["letter"] == "fit_asked"
