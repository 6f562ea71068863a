"""With the engagement its packages end: what is left goes back by the terms of whoever paid."""

import pytest

from application.engagements.freeze_engagement import EndEngagement
from application.packages.settle_packages import SettlePackages
from domain.packages import Ending, Package
from tests.billing.packaged import Reserved, Used, bought, bought_by_company, left
from tests.billing.scene import ENGAGEMENT, euros
from tests.spec import Spec

pytestmark = [pytest.mark.feature("D6"), pytest.mark.feature("K1")]
SETTLE = SettlePackages(engagement_id=ENGAGEMENT)
END = EndEngagement(engagement_id=ENGAGEMENT)


def test_a_private_person_gets_the_unused_part_back_in_proportion(spec: Spec) -> None:
    bought(spec).given(Used(minutes=180), END).when(SETTLE)
    told = spec.event(Package.Ended)
    assert (told.how, told.unused, told.refund) == (Ending.PRO_RATA, 420, euros("911.68"))
    assert left(spec) == 0
    spec.when(SETTLE).then()


def test_an_organisation_what_it_paid_less_the_single_price_of_what_it_used(spec: Spec) -> None:
    bought_by_company(spec).given(Used(minutes=180), END).when(SETTLE)
    assert spec.event(Package.Ended).how is Ending.LIST_PRICE


def test_nothing_is_settled_while_it_runs(spec: Spec) -> None:
    bought(spec).when(SETTLE).then()


def test_a_session_not_closed_yet_holds_its_package_up(spec: Spec) -> None:
    bought(spec).given(END, Reserved()).when(SETTLE).then()
