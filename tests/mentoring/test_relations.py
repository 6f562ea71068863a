"""A release opens one paper to one person, and ends with the mentee's word or with new words."""

from dataclasses import replace

import pytest

from application.mentoring.relations import release_relations
from domain.matters import Relation
from tests.agreements.scene import COMPANY, KALLE
from tests.engagements.scene import SESSION
from tests.mentoring.test_write_paper import BACK, MEMO, RELEASE, talked
from tests.spec import Spec

pytestmark = pytest.mark.feature("D7")


def steps(spec: Spec) -> list[object]:
    return [step for event in spec.new for step in release_relations(event)]


def test_the_tie_is_to_the_paper_and_ends(spec: Spec) -> None:
    talked(spec).when(RELEASE)
    (begun,) = steps(spec)
    tie = begun.row  # type: ignore[attr-defined]
    assert (tie.holder_id, tie.relation, tie.object_id, tie.through_id) == (
        KALLE, Relation.RELEASED_TO, SESSION, COMPANY,
    )  # fmt: skip
    spec.when(replace(MEMO, words="Toisin"))
    (ended,) = steps(spec)
    assert ended.to == {"until": spec.log.now()}  # type: ignore[attr-defined]
    spec.given(RELEASE).when(BACK)
    assert len(steps(spec)) == 1
