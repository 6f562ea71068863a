"""A package costs its hours less the share for that many, at the prices its payer sees."""

from datetime import date

import pytest

from application.firm import Work
from application.packages.package_prices import audience_of, package_price
from domain.cancelling_policy import Payer
from domain.engagements import Engagement
from domain.money import Money
from domain.price_lists import Audience, NoSuchPackage
from tests.billing.packaged import prices
from tests.billing.scene import ENGAGEMENT, PRIVATE, TODAY, euros, opened
from tests.looking import looked
from tests.spec import Spec

pytestmark = pytest.mark.feature("K1")


def asked(spec: Spec, units: int, day: date = TODAY) -> tuple[Money, Money]:
    def question(work: Work) -> tuple[Money, Money]:
        whole, hour = package_price(work, work.get(Engagement, ENGAGEMENT), units, day)
        return whole, hour.amount

    return looked(spec, question)


@pytest.mark.parametrize(
    ("units", "whole"), [(4, "568.32"), (6, "816.96"), (10, "1302.40")]
)  # 4, 8 and 12 per cent off hours of 148.00
def test_the_more_talks_the_less_each_costs(spec: Spec, units: int, whole: str) -> None:
    spec.given(*opened(PRIVATE, Payer.CONSUMER))
    assert asked(spec, units) == (euros(whole), euros("148.00"))


def test_an_organisation_sees_its_own_prices(spec: Spec) -> None:
    spec.given(*opened())
    assert asked(spec, 4) == (euros("844.80"), euros("220.00"))


def test_new_prices_hold_from_their_day(spec: Spec) -> None:
    spec.given(*opened(PRIVATE, Payer.CONSUMER), prices(Audience.PRIVATE, "100.00", "20"))
    assert asked(spec, 10) == (euros("800.00"), euros("100.00"))


def test_other_sizes_are_not_sold(spec: Spec) -> None:
    spec.given(*opened(PRIVATE, Payer.CONSUMER))
    with pytest.raises(NoSuchPackage):
        asked(spec, 5)


@pytest.mark.parametrize(
    ("payer", "audience"),
    [(Payer.CONSUMER, Audience.PRIVATE), (Payer.ORGANISATION, Audience.ORGANISATION)],
)
def test_prices_with_tax_are_for_private_persons(
    spec: Spec, payer: Payer, audience: Audience
) -> None:
    spec.given(*opened(payer=payer))
    assert looked(spec, lambda work: audience_of(work.get(Engagement, ENGAGEMENT))) is audience
