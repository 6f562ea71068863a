"""Packages are listed with their price, their end, and what became of them."""

from datetime import date

import pytest

from application.engagements.tell_leave import TellLeave
from application.lots.stand_still import StandStill
from application.packages.end_package import EndPackage
from application.packages.extend_package import AskExtension
from application.packages.package_list import PackageRow, rows
from domain.cancelling_policy import Payer
from tests.billing.packaged import PACKAGE, bought, bought_by_company
from tests.billing.scene import ENGAGEMENT, PRIVATE, TODAY
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("K1")


def listed(spec: Spec) -> PackageRow:
    (row,) = kept(rows, "package_id", spec)
    assert isinstance(row, PackageRow)
    return row


def test_a_package_is_listed_with_what_was_bought(spec: Spec) -> None:
    row = listed(bought(spec, 4))
    assert (row.package_id, row.payer_id, row.payer) == (PACKAGE, PRIVATE, Payer.CONSUMER)
    assert (row.units, row.minutes, row.bought_on) == (4, 240, TODAY)
    assert (row.extended, row.ended_on, row.refund) == (False, None, None)


def test_ten_talks_are_valid_for_a_year_and_four_for_half_of_one(spec: Spec) -> None:
    assert listed(bought_by_company(spec, 10)).valid_until == date(2027, 3, 2)


def test_extended_it_shows_its_new_end(spec: Spec) -> None:
    before = listed(bought(spec, 4)).valid_until
    spec.given(AskExtension(package_id=PACKAGE))
    assert listed(spec).extended
    assert listed(spec).valid_until > before


def test_after_a_leave_it_shows_the_end_it_has_now(spec: Spec) -> None:
    leave = TellLeave(engagement_id=ENGAGEMENT, from_on=date(2026, 4, 1), back_on=date(2026, 4, 11))
    spec = bought(spec, 4).given(leave, StandStill(owner_id=ENGAGEMENT))
    assert listed(spec).valid_until == date(2026, 9, 12)
    assert not listed(spec).extended


def test_ended_it_shows_the_day_and_what_goes_back(spec: Spec) -> None:
    bought(spec, 4).given(EndPackage(package_id=PACKAGE))
    row = listed(spec)
    assert row.ended_on == TODAY
    assert row.refund is not None
