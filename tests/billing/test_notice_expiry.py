from datetime import date

import pytest

from application.engagements.tell_leave import TellLeave
from application.lots.stand_still import StandStill
from application.packages.notice_expiry import NoticeExpiry
from application.packages.whenever_a_lot_ends_soon import whenever_a_lot_ends_soon
from domain.lots import Lots
from domain.packages import Package
from tests.billing.packaged import PACKAGE, Used, bought
from tests.billing.scene import ENGAGEMENT, PRIVATE
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("K1")
ENDS = date(2026, 9, 2)
AWAY = TellLeave(engagement_id=ENGAGEMENT, from_on=date(2026, 4, 1), back_on=date(2026, 4, 11))
LONGER = StandStill(owner_id=ENGAGEMENT)
NOTICE = NoticeExpiry(engagement_id=ENGAGEMENT, package_id=PACKAGE, valid_until=ENDS, days=30)


def test_notices_are_planned_sixty_thirty_and_seven_days_before(spec: Spec) -> None:
    bought(spec, 4)
    (added,) = [event for event in spec.log.recorded if isinstance(event, Lots.LotAdded)]
    planned = commanded(whenever_a_lot_ends_soon, added)
    assert [later.command.days for later in planned] == [60, 30, 7]
    assert planned[1].at.date() == date(2026, 8, 3)
    assert planned[1].command == NOTICE


def test_the_client_is_told_once_what_is_left(spec: Spec) -> None:
    bought(spec, 4).given(Used(minutes=90)).when(NOTICE)
    told = spec.event(Package.ExpiryNoticed)
    assert (told.minutes, told.payer_id) == (150, PRIVATE)
    (letter,) = commanded(whenever_a_lot_ends_soon, told)
    assert (letter.about["letter"], letter.about["minutes"]) == ("package_ends", "150")
    spec.when(NOTICE).then()


def test_with_nothing_left_or_another_end_nobody_is_told(spec: Spec) -> None:
    bought(spec, 4).given(AWAY, LONGER).when(NOTICE).then()


def test_the_end_is_counted_anew_before_anybody_is_told_of_it(spec: Spec) -> None:
    bought(spec, 4).given(AWAY).when(NOTICE).then(Lots.LotStoodStill)


def test_with_everything_used_neither(spec: Spec) -> None:
    bought(spec, 4).given(Used(minutes=240)).when(NOTICE).then()


def test_a_longer_life_plans_new_notices(spec: Spec) -> None:
    bought(spec, 4).given(AWAY).when(LONGER)
    planned = commanded(whenever_a_lot_ends_soon, spec.event(Lots.LotStoodStill))
    assert [later.command.valid_until for later in planned] == [date(2026, 9, 12)] * 3
