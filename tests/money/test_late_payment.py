from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.late_payment import (
    REFERENCE_RATES,
    Debtor,
    NoFeeRule,
    NoInterestRate,
    Overdue,
    late_interest,
    reminder_fee,
    standard_compensation,
)
from domain.money import NOTHING
from tests.money.paper import euros

pytestmark = pytest.mark.feature("L5")
DUE, PAID = date(2026, 2, 16), date(2026, 3, 18)


def test_a_business_pays_eight_over_the_reference_rate() -> None:
    assert late_interest(euros("4287.66"), DUE, PAID, Debtor.BUSINESS) == euros("37.00")


def test_a_consumer_pays_seven_over_the_reference_rate() -> None:
    assert late_interest(euros("225.90"), DUE, PAID, Debtor.CONSUMER) == euros("1.76")


@pytest.mark.parametrize("day", [DUE, DUE - timedelta(days=3)])
def test_there_is_no_interest_up_to_the_due_date(day: date) -> None:
    assert late_interest(euros("225.90"), DUE, day, Debtor.CONSUMER) == NOTHING


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 12, 31)])
def test_a_period_without_a_rate_is_refused_and_no_old_rate_carried_on(day: date) -> None:
    with pytest.raises(NoInterestRate):
        late_interest(euros("4287.66"), DUE, day, Debtor.BUSINESS)


@settings(deadline=None)
@given(st.dates(date(2026, 1, 1), date(2026, 6, 29)), st.integers(0, 180))
def test_a_second_row_with_the_same_rate_changes_nothing(cut: date, days: int) -> None:
    (row,) = REFERENCE_RATES
    first = type(row)(row.since, cut, row.percent, row.source)
    second = type(row)(cut + timedelta(days=1), row.until, row.percent, row.source)
    paid = min(date(2026, 1, 1) + timedelta(days=days), row.until)
    due = date(2025, 12, 31)
    one = late_interest(euros("999.99"), due, paid, Debtor.BUSINESS)
    assert late_interest(euros("999.99"), due, paid, Debtor.BUSINESS, (first, second)) == one


@pytest.mark.parametrize(("days", "fee"), [(13, "0.00"), (14, "5.00"), (60, "5.00")])
def test_a_consumer_s_reminder_costs_nothing_before_the_fourteenth_day(days: int, fee: str) -> None:
    overdue = Overdue(Debtor.CONSUMER, DUE)
    assert reminder_fee(overdue, DUE + timedelta(days=days)) == euros(fee)


def test_a_business_is_charged_a_fee_or_the_compensation_but_never_both() -> None:
    day = DUE + timedelta(days=14)
    fresh = Overdue(Debtor.BUSINESS, DUE)
    assert reminder_fee(fresh, day) == euros("12.00")
    assert standard_compensation(fresh, day) == euros("40.00")
    assert standard_compensation(Overdue(Debtor.BUSINESS, DUE, last_charged_on=day), day) == NOTHING
    assert reminder_fee(Overdue(Debtor.BUSINESS, DUE, compensated=True), day) == NOTHING


def test_a_consumer_never_owes_the_standard_compensation() -> None:
    assert standard_compensation(Overdue(Debtor.CONSUMER, DUE), PAID) == NOTHING


@pytest.mark.parametrize(("days", "fee"), [(9, "0.00"), (10, "12.00")])
def test_the_next_charged_reminder_waits_ten_days(days: int, fee: str) -> None:
    overdue = Overdue(Debtor.BUSINESS, DUE, last_charged_on=PAID)
    assert reminder_fee(overdue, PAID + timedelta(days=days)) == euros(fee)


@pytest.mark.parametrize("debtor", Debtor)
def test_a_disputed_invoice_bears_no_charge(debtor: Debtor) -> None:
    disputed = Overdue(debtor, DUE, disputed=True)
    assert reminder_fee(disputed, PAID) == standard_compensation(disputed, PAID) == NOTHING


def test_a_day_without_a_rule_is_refused() -> None:
    with pytest.raises(NoFeeRule):
        reminder_fee(Overdue(Debtor.BUSINESS, date(2021, 1, 1)), date(2021, 3, 1))


@pytest.mark.parametrize(("days", "owed"), [(0, "0.00"), (1, "40.00")])
def test_compensation_is_owed_from_the_day_after_the_due_date(days: int, owed: str) -> None:
    overdue = Overdue(Debtor.BUSINESS, DUE)
    assert standard_compensation(overdue, DUE + timedelta(days=days)) == euros(owed)
