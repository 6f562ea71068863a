"""Notices wait for nine in the morning, sixty, thirty and seven days before the end."""

from datetime import date, timedelta

import pytest

from application.lots.extend_lot import ExtendLot
from application.packages.notice_expiry import NoticeExpiry
from application.packages.whenever_a_lot_ends_soon import whenever_a_lot_ends_soon
from application.policies import Later
from domain.events import Event
from domain.lots import Lots
from domain.packages import Package
from tests.billing.packaged import PACKAGE, bought
from tests.billing.scene import ENGAGEMENT, PRIVATE
from tests.spec import NOON, Spec, commanded

pytestmark = pytest.mark.feature("K1")
ENDS = date(2026, 9, 2)


def planned(event: Event) -> list[tuple[int, date, int]]:
    waiting = commanded(whenever_a_lot_ends_soon, event)
    assert all(isinstance(one, Later) for one in waiting)
    return [(one.command.days, one.at.date(), one.at.hour) for one in waiting]


def test_bought_minutes_get_three_notices(spec: Spec) -> None:
    bought(spec, 4)
    (added,) = [event for event in spec.log.recorded if isinstance(event, Lots.LotAdded)]
    assert planned(added) == [
        (days, ENDS - timedelta(days=days), 9) for days in (60, 30, 7)
    ]  # fmt: skip


def test_a_notice_whose_day_has_passed_is_not_planned(spec: Spec) -> None:
    bought(spec, 4).at(NOON + timedelta(days=160))
    longer = ENDS + timedelta(days=1)
    spec.when(ExtendLot(owner_id=ENGAGEMENT, lot_id=PACKAGE, valid_until=longer))
    assert [days for days, *_ in planned(spec.event(Lots.LotExtended))] == [7]


def test_a_notice_is_a_letter_to_who_pays_and_says_what_is_left(spec: Spec) -> None:
    notice = NoticeExpiry(engagement_id=ENGAGEMENT, package_id=PACKAGE, valid_until=ENDS, days=30)
    told = bought(spec, 4).when(notice).event(Package.ExpiryNoticed)
    (letter,) = commanded(whenever_a_lot_ends_soon, told)
    assert (letter.about["to"], letter.about["minutes"], letter.about["until"]) == (
        str(PRIVATE), "240", "2026-09-02",
    )  # fmt: skip
