"""Every fee that fell due is listed, with what went back."""

from datetime import date

import pytest

from application.forums.charge_membership import BeginMembership, EndMembership
from application.forums.fees_due import rows
from application.views import Change, Put
from domain.forums import membership_of
from domain.money import Money
from tests.forums.scene import FORUM, TODAY, joined, person
from tests.spec import Spec


@pytest.mark.feature("H4")
def test_a_fee_is_listed_and_what_goes_back_beside_it(spec: Spec) -> None:
    joined(spec, "Aino").given(BeginMembership(forum_id=FORUM, person_id=person("Aino")))
    (put,) = (step for event in spec.log.recorded for step in rows(event))
    assert isinstance(put, Put)
    assert (put.row.since, put.row.amount) == (TODAY, Money(2259_00))
    assert put.row.last_day == date(2027, 3, 1)
    spec.when(EndMembership(membership_id=membership_of(FORUM, person("Aino"), TODAY)))
    (change,) = (step for event in spec.new for step in rows(event))
    assert isinstance(change, Change)
    assert change.to == {"refund": Money(2259_00)}
