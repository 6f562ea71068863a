"""A fee that fell due is charged, and the next one asked for when its period is over."""

from datetime import UTC, datetime

import pytest

from application.forums.bill_membership import BillMembership, CreditMembership
from application.forums.charge_membership import (
    BeginMembership,
    ChargeMembership,
    EndMembership,
    PauseMembership,
    ResumeMembership,
)
from application.forums.whenever_a_fee_is_due import whenever_a_fee_is_due
from application.policies import Later
from domain.forums import Membership, membership_of
from domain.money import Money
from tests.forums.scene import FORUM, TODAY, at, joined, person
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H4")
AINO = person("Aino")
KEY = membership_of(FORUM, AINO, TODAY)
BEGUN = BeginMembership(forum_id=FORUM, person_id=AINO)


def test_it_is_charged_and_asked_for_again_at_midnight_in_helsinki(spec: Spec) -> None:
    joined(spec, "Aino").when(BEGUN)
    bill, later = commanded(whenever_a_fee_is_due, spec.event(Membership.FeeDue))
    assert isinstance(bill, BillMembership)
    assert (bill.client_id, bill.nth, bill.amount) == (AINO, 1, Money(2259_00))
    midnight = datetime(2027, 3, 1, 22, tzinfo=UTC)
    assert later == Later(midnight, ChargeMembership(membership_id=KEY))


def test_after_a_pause_it_is_asked_for_later(spec: Spec) -> None:
    rest = {"forum_id": FORUM, "person_id": AINO}
    joined(spec, "Aino").given(BEGUN, PauseMembership(**rest)).at(at(10))
    spec.when(ResumeMembership(**rest))
    (later,) = commanded(whenever_a_fee_is_due, spec.event(Membership.FeeResumed))
    assert later.at == datetime(2027, 3, 11, 22, tzinfo=UTC)


def test_what_goes_back_is_credited(spec: Spec) -> None:
    joined(spec, "Aino").given(BEGUN).when(EndMembership(membership_id=KEY))
    (credit,) = commanded(whenever_a_fee_is_due, spec.event(Membership.FeeEnded))
    assert credit == CreditMembership(
        forum_id=FORUM, membership_id=KEY, nth=1, client_id=AINO, refund=Money(2259_00)
    )
