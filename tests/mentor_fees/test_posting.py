"""A fee is entered on its day; once that month is closed, on the day it is told."""

from datetime import date

import pytest

from application.invoicing.lock_month import LockMonth
from domain.mentor_fees import FeeAccount
from tests.mentor_fees.scene import FIRST, Became, Booked, agreed, at, earn
from tests.spec import Spec

pytestmark = pytest.mark.feature("R6")


def test_a_closed_month_takes_no_fee_any_more(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 31))).at(at(3, 31, 12)).given(Became())
    spec.at(at(4, 2)).given(LockMonth(month=date(2026, 3, 1))).when(earn(FIRST, 60))
    told = [event for event in spec.new if isinstance(event, FeeAccount.Earned)]
    assert {(one.day, one.posted_on) for one in told} == {(date(2026, 3, 31), date(2026, 4, 2))}


def test_an_open_month_takes_it_on_its_own_day(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 31))).at(at(4, 2)).given(Became())
    spec.when(earn(FIRST, 60))
    told = [event for event in spec.new if isinstance(event, FeeAccount.Earned)]
    assert {one.posted_on for one in told} == {date(2026, 3, 31)}
