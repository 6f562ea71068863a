"""Who sees to a transfer plan is written to: when it is theirs, and when something is late."""

from datetime import UTC, datetime

import pytest

from application.intake.plan_transfer import NameTransferOwner, TellTransferLate
from application.intake.whenever_a_transfer_is_planned import whenever_a_transfer_is_planned
from application.policies import Errand, Later, about
from tests.clients.firm_clients import AINO, CONTACT, REGISTERED, RITVA, mentee
from tests.intake.test_plan_transfer import ITEM, ITEM_PLANNED, OPEN, PLAN
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("S18")
LATE = TellTransferLate(plan_id=PLAN, item_id=ITEM, due=ITEM_PLANNED.due)


def asked(spec: Spec) -> list[object]:
    (event,) = spec.new
    return commanded(whenever_a_transfer_is_planned, event)


def test_whoever_is_to_see_to_it_hears_of_it(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee(AINO)).when(OPEN)
    letter = about(letter="transfer_yours", to=RITVA, plan_id=PLAN)
    assert asked(spec) == [Errand("letter", letter)]
    spec.when(NameTransferOwner(plan_id=PLAN, owner_id=AINO))
    assert asked(spec) == [Errand("letter", {**letter, "to": str(AINO)})]


def test_the_day_after_it_was_due_it_is_looked_at_in_the_morning(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, OPEN).when(ITEM_PLANNED)
    assert asked(spec) == [Later(datetime(2026, 10, 1, 6, tzinfo=UTC), LATE)]


def test_what_is_late_is_told_without_a_word_of_what_it_is(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, OPEN, ITEM_PLANNED).when(LATE)
    letter = about(letter="transfer_late", to=RITVA, plan_id=PLAN)
    assert asked(spec) == [Errand("letter", letter)]
