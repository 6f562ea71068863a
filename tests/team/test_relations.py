"""A specialist's tie begins with the approval and ends thirty days after the last session."""

from typing import Any

import pytest

from application.team.relations import team_relations
from application.team.write_brief import LetSpecialistGo
from domain.matters import Relation
from domain.permissions import Tie
from tests.engagements.scene import CASE, MIKAEL, WITH_POOL, after
from tests.spec import NOON, Spec
from tests.team.test_write_brief import APPROVE, BRIEF, WITH_MIKAEL

pytestmark = pytest.mark.feature("F6")


def said(spec: Spec) -> list[Any]:
    return [step for event in spec.new for step in team_relations(event)]


def test_it_begins_with_the_approval(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF).when(APPROVE)
    (begun,) = said(spec)
    assert begun.row == Tie(MIKAEL, Relation.SPECIALIST_OF, CASE, NOON, after(days=30))


def test_it_follows_the_sessions(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE).when(WITH_MIKAEL)
    (end,) = said(spec)
    assert end.to == {"until": after(days=37, hours=1)}


def test_it_ends_at_once_when_the_mentee_says_so(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE).at(after(days=2))
    spec.when(LetSpecialistGo(engagement_id=CASE, mentor_id=MIKAEL))
    (end,) = said(spec)
    assert end.to == {"until": after(days=2)}
