"""Transfer plans as rows."""

import pytest

from application.intake.plan_transfer import NameTransferOwner
from application.intake.transfer_list import TransferRow, rows
from application.views import Change, Put
from tests.clients.firm_clients import AINO, CONTACT, NORDPUU, REGISTERED, RITVA, mentee
from tests.intake.test_plan_transfer import CLOSE, OPEN, PLAN
from tests.spec import Spec


@pytest.mark.feature("S18")
def test_a_plan_is_found_by_organisation_and_owner(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee(AINO), OPEN)
    spec.given(NameTransferOwner(plan_id=PLAN, owner_id=AINO), CLOSE)
    steps = [step for event in spec.log.recorded for step in rows(event)]
    assert steps == [
        Put(TransferRow(PLAN, NORDPUU, RITVA, None)),
        Change({"plan_id": PLAN}, {"owner_id": AINO}),
        Change({"plan_id": PLAN}, {"closed": True}),
    ]
