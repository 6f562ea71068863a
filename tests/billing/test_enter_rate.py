from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from application.invoicing.enter_rate import EnterRate
from domain.events import told_time
from domain.interest_rates import RATES, InterestRates, RateMakesNoSense, RateOverlaps
from domain.late_payment import NoInterestRate, rate_on
from tests.spec import NOON, Spec

SECOND = EnterRate(
    since=date(2026, 7, 1), until=date(2026, 12, 31), percent=Decimal("2.5"), source="Suomen Pankki"
)
pytestmark = pytest.mark.feature("L5")


def test_a_rate_is_entered_with_its_source_once(spec: Spec) -> None:
    spec.when(SECOND).then(InterestRates.Opened, InterestRates.RateEntered)
    spec.when(SECOND).then()


def test_a_rate_without_source_upside_down_or_for_too_long_is_refused(spec: Spec) -> None:
    for since, until, source in (
        (date(2026, 7, 1), date(2026, 12, 31), "   "),
        (date(2026, 12, 31), date(2026, 7, 1), "Suomen Pankki"),
        (date(2026, 7, 1), date(2027, 6, 30), "Suomen Pankki"),
    ):
        wrong = EnterRate(since=since, until=until, percent=Decimal(2), source=source)
        spec.when(wrong).then_refused(RateMakesNoSense)


def test_two_rates_for_one_day_are_refused(spec: Spec) -> None:
    again = EnterRate(
        since=date(2026, 6, 1), until=date(2026, 8, 31), percent=Decimal(3), source="Suomen Pankki"
    )
    spec.when(again).then_refused(RateOverlaps)


def test_what_waited_for_the_rate_is_named_when_it_comes() -> None:
    with told_time(NOON):
        rates = InterestRates(id=RATES)
        rates.miss(date(2026, 7, 2), UUID(int=1))
        rates.miss(date(2026, 7, 3), UUID(int=1))
        rates.enter(SECOND.since, SECOND.until, SECOND.percent, SECOND.source)
        entered = rates.pending_events[-1]
        assert isinstance(entered, InterestRates.RateEntered)
        assert entered.waiting == (UUID(int=1),)
        assert rates.waiting == ()
        assert rate_on(date(2026, 7, 2), rates.rows).percent == Decimal("2.5")
    with pytest.raises(NoInterestRate):
        rate_on(date(2027, 1, 1), rates.rows)
