from datetime import date

import pytest

from application.engagements.freeze_engagement import FreezeEngagement
from application.lots.extend_lot import ExpireLot
from application.packages.end_package import EndPackage
from application.packages.extend_package import AskExtension, ExtendPackage
from domain.lots import Lots
from domain.packages import Extension, Package
from domain.packages.package_events import AskedTooLate, ExtendedBefore, PackageEnded
from tests.billing.packaged import PACKAGE, bought, left, package
from tests.billing.scene import ENGAGEMENT, at
from tests.spec import Spec

pytestmark = pytest.mark.feature("K1")
ASKED = AskExtension(package_id=PACKAGE)


def test_it_lasts_three_months_longer_once(spec: Spec) -> None:
    bought(spec, 4).when(ASKED).then(Package.Extended, Lots.LotExtended)
    assert package(spec).valid_until == date(2026, 12, 2)
    spec.when(ASKED).then_refused(ExtendedBefore)


def test_asked_after_the_end_what_had_expired_is_back(spec: Spec) -> None:
    bought(spec, 4).at(at(9, 3)).given(ExpireLot(owner_id=ENGAGEMENT, lot_id=PACKAGE))
    assert left(spec) == 0
    spec.at(at(10, 2)).when(ASKED).then(Package.Extended, Lots.LotExtended, Lots.LotRevived)
    assert left(spec) == 240


def test_a_month_after_the_end_it_is_too_late(spec: Spec) -> None:
    bought(spec, 4).at(at(10, 3)).when(ASKED).then_refused(AskedTooLate)


def test_a_month_counts_from_the_end_a_pause_has_moved(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=ENGAGEMENT, from_on=date(2026, 4, 1), until_on=date(2026, 6, 1)
    )
    bought(spec, 4).given(pause).at(at(11, 20)).when(ASKED)
    spec.then(Lots.LotStoodStill, Package.Extended, Lots.LotExtended)
    assert package(spec).valid_until == date(2027, 2, 2)


def test_the_firm_extends_it_whenever_it_had_no_time_to_offer(spec: Spec) -> None:
    owed = ExtendPackage(package_id=PACKAGE, reason=Extension.NO_TIME_OFFERED, months=2)
    bought(spec, 4).given(ASKED).at(at(12, 20)).when(owed)
    assert spec.event(Package.Extended).valid_until == date(2027, 2, 2)
    spec.when(owed).then(Package.Extended, Lots.LotExtended)


def test_what_was_ended_is_not_extended(spec: Spec) -> None:
    bought(spec, 4).given(EndPackage(package_id=PACKAGE))
    spec.when(ASKED).then_refused(PackageEnded)
