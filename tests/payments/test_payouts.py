"""The books see every payout with its gross, what went back, and the fees."""

from datetime import timedelta

import pytest

from application.payments.payouts import PayoutRow, rows
from domain.money import NOTHING, Money
from domain.payouts import payout_of
from tests.booking.scene import after
from tests.memory_log import MemoryLog
from tests.payments.test_record_payout import FAILED, PAYOUT
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L11")


def test_a_payout_is_one_row() -> None:
    (row,) = kept(rows, "payout_id", Spec(MemoryLog()).given(PAYOUT))
    assert row == PayoutRow(
        payout_of("po_1"), "po_1", Money(24106), Money(29600), Money(-5000), NOTHING, NOTHING,
        Money(494), after(days=2), failed=False, recorded_at=row.recorded_at,
    )  # fmt: skip


def test_one_that_did_not_arrive_says_so() -> None:
    (row,) = kept(rows, "payout_id", Spec(MemoryLog()).given(PAYOUT, FAILED))
    assert row.failed
    assert row.failed_at == row.recorded_at
    assert row.known_at(row.failed_at) == row
    before = row.known_at(row.failed_at - timedelta(seconds=1))
    assert (before.failed, before.failed_at) == (False, None)
