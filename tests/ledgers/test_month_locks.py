from datetime import UTC, date, datetime

import pytest

from application.invoicing.lock_month import LockMonth, UnlockMonth
from application.ledgers.month_locks import Locks, month_locks
from tests.billing.scene import at
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R6")
FEBRUARY = date(2026, 2, 14)


def entered(spec: Spec, told: datetime) -> date:
    return Locks(kept(month_locks.rows, "move_id", spec)).entered(FEBRUARY, told)


def test_nothing_is_entered_into_a_month_once_it_is_closed(spec: Spec) -> None:
    spec.at(at(3, 5)).given(LockMonth(month=FEBRUARY))
    assert entered(spec, at(3, 4)) == FEBRUARY
    assert entered(spec, at(3, 6)) == date(2026, 3, 6)


def test_opened_again_it_takes_what_comes_from_then_on(spec: Spec) -> None:
    spec.at(at(3, 5)).given(LockMonth(month=FEBRUARY))
    spec.at(at(3, 9)).given(UnlockMonth(month=FEBRUARY, reason="a forgotten session"))
    assert entered(spec, at(3, 6)) == date(2026, 3, 6)
    assert entered(spec, at(3, 10)) == FEBRUARY


def test_the_day_it_is_known_is_that_of_helsinki(spec: Spec) -> None:
    spec.at(at(3, 5)).given(LockMonth(month=FEBRUARY))
    assert entered(spec, datetime(2026, 3, 31, 22, 30, tzinfo=UTC)) == date(2026, 4, 1)
