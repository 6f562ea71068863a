"""A dispute over a no-show or a payment reaches the fees by itself."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from application.engagements.dispute_no_show import DisputeNoShow, SettleNoShow
from application.mentor_fees.correct_fee import TakeFeeBack
from application.mentor_fees.hold_fees import ContestOrder, HoldNoShowFee, KeepOrder
from application.mentor_fees.whenever_a_fee_is_contested import whenever_a_fee_is_contested
from domain.engagements import Engagement
from domain.money import Money
from domain.payments import DisputeOutcome, Payment
from tests.engagements.scene import CASE, ORDER
from tests.mentor_fees.scene import FIRST, Became, Booked, at
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L7")
DisputeOpened: Any = Payment.DisputeOpened
DisputeClosed: Any = Payment.DisputeClosed
NOW = datetime(2026, 3, 4, tzinfo=UTC)
ABOUT: dict[str, Any] = {"originator_id": UUID(int=1), "originator_version": 2, "timestamp": NOW}


@pytest.mark.parametrize("stands", [True, False])
def test_a_disputed_no_show_holds_and_settles_its_fee(spec: Spec, *, stands: bool) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(what="missed"))
    spec.when(DisputeNoShow(engagement_id=CASE, session_id=FIRST, words="I was there."))
    disputed = spec.event(Engagement.NoShowDisputed)
    held = HoldNoShowFee(engagement_id=CASE, session_id=FIRST, disputed=True)
    assert commanded(whenever_a_fee_is_contested, disputed) == [held]
    spec.when(SettleNoShow(engagement_id=CASE, session_id=FIRST, stands=stands))
    wishes = commanded(whenever_a_fee_is_contested, spec.event(Engagement.NoShowSettled))
    assert [type(wish) for wish in wishes] == [TakeFeeBack, HoldNoShowFee][stands:]


def test_a_contested_payment_holds_what_it_paid_until_it_is_kept() -> None:
    opened = DisputeOpened(
        dispute="dp_1", order_id=ORDER, amount=Money(175_90), reason="fraudulent",
        evidence_due_at=None, **ABOUT,
    )  # fmt: skip
    assert commanded(whenever_a_fee_is_contested, opened) == [ContestOrder(order_id=ORDER)]
    ends = {}
    for outcome in DisputeOutcome:
        closed = DisputeClosed(
            dispute="dp_1", order_id=ORDER, amount=Money(175_90), outcome=outcome, **ABOUT
        )
        ends[outcome] = commanded(whenever_a_fee_is_contested, closed)
    kept = [KeepOrder(order_id=ORDER)]
    assert ends == {
        DisputeOutcome.WON: kept, DisputeOutcome.PREVENTED: kept, DisputeOutcome.LOST: [],
    }  # fmt: skip
