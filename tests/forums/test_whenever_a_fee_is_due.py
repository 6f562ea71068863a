"""The next period is asked for when the one before is over."""

from datetime import UTC, datetime

import pytest

from application.forums.charge_membership import BeginMembership, ChargeMembership
from application.forums.whenever_a_fee_is_due import whenever_a_fee_is_due
from application.policies import Later
from domain.forums import Membership, membership_of
from tests.forums.scene import FORUM, TODAY, joined, person
from tests.spec import Spec, commanded


@pytest.mark.feature("H4")
def test_it_is_asked_for_at_midnight_by_the_clock_of_helsinki(spec: Spec) -> None:
    joined(spec, "Aino").when(BeginMembership(forum_id=FORUM, person_id=person("Aino")))
    wished = commanded(whenever_a_fee_is_due, spec.event(Membership.FeeDue))
    key = membership_of(FORUM, person("Aino"), TODAY)
    at = datetime(2027, 3, 1, 22, tzinfo=UTC)
    assert wished == [Later(at, ChargeMembership(membership_id=key))]
