from decimal import Decimal
from typing import Any

import pytest

from application.ledgers.advances import AdvanceRow, advance_moves, advances
from application.vouchers.sell_gift_card import SellGiftCard
from tests.billing.packaged import Used, bought, package
from tests.billing.scene import COMPANY_SET, FIRM_SET, euros, opened
from tests.hours.agreed import TEN_HOURS, work
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.vouchers.test_sell_gift_card import BACK, REDEEM, SOLD

pytestmark = [pytest.mark.feature(row) for row in ("R10", "K1", "K2", "K4")]


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(FIRM_SET)


def owed(spec: Spec) -> list[AdvanceRow]:
    steps: list[Any] = [step for event in spec.log.recorded for step in advance_moves.rows(event)]
    assert len({step.row.move_id for step in steps}) == len(steps)
    return advances(step.row for step in steps)


def test_a_package_is_owed_by_the_share_that_is_left(spec: Spec) -> None:
    (row,) = owed(bought(spec))
    assert (row.left, row.owed) == (600, row.price)
    assert row.valid_until == package(spec).valid_until
    (row,) = owed(spec.given(Used(minutes=180)))
    assert (row.left, row.owed) == (420, row.price.share(Decimal("0.7")))


def test_hours_are_owed_until_work_uses_them(spec: Spec) -> None:
    spec.given(*opened(), COMPANY_SET, TEN_HOURS)
    assert [row.left for row in owed(spec)] == [600]
    assert [row.left for row in owed(spec.given(work(50)))] == [540]


def test_a_gift_card_is_owed_through_its_redemption_until_it_is_used(spec: Spec) -> None:
    bought(spec, invoiced=False).given(SOLD)
    assert {(row.kind, row.owed) for row in owed(spec)} >= {("gift_card", euros("222.00"))}
    cards = [row for row in owed(spec.given(REDEEM)) if row.kind == "gift_card"]
    assert [row.left for row in cards] == [90]


def test_returned_nothing_is_owed(spec: Spec) -> None:
    spec.given(COMPANY_SET, SellGiftCard(payer_id=COMPANY_SET.payer_id))
    assert len(owed(spec)) == 1
    bought(spec, invoiced=False).given(SOLD, BACK)
    assert sorted(row.kind for row in owed(spec)) == ["gift_card", "package"]
