"""Where the choosing stands, on one page and in a row."""

import pytest

from application.matching.answer_request import DeclineMentee
from application.matching.choose_mentor import DeclineProposal
from application.matching.matching_page import MatchingPage, matching_page
from application.matching.tell_fit import AskChange, TellFit, UnwindMatch
from domain.matching import Fit, Matching, MatchState
from tests.intake.applicants import CASE
from tests.matching.scene import (
    AGREED,
    ASKED,
    BEST,
    DEADLINE,
    LOOKING,
    MIKAEL,
    PROPOSED,
    RANK,
    SANNA,
    SETTLED,
    meet,
)
from tests.spec import Spec, shown


def page(spec: Spec) -> MatchingPage:
    own = [event for event in spec.log.recorded if isinstance(event, Matching.Event)]
    found: MatchingPage = shown(matching_page, *own)
    return found


@pytest.mark.feature("C4")
def test_the_page_follows_the_choosing(spec: Spec) -> None:
    spec.given(*LOOKING)
    assert page(spec).state is MatchState.LOOKING
    spec.given(RANK)
    assert (page(spec).state, page(spec).round, page(spec).policy) == (
        MatchState.RANKED,
        1,
        "matching/1",
    )
    ranked = page(spec).ranked(SANNA)
    assert ranked
    assert ranked.reasons
    spec.given(PROPOSED[-1])
    assert page(spec).proposed == BEST
    spec.given(ASKED[-1])
    assert (page(spec).asked, page(spec).answer_by) == (SANNA, DEADLINE)
    spec.given(DeclineMentee(engagement_id=CASE, mentor_id=SANNA))
    assert page(spec).asked == MIKAEL
    spec.given(DeclineMentee(engagement_id=CASE, mentor_id=MIKAEL))
    assert (page(spec).state, page(spec).asked) == (MatchState.EXHAUSTED, None)


@pytest.mark.feature("C6")
def test_fit_change_and_end_are_shown(spec: Spec) -> None:
    spec.given(*SETTLED, AGREED)
    assert page(spec).settled == SANNA
    meet(spec, 1)
    spec.given(TellFit(engagement_id=CASE, fit=Fit.POOR))
    assert page(spec).fit is Fit.POOR
    spec.given(AskChange(engagement_id=CASE))
    assert page(spec).state is MatchState.LOOKING
    spec.given(UnwindMatch(engagement_id=CASE))
    assert page(spec).state is MatchState.UNWOUND


def test_a_declined_proposal_is_looked_for_again(spec: Spec) -> None:
    spec.given(*PROPOSED, DeclineProposal(engagement_id=CASE))
    assert (page(spec).state, page(spec).proposed) == (MatchState.LOOKING, ())
