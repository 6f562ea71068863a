"""A seat more than a group's package was bought for is charged after each meeting."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.admit_member import AdmitMember, PriceGroup
from application.invoicing.bill_group_seats import BillGroupSeats
from domain.accounts import Account, Charge
from domain.accounts.account_events import LineAdded
from domain.engagements import Priced
from tests.agreements.scene import COMPANY
from tests.billing.test_group_hours import (
    AINO,
    HELD,
    THREE,
    TWO,
    bought,
    euros,
    group,
    signed,
)
from tests.engagements.scene import BOOKED, CASE, SESSION, after
from tests.spec import Spec

LATE = UUID(int=0x603)
pytestmark = pytest.mark.feature("G2")


def _with_one_more(spec: Spec, *, leaves: bool = False) -> Spec:
    """A package for three seats, then a fourth member; one of the three may leave."""
    bought(spec, *group(Priced.SEAT))
    spec.given(AdmitMember(engagement_id=CASE, member_id=LATE))
    people = (AINO, THREE, LATE) if leaves else (AINO, TWO, THREE, LATE)
    signed(spec, *people).given(replace(BOOKED, mentees=people))
    return spec.at(after(days=8)).given(HELD)


def test_a_seat_beyond_the_package_is_charged_by_the_meeting_once(spec: Spec) -> None:
    seats = BillGroupSeats(engagement_id=CASE, session_id=SESSION)
    _with_one_more(spec).when(seats).then(Account.LineAdded)
    added = spec.event(Account.LineAdded)
    assert isinstance(added, LineAdded)
    assert (added.payer_id, added.line.amount) == (COMPANY, euros("95.00"))
    assert (added.line.charge, added.line.grounds.session_id) == (Charge.SESSION, SESSION)
    spec.when(seats).then()


def test_who_comes_in_the_place_of_another_costs_nothing_more(spec: Spec) -> None:
    _with_one_more(spec, leaves=True)
    spec.when(BillGroupSeats(engagement_id=CASE, session_id=SESSION)).then()


def test_a_group_priced_as_a_whole_pays_for_no_seat(spec: Spec) -> None:
    bought(spec, *group(None))
    spec.given(AdmitMember(engagement_id=CASE, member_id=LATE))
    signed(spec, AINO, TWO, THREE, LATE).given(BOOKED).at(after(days=8)).given(HELD)
    spec.when(BillGroupSeats(engagement_id=CASE, session_id=SESSION)).then()


def test_what_was_bought_for_the_group_stays_so_when_seats_are_priced_later(spec: Spec) -> None:
    bought(spec, *group(None))
    spec.given(PriceGroup(engagement_id=CASE, priced=Priced.SEAT))
    signed(spec, AINO, TWO, THREE).given(BOOKED).at(after(days=8)).given(HELD)
    spec.when(BillGroupSeats(engagement_id=CASE, session_id=SESSION)).then()
