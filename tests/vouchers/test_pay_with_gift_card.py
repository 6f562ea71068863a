"""A gift card at the checkout: minute for minute, the rest in money, and back again first."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.order_page import order_page
from application.invoicing.issue_receipt import IssueReceipt
from application.ledgers.advances import advance_moves, advances
from application.ledgers.card_moves import CardMove, card_moves
from application.services.offer_service import RepriceService
from application.vouchers.issue_coupon import IssueCoupon
from application.vouchers.pay_with_gift_card import (
    PayWithGiftCard,
    PutMinutesBack,
    TakeCardAlong,
    TooLittleBesideCard,
)
from application.vouchers.sell_gift_card import RedeemGiftCard, ReturnGiftCard, SellGiftCard
from application.vouchers.use_coupon_on_order import UseCouponOnOrder
from application.vouchers.voucher_list import CardState, gift_cards
from domain.cancelling_policy import Payer
from domain.diaries import Diary
from domain.money import Money
from domain.orders import DetailsNotGiven, Order, OrderClosed
from domain.orders.lessening import CouponBeforeGiftCard
from domain.orders.paid_by_card import GiftCardGivenAlready, GiftCardNotForThis
from domain.payments import Nowhere, Payment
from domain.vouchers import GiftCard, gift_card_of
from domain.vouchers.gift_card import NoSuchGiftCard
from domain.vouchers.spending import GiftCardOver, GiftCardReturned, GiftCardUsed
from tests.billing.scene import PERSON_SET, PRIVATE, document, opened
from tests.booking.scene import (
    HOUR,
    ORDER,
    OTHER,
    QUICK,
    THE_FIRM,
    after,
    details,
    hold,
    payment,
    to_payment,
)
from tests.memory_log import MemoryDesk, MemoryLog
from tests.payments.scene import BOOKED, RECEIPT
from tests.spec import Spec, shown
from tests.tables import kept

pytestmark = pytest.mark.feature("K4")
SOLD = SellGiftCard(payer_id=PRIVATE, minutes=60, seed=UUID(int=0xC0DE))
HALF_HOUR = replace(SOLD, minutes=30, seed=UUID(int=0xC0DF))
WHOLE, HALF = Money(14800), Money(7400)


def by_card(sold: SellGiftCard = SOLD, order_id: UUID = ORDER) -> PayWithGiftCard:
    return PayWithGiftCard(order_id=order_id, card_code=sold.code)


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, PERSON_SET, SOLD, HALF_HOUR, hold())


def card_of(spec: Spec, sold: SellGiftCard = SOLD) -> GiftCard:
    found = MemoryDesk(spec.log).load(GiftCard, gift_card_of(sold.code))
    assert isinstance(found, GiftCard)
    return found


def half_paid(spec: Spec) -> Spec:
    """Half an hour by card, the other half in money; the talk is booked and receipted."""
    spec.given(by_card(HALF_HOUR), details(), to_payment(), payment(received=HALF), BOOKED)
    return spec.given(IssueReceipt(order_id=ORDER, invoice_id=RECEIPT))


def test_it_pays_minute_for_minute_and_the_page_shows_what_is_left_to_pay(spec: Spec) -> None:
    spec.when(by_card(HALF_HOUR)).then(GiftCard.Spent, Order.CardTaken)
    ordered = spec.event(Order.CardTaken).ordered
    assert (ordered.price, ordered.by_card, ordered.to_pay) == (WHOLE, HALF, HALF)
    spec.when(by_card(HALF_HOUR)).then()
    page = shown(order_page, *[e for e in spec.log.recorded if isinstance(e, Order.Event)])
    assert page.ordered.to_pay == HALF


def test_only_the_rest_is_paid_receipted_and_taxed(spec: Spec) -> None:
    half_paid(spec)
    snapshot = document(spec, RECEIPT).snapshot
    assert (snapshot.gross, snapshot.vat) == (HALF, Money(1504))
    assert snapshot.lines[0].text == "Mentoritapaaminen, 60 min, josta lahjakortilla 30 min"
    (applied,) = [r for r in kept(card_moves.rows, "move_id", spec) if r.what is CardMove.APPLIED]
    assert applied.applied == HALF


def test_another_sum_than_the_rest_pays_nothing(spec: Spec) -> None:
    spec.given(by_card(HALF_HOUR), details(), to_payment()).when(payment(received=WHOLE))
    assert spec.event(Payment.Unapplied).reason is Nowhere.WRONG_AMOUNT


def test_what_it_pays_in_full_is_ordered_at_once_without_money_or_receipt(spec: Spec) -> None:
    spec.given(by_card()).when(to_payment()).then_refused(DetailsNotGiven)
    spec.given(details()).when(to_payment())
    paid = spec.event(Order.Paid)
    assert (paid.payment_id, paid.ordered.to_pay) == (gift_card_of(SOLD.code), Money(0))
    assert paid.withdrawal_until
    assert len([e for e in spec.new if isinstance(e, Diary.TimeReserved)]) == 2
    spec.when(to_payment()).then()
    spec.when(IssueReceipt(order_id=ORDER, invoice_id=RECEIPT)).then()
    assert not [r for r in kept(card_moves.rows, "move_id", spec) if r.what is CardMove.APPLIED]


def test_a_price_that_rose_since_costs_whoever_has_the_card_nothing(spec: Spec) -> None:
    """The card promises minutes: a dearer talk costs beyond the list price, a cheaper one not."""
    spec.given(hold(OTHER, days=8, service_id=QUICK)).when(by_card(order_id=OTHER))
    ordered = spec.event(Order.CardTaken).ordered
    assert (ordered.card_minutes, ordered.by_card, ordered.to_pay) == (
        60, Money(14500), Money(14500),
    )  # fmt: skip


def test_what_is_left_on_it_pays_for_another_order_and_then_no_more(spec: Spec) -> None:
    long = replace(SOLD, minutes=90, seed=UUID(int=0xC0D0))
    spec.given(long, by_card(long), hold(OTHER, days=8)).when(by_card(long, OTHER))
    assert (spec.event(GiftCard.Spent).minutes, spec.event(GiftCard.Spent).left) == (30, 0)
    third = UUID(int=0x99)
    spec.given(hold(third, days=9)).when(by_card(long, third)).then_refused(GiftCardUsed)
    spec.when(ReturnGiftCard(card_id=gift_card_of(long.code))).then_refused(GiftCardUsed)


def test_the_rest_of_it_becomes_minutes_of_a_mentoring(spec: Spec) -> None:
    spec.given(*opened(PRIVATE, Payer.CONSUMER))
    long = replace(SOLD, minutes=90, seed=UUID(int=0xC0D0))
    engagement = opened(PRIVATE)[0].engagement_id  # type: ignore[attr-defined]
    spec.given(long, by_card(long)).when(RedeemGiftCard(code=long.code, engagement_id=engagement))
    (lot,) = [e for e in spec.new if type(e).__name__ == "LotAdded"]
    assert lot.minutes == 30  # type: ignore[attr-defined]
    assert card_of(spec, long).left == 0


def test_who_may_use_it_for_what(spec: Spec) -> None:
    spec.when(replace(by_card(), card_code="A" * 16)).then_refused(NoSuchGiftCard)
    spec.given(hold(OTHER, days=8, payer=Payer.ORGANISATION))
    spec.when(by_card(order_id=OTHER)).then_refused(GiftCardNotForThis)
    spec.given(by_card()).when(by_card(HALF_HOUR)).then_refused(GiftCardGivenAlready)
    third = UUID(int=0x99)
    spec.given(hold(third, days=9), details(third), to_payment(third))
    spec.when(by_card(HALF_HOUR, third)).then_refused(OrderClosed)
    spec.given(ReturnGiftCard(card_id=gift_card_of(HALF_HOUR.code)), hold(UUID(int=0x98), days=10))
    spec.when(by_card(HALF_HOUR, UUID(int=0x98))).then_refused(GiftCardReturned)


def test_over_it_pays_nothing(spec: Spec) -> None:
    card = card_of(spec)
    card.require_usable(card.valid_until)
    with pytest.raises(GiftCardOver):
        card.require_usable(card.valid_until + timedelta(days=1))


def test_a_coupon_comes_before_it_and_something_payable_is_left_beside_it(spec: Spec) -> None:
    off = IssueCoupon(
        code="ALKU", amount=Money(7380), valid_from=date(2026, 3, 1), valid_until=date(2026, 4, 1),
        uses=2,
    )  # fmt: skip
    coupon = UseCouponOnOrder(order_id=ORDER, code="alku")
    spec.given(off, hold(OTHER, days=8), replace(coupon, order_id=OTHER), by_card(HALF_HOUR))
    spec.when(coupon).then_refused(CouponBeforeGiftCard)
    spec.when(by_card(order_id=OTHER))
    assert spec.event(Order.CardTaken).ordered.by_card == Money(7420)


def test_beside_it_no_less_is_left_than_a_payment_page_takes() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, PERSON_SET, SOLD)
    spec.given(RepriceService(service_id=HOUR, price=Money(14830), organisation_price=None))
    spec.given(hold()).when(by_card()).then_refused(TooLittleBesideCard)


def test_it_goes_along_to_the_order_that_takes_the_place_of_one_whose_hold_ran_out(
    spec: Spec,
) -> None:
    spec.given(by_card()).at(after(hours=1)).given(ExpireOrder(order_id=ORDER), hold(OTHER))
    spec.when(TakeCardAlong(earlier_id=ORDER, order_id=OTHER))
    spec.then(GiftCard.PutBack, GiftCard.Spent, Order.CardTaken)
    spec.when(PutMinutesBack(order_id=ORDER, return_id=ORDER)).then()
    assert card_of(spec).left == 0


def test_money_that_comes_after_the_minutes_went_back_goes_back_too(spec: Spec) -> None:
    spec.given(by_card(HALF_HOUR), details(), to_payment()).at(after(hours=1))
    spec.given(ExpireOrder(order_id=ORDER)).when(payment(received=HALF))
    assert spec.event(Payment.Unapplied).reason is Nowhere.LATE


def test_minutes_that_come_back_late_may_still_be_used(spec: Spec) -> None:
    spec.at(after(days=720)).given(hold(OTHER, days=722), by_card(order_id=OTHER))
    spec.given(CancelOrder(order_id=OTHER))
    spec.when(PutMinutesBack(order_id=OTHER, return_id=OTHER))
    until = spec.event(GiftCard.PutBack).valid_until
    assert until - after(days=720).date() >= timedelta(days=89)


def test_a_begun_minute_that_comes_back_is_a_whole_one(spec: Spec) -> None:
    spec.given(by_card(), details(), to_payment())
    spec.when(PutMinutesBack(order_id=ORDER, return_id=UUID(int=1), value=Money(1000)))
    assert spec.event(GiftCard.PutBack).minutes == 5
    again = PutMinutesBack(order_id=ORDER, return_id=UUID(int=2), value=WHOLE)
    assert spec.when(again).event(GiftCard.PutBack).minutes == 55


def test_the_list_and_the_advances_know_what_is_left(spec: Spec) -> None:
    spec.given(by_card(), CancelOrder(order_id=ORDER))
    rows = {row.card_id: row for row in kept(gift_cards.rows, "card_id", spec)}
    row = rows[gift_card_of(SOLD.code)]
    assert (row.state, row.left) == (CardState.REDEEMED, 0)
    owed = advances(kept(advance_moves.rows, "move_id", spec))
    assert [one.minutes for one in owed] == [30]
    spec.given(PutMinutesBack(order_id=ORDER, return_id=ORDER))
    rows = {row.card_id: row for row in kept(gift_cards.rows, "card_id", spec)}
    assert (rows[row.card_id].state, rows[row.card_id].left) == (CardState.VALID, 60)
    owed = advances(kept(advance_moves.rows, "move_id", spec))
    assert sorted(one.owed for one in owed) == [HALF, WHOLE]
