"""An application is its applicant's; a transfer plan its owner's."""

import pytest

from application.intake.plan_transfer import NameTransferOwner
from application.intake.relations import intake_relations
from application.views import Change, Put
from domain.intake import Application, TransferPlan
from domain.matters import Relation
from domain.permissions import Tie
from tests.clients.firm_clients import AINO, CONTACT, NORDPUU, REGISTERED, RITVA, mentee
from tests.intake.applicants import APPLICATION, APPLIES, MERI
from tests.intake.test_plan_transfer import OPEN, PLAN
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("Q1")


def test_the_applicant_sees_the_application(spec: Spec) -> None:
    spec.when(APPLIES)
    (begun,) = intake_relations(spec.event(Application.Received))
    assert begun == Put(Tie(MERI, Relation.MENTEE_OF, APPLICATION, NOON))


def test_the_owner_of_a_plan_changes(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee(AINO)).when(OPEN)
    (begun,) = intake_relations(spec.event(TransferPlan.Opened))
    assert begun == Put(Tie(RITVA, Relation.SPONSOR_OF, PLAN, NOON, through_id=NORDPUU))
    spec.when(NameTransferOwner(plan_id=PLAN, owner_id=AINO))
    ended, begun = intake_relations(spec.event(TransferPlan.OwnerNamed))
    assert isinstance(ended, Change)
    assert begun == Put(Tie(AINO, Relation.SPONSOR_OF, PLAN, NOON, through_id=NORDPUU))
