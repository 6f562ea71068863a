from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from application.vouchers.issue_coupon import IssueCoupon, UseCoupon, WithdrawCoupon
from application.vouchers.sell_gift_card import RedeemGiftCard, ReturnGiftCard, SellGiftCard
from application.vouchers.voucher_list import CardState, coupon_uses, coupons, gift_cards
from domain.cancelling_policy import Payer
from domain.vouchers import gift_card_of
from tests.billing.scene import ENGAGEMENT, ORGANISATION, PRIVATE, TODAY, opened
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("K4")


def test_coupons_with_their_uses(spec: Spec) -> None:
    spec.given(
        IssueCoupon(
            code="kevät", percent=Decimal(5), valid_from=TODAY, valid_until=date(2026, 5, 1), uses=9
        ),
        UseCoupon(payer_id=ORGANISATION, code="KEVÄT"), WithdrawCoupon(code="KEVÄT"),
    )  # fmt: skip
    (row,) = kept(coupons.rows, "coupon_id", spec)
    assert (row.code, row.uses, row.withdrawn) == ("KEVÄT", 9, True)
    (used,) = kept(coupon_uses.rows, "use_id", spec)
    assert (used.coupon_id, used.payer_id) == (row.coupon_id, ORGANISATION)


def test_gift_cards_with_what_became_of_them(spec: Spec) -> None:
    one, other = (SellGiftCard(payer_id=PRIVATE, seed=UUID(int=n)) for n in (1, 2))
    spec.given(*opened(PRIVATE, Payer.CONSUMER), one, other)
    spec.given(RedeemGiftCard(code=one.code, engagement_id=ENGAGEMENT))
    spec.given(ReturnGiftCard(card_id=gift_card_of(other.code)))
    rows = kept(gift_cards.rows, "card_id", spec)
    assert [row.state for row in rows] == [CardState.REDEEMED, CardState.RETURNED]
    assert one.code not in str(rows)
