from datetime import date

import pytest

from application.invoicing.lock_month import LockMonth, UnlockMonth
from domain.invoicing import Books
from domain.invoicing.books import MonthIsOpen, MonthNotOver
from tests.billing.scene import at
from tests.spec import Spec

FEBRUARY = LockMonth(month=date(2026, 2, 17))
pytestmark = pytest.mark.feature("R6")


def test_a_month_is_closed_once_it_is_over(spec: Spec) -> None:
    spec.when(LockMonth(month=date(2026, 3, 1))).then_refused(MonthNotOver)
    spec.when(FEBRUARY).then(Books.Opened, Books.MonthLocked)
    spec.when(FEBRUARY).then()


def test_it_is_opened_again_with_a_reason(spec: Spec) -> None:
    again = UnlockMonth(month=date(2026, 2, 1), reason="auditor's correction")
    spec.when(again).then_refused(MonthIsOpen)
    spec.given(FEBRUARY).when(again).then(Books.MonthUnlocked)
    spec.at(at(3, 3)).when(FEBRUARY).then(Books.MonthLocked)
