"""Whoever a brief or a hand-over waits for is written to; its answer is told to everybody."""

import pytest

from application.team.hand_over import DeclineHandOver
from application.team.whenever_a_team_changes import whenever_a_team_changes
from application.team.write_brief import DeclineBrief
from tests.engagements.scene import AINO, CASE, MIKAEL, SANNA, WITH_POOL
from tests.spec import Spec, commanded
from tests.team.test_hand_over import APPROVED, KEY, PROPOSED
from tests.team.test_write_brief import APPROVE, BRIEF


def letters(spec: Spec) -> set[tuple[str, str]]:
    """Which letters go to whom after what was just recorded."""
    errands = [errand for event in spec.new for errand in commanded(whenever_a_team_changes, event)]
    assert all(errand.about["engagement_id"] == str(CASE) for errand in errands)
    return {(one.about["letter"], one.about.get("to") or one.about["to_role"]) for one in errands}


@pytest.mark.feature("F4")
def test_a_brief_waits_for_the_mentee_and_its_answer_is_told(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(BRIEF)
    assert letters(spec) == {("brief_written", str(AINO))}
    spec.when(APPROVE)
    assert letters(spec) == {("brief_approved", str(SANNA)), ("specialist_joined", str(MIKAEL))}


@pytest.mark.feature("F4")
def test_the_lead_hears_of_a_no(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF).when(DeclineBrief(engagement_id=CASE, version=1))
    assert letters(spec) == {("brief_declined", str(SANNA))}


@pytest.mark.feature("F3")
def test_all_parties_are_told_of_a_hand_over(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(PROPOSED)
    assert letters(spec) == {("hand_over_proposed", str(AINO))}
    spec.when(APPROVED)
    assert letters(spec) == {
        ("hand_over_done", str(AINO)), ("hand_over_taken", str(MIKAEL)),
        ("hand_over_given", str(SANNA)), ("hand_over_given", "coordinator"),
    }  # fmt: skip


@pytest.mark.feature("F3")
def test_and_of_one_that_was_declined(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED).when(DeclineHandOver(engagement_id=CASE, hand_over_id=KEY))
    assert letters(spec) == {
        ("hand_over_declined", str(SANNA)), ("hand_over_declined", "coordinator"),
    }  # fmt: skip
