from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from application.vouchers.issue_coupon import IssueCoupon, UseCoupon, WithdrawCoupon
from domain.accounts import Account
from domain.vouchers import Coupon
from domain.vouchers.coupon import (
    CouponMakesNoSense,
    CouponNotInForce,
    CouponTakenAlready,
    CouponUsedUp,
    NoSuchCoupon,
)
from tests.billing.scene import (
    INVOICE,
    ORGANISATION,
    PRIVATE,
    TODAY,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("K4")
TENTH = IssueCoupon(
    code="KEVÄT26", percent=Decimal(10), valid_from=TODAY, valid_until=date(2026, 3, 31), uses=2
)
HUNDRED = replace(TENTH, code="SATANEN", percent=Decimal(0), amount=euros("100.00"))


def use(code: str = "kevät26", payer: UUID = ORGANISATION, **more: Any) -> UseCoupon:
    return UseCoupon(payer_id=payer, code=code, **more)


def test_a_coupon_lessens_the_next_invoice_once(spec: Spec) -> None:
    spec.given(TENTH, *added(sold("220.00"), sold("80.00"))).when(use())
    spec.then(Coupon.CouponUsed, Account.RebateGiven)
    spec.given(issue())
    snapshot = document(spec).snapshot
    assert (snapshot.net, snapshot.vat, snapshot.gross) == (
        euros("270.00"), euros("68.85"), euros("338.85"),
    )  # fmt: skip
    assert {str(line.part) for line in snapshot.lines} == {"22.00", "8.00"}
    again = UUID(int=0x990)
    spec.given(*added(sold("100.00")), issue(invoice_id=again))
    assert document(spec, again).snapshot.net == euros("100.00")


@pytest.mark.feature("L8")
def test_the_preview_knows_of_it(spec: Spec) -> None:
    spec.given(TENTH, *added(sold("220.00")), use())
    spec.when(issue(expected=euros("248.49")))
    assert document(spec).snapshot.gross == euros("248.49")


def test_private_persons_have_it_taken_off_the_price_with_tax(spec: Spec) -> None:
    spec.given(TENTH, *added(sold("148.00"), payer_id=PRIVATE), use(payer=PRIVATE), issue(PRIVATE))
    assert document(spec).snapshot.gross == euros("133.20")


def test_euros_off_never_make_an_invoice_negative(spec: Spec) -> None:
    spec.given(HUNDRED, *added(sold("60.00")), use("SATANEN"), issue())
    snapshot = document(spec).snapshot
    assert (snapshot.gross, snapshot.reference, snapshot.due_on) == (euros("0.00"), "", None)


def test_two_coupons_are_taken_off_one_after_the_other(spec: Spec) -> None:
    spec.given(TENTH, HUNDRED, *added(sold("300.00")), use("SATANEN"), use(), issue())
    assert document(spec).snapshot.net == euros("180.00")


def test_it_belongs_to_the_purchase_order_it_was_used_for(spec: Spec) -> None:
    line = sold("100.00")
    spec.given(TENTH, *added(line, replace(line, order_number="PO-1")), use(order_number="PO-1"))
    spec.given(issue(), issue(order_number="PO-1", invoice_id=UUID(int=0x991)))
    assert document(spec, INVOICE).snapshot.net == euros("100.00")
    assert document(spec, UUID(int=0x991)).snapshot.net == euros("90.00")


def test_only_so_many_times_so_long_and_not_after_it_was_withdrawn(spec: Spec) -> None:
    spec.given(TENTH, use(), use()).when(use()).then_refused(CouponUsedUp)
    spec.given(HUNDRED, WithdrawCoupon(code="satanen"))
    spec.when(use("satanen")).then_refused(CouponNotInForce)
    later = replace(TENTH, code="MYÖHEMMIN")
    spec.given(later).at(at(4, 1)).when(use("MYÖHEMMIN")).then_refused(CouponNotInForce)
    spec.when(use("tuntematon")).then_refused(NoSuchCoupon)
    spec.when(WithdrawCoupon(code="tuntematon")).then_refused(NoSuchCoupon)


def test_a_code_is_issued_once_and_takes_percent_or_euros(spec: Spec) -> None:
    spec.given(TENTH).when(replace(TENTH, code="kevät26 ")).then_refused(CouponTakenAlready)
    for wrong in (
        replace(TENTH, code="A1B", amount=euros("5.00")),
        replace(TENTH, code="A2B", percent=Decimal(0)),
        replace(TENTH, code="A3B", valid_until=date(2026, 3, 1)),
    ):
        spec.when(wrong).then_refused(CouponMakesNoSense)
