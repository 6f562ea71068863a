"""A coupon at the checkout: price, receipt and tax become less; once, and given back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from application.booking.let_go import CancelOrder
from application.booking.order_page import order_page
from application.invoicing.issue_receipt import IssueReceipt
from application.payments.pay_back import receipt_of
from application.vouchers.issue_coupon import IssueCoupon
from application.vouchers.use_coupon_on_order import (
    GiveCouponBack,
    TooLittleToPay,
    UseCouponOnOrder,
)
from domain.cancelling_policy import Payer
from domain.money import Money
from domain.orders import Order, OrderClosed
from domain.orders.lessening import CouponGivenAlready
from domain.vouchers import Coupon
from domain.vouchers.coupon import CouponUsedUp, NoSuchCoupon
from tests.billing.scene import document
from tests.booking.scene import (
    ORDER,
    OTHER,
    THE_FIRM,
    details,
    hold,
    payment,
    to_payment,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("K4")
TENTH = IssueCoupon(
    code="ALKU10", percent=Decimal(10), valid_from=date(2026, 3, 1), valid_until=date(2026, 4, 1)
)
USED = UseCouponOnOrder(order_id=ORDER, code="alku10")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, TENTH, hold())


def test_the_price_becomes_less_and_the_page_shows_it(spec: Spec) -> None:
    spec.when(USED).then(Coupon.CouponUsed, Order.PriceLessened)
    assert spec.event(Order.PriceLessened).ordered.price == Money(13320)
    spec.when(USED).then()
    page = shown(order_page, *[e for e in spec.log.recorded if isinstance(e, Order.Event)])
    assert page.ordered.price == Money(13320)


def test_the_new_price_is_paid_and_stands_on_the_receipt(spec: Spec) -> None:
    spec.given(USED, details(), to_payment())
    spec.when(payment(received=Money(13320)))
    assert spec.event(Order.Paid).ordered.price == Money(13320)
    spec.given(IssueReceipt(order_id=ORDER, invoice_id=receipt_of(ORDER)))
    snapshot = document(spec, receipt_of(ORDER)).snapshot
    assert (str(snapshot.gross), str(snapshot.vat)) == ("133.20", "27.06")


def test_an_organisation_has_it_taken_off_the_price_without_tax(spec: Spec) -> None:
    spec.given(hold(OTHER, days=8, payer=Payer.ORGANISATION))
    spec.when(replace(USED, order_id=OTHER))
    ordered = spec.event(Order.PriceLessened).ordered
    assert (ordered.net, ordered.price) == (Money(19800), Money(24849))


def test_one_order_one_coupon_and_none_while_paying(spec: Spec) -> None:
    spec.given(replace(TENTH, code="TOINEN"), USED)
    spec.when(replace(USED, code="toinen")).then_refused(CouponGivenAlready)
    spec.given(hold(OTHER, days=8), details(OTHER), to_payment(OTHER))
    spec.when(replace(USED, order_id=OTHER, code="toinen")).then_refused(OrderClosed)
    spec.when(replace(USED, code="EIOLE")).then_refused(NoSuchCoupon)


def test_it_is_used_once_and_given_back_when_the_order_comes_to_nothing(spec: Spec) -> None:
    spec.given(USED, hold(OTHER, days=8))
    other = replace(USED, order_id=OTHER)
    spec.when(other).then_refused(CouponUsedUp)
    spec.given(CancelOrder(order_id=ORDER)).when(GiveCouponBack(order_id=ORDER))
    spec.then(Coupon.UseGivenBack)
    spec.when(GiveCouponBack(order_id=ORDER)).then()
    spec.when(other).then(Coupon.CouponUsed, Order.PriceLessened)


def test_an_order_without_a_coupon_gives_none_back(spec: Spec) -> None:
    spec.when(GiveCouponBack(order_id=ORDER)).then()
    spec.when(GiveCouponBack(order_id=UUID(int=0xABC))).then()


def test_there_is_something_left_to_pay(spec: Spec) -> None:
    free = replace(TENTH, code="KAIKKI", percent=Decimal(100))
    spec.given(free).when(replace(USED, code="kaikki")).then_refused(TooLittleToPay)
