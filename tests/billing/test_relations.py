"""Who is invoiced sees their invoices; who bought a package may ask to extend it."""

from typing import Any

import pytest

from application.invoicing.relations import ACTIONS, invoicing_relations
from application.packages.relations import ACTIONS as PACKAGE_ACTIONS
from application.packages.relations import package_relations
from domain.matters import Relation
from domain.people import Role
from tests.billing.packaged import PACKAGE, bought
from tests.billing.scene import COMPANY_SET, ORGANISATION, PRIVATE, added, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("Q1")


def ties(spec: Spec, relations: Any) -> set[tuple[object, Relation, object]]:
    """Who is tied to what by all that happened."""
    return {
        (step.row.holder_id, step.row.relation, step.row.object_id)
        for event in spec.log.recorded
        for step in relations(event)
    }


def test_a_payer_is_their_own_client_from_the_first_details_on(spec: Spec) -> None:
    spec.given(COMPANY_SET)
    tie = (ORGANISATION, Relation.CLIENT_OF, ORGANISATION)
    assert ties(spec, invoicing_relations) == {tie}
    spec.given(*added(sold("10.00")), issue())
    assert ties(spec, invoicing_relations) == {tie}


def test_invoices_are_for_finance_and_for_whom_they_concern() -> None:
    rule = ACTIONS["billing.see_invoices"]
    assert rule.roles == {Role.FINANCE, Role.ADMINISTRATOR}
    assert Relation.CLIENT_OF in rule.relations


def test_a_package_is_tied_to_who_pays_for_it(spec: Spec) -> None:
    assert ties(bought(spec), package_relations) == {(PRIVATE, Relation.PAYER_OF, PACKAGE)}
    assert Relation.PAYER_OF in PACKAGE_ACTIONS["packages.ask_extension"].relations
    assert not PACKAGE_ACTIONS["packages.keep"].relations
