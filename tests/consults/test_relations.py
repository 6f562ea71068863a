"""A question ties who asked and who is asked to itself, and never to the case."""

from typing import Any

import pytest

from application.consults.answer_colleague import PassOn
from application.consults.relations import consult_relations
from domain.matters import Relation
from domain.permissions import Tie
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION
from tests.engagements.scene import AINO, MIKAEL, MIKAEL_HIMSELF, PETRI, SANNA
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("F6")


def said(spec: Spec) -> list[Any]:
    return [step for event in spec.new for step in consult_relations(event)]


def test_the_mentors_are_tied_to_the_question(spec: Spec) -> None:
    """Who pays is asked of the payer itself: for an organisation its contacts answer."""
    spec.given(*CASE_WITH_POOL).when(QUESTION)
    assert [step.row for step in said(spec)] == [
        Tie(SANNA, Relation.LEAD_OF, KEY, NOON), Tie(AINO, Relation.PAYER_OF, AINO, NOON),
        Tie(MIKAEL, Relation.SPECIALIST_OF, KEY, NOON),
    ]  # fmt: skip


def test_who_passed_on_no_longer_reads_it(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL, QUESTION)
    spec.by = MIKAEL_HIMSELF
    spec.when(PassOn(consult_id=KEY))
    end, begin = said(spec)
    assert (end.where["holder_id"], end.to) == (MIKAEL, {"until": NOON})
    assert begin.row.holder_id == PETRI
