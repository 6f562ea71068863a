"""A transfer plan on its page: what passes on, what is late."""

from datetime import date
from uuid import UUID

import pytest

from application.intake.plan_transfer import NameTransferOwner
from application.intake.transfer_page import TransferPage, transfer_page
from domain.intake import TransferPlan
from tests.clients.firm_clients import AINO, CONTACT, REGISTERED, RITVA, mentee
from tests.intake.test_plan_transfer import CLOSE, ITEM_PLANNED, OPEN, PASSED, PLAN
from tests.spec import Spec, shown


def page(spec: Spec) -> TransferPage:
    own = [event for event in spec.log.recorded if isinstance(event, TransferPlan.Event)]
    found: TransferPage = shown(transfer_page, *own)
    return found


@pytest.mark.feature("S18")
def test_what_is_late_is_told_until_it_has_passed_on(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, OPEN, ITEM_PLANNED)
    assert page(spec).overdue(date(2026, 9, 30)) == ()
    assert [item.to_whom for item in page(spec).overdue(date(2026, 10, 1))] == ["Aino"]
    spec.given(PASSED)
    assert page(spec).overdue(date(2027, 1, 1)) == ()


@pytest.mark.feature("S18")
def test_owner_and_end_are_told(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee(AINO), OPEN)
    assert (page(spec).plan_id, page(spec).owner_id) == (PLAN, RITVA)
    spec.given(NameTransferOwner(plan_id=PLAN, owner_id=AINO), CLOSE)
    assert (page(spec).owner_id, page(spec).closed) == (AINO, True)
    assert page(spec).organisation_id == UUID(int=0x60)
