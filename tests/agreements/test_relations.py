"""Who accepts for an organisation stands in a tie to the agreement alone."""

import pytest

from application.agreements.relations import agreement_relations
from domain.agreements import agreement_of
from domain.matters import Relation
from tests.agreements.scene import COMPANY, KALLE, OFFER, PAID_BY_COMPANY, PEOPLE, TO_THREE
from tests.engagements.scene import CASE, OPENED
from tests.spec import Spec

pytestmark = pytest.mark.feature("D4")


def test_the_organisations_contact_is_tied_to_the_agreement(spec: Spec) -> None:
    spec.given(*PEOPLE, *PAID_BY_COMPANY).when(TO_THREE)
    (step,) = [step for event in spec.new for step in agreement_relations(event)]
    tie = step.row  # type: ignore[union-attr]
    assert (tie.holder_id, tie.relation, tie.object_id, tie.through_id) == (
        KALLE, Relation.SPONSOR_OF, agreement_of(CASE), COMPANY,
    )  # fmt: skip


def test_between_two_parties_there_is_none(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED).when(OFFER)
    assert [step for event in spec.new for step in agreement_relations(event)] == []
