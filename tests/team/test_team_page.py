"""The page of a team: who stands behind the own mentor, until when, and what waits."""

from dataclasses import replace
from typing import Any

from application.team.team_page import team_page
from domain.engagements.team_words import Shared
from tests.engagements.scene import CASE, MIKAEL, PETRI, SANNA, WITH_POOL, after
from tests.spec import Spec, shown
from tests.team.test_hand_over import APPROVED, PROPOSED
from tests.team.test_write_brief import APPROVE, BRIEF


def test_it_follows_briefs_and_specialists(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE, replace(BRIEF, specialists=(PETRI,)))
    page = page_of(spec)
    (mikael,) = page.specialists
    assert (mikael.mentor_id, mikael.until, mikael.shares) == (
        MIKAEL, after(days=30), (Shared.GOALS,)
    )  # fmt: skip
    assert [brief.version for brief in page.waiting] == [2]
    assert page.now_in(after(days=30)) == ()


def test_it_follows_hand_overs(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED)
    assert page_of(spec).hand_over.to_id == MIKAEL
    spec.given(APPROVED)
    page = page_of(spec)
    assert page.hand_over is None
    assert [(one.from_id, one.to_id) for one in page.hand_overs] == [(SANNA, MIKAEL)]


def page_of(spec: Spec) -> Any:
    events = [event for event in spec.log.recorded if list(team_page.key(event)) == [CASE]]
    return shown(team_page, *events)
