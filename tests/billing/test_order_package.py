"""A private person buys a package by card: paid before it is used, and withdrawn from lawfully."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from application.booking.give_details import GiveDetails
from application.booking.let_go import CancelOrder
from application.booking.start_payment import StartPayment
from application.packages.end_package import EndPackage
from application.packages.order_package import (
    GiveQuickCreditBack,
    NothingToBuyFor,
    OrderPackage,
    PackageByInvoice,
    package_of,
)
from application.packages.quick_price import QuickNotCreditable
from application.packages.whenever_a_package_is_paid import whenever_a_package_is_paid
from application.payments.record_payment import RecordPayment
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from application.payments.withdraw_from_contract import WithdrawFromContract
from domain.accounts import Account
from domain.cancelling_policy import Payer
from domain.lots import Lots
from domain.money import Money
from domain.orders import Method, Order, WithdrawalOver
from domain.package_policy import PackageNotSold
from domain.packages import Package, QuickCredit
from domain.packages.quick_credit import CreditedBefore
from domain.refusals import NotFound
from tests.billing import packaged
from tests.billing.scene import ENGAGEMENT, MENTEE, PRIVATE, euros, opened
from tests.billing.test_sell_package import QUICK, QuickPaid
from tests.booking.scene import THE_FIRM
from tests.spec import NOON, Spec, commanded

pytestmark = pytest.mark.feature("K1")
ORDER, OTHER = UUID(int=0xB01), UUID(int=0xB02)
WANTED = OrderPackage(engagement_id=ENGAGEMENT, units=6, order_id=ORDER)
WITHDRAWN = WithdrawFromContract(order_id=ORDER, name="Aino", email="aino@aktori.example")


@pytest.fixture
def private(spec: Spec) -> Spec:
    spec.given(*THE_FIRM, *opened(PRIVATE, Payer.CONSUMER))
    spec.by = PRIVATE
    return spec


def paid(spec: Spec, order: OrderPackage = WANTED) -> Spec:
    """Aino orders, pays, and what follows from it is done."""
    spec.when(order)
    ordered = spec.event(Order.TimeChosen).ordered
    spec.given(
        GiveDetails(
            order_id=ORDER, name="Aino Aktori", email="aino@aktori.example", accept_terms=True,
            start_early=True, client_id=PRIVATE,
        ),
        StartPayment(order_id=ORDER, method=Method.CARD),
    )  # fmt: skip
    spec.when(RecordPayment(intent="pi_9", order_id=ORDER, received=ordered.price))
    follows = commanded(whenever_a_package_is_paid, spec.event(Order.Paid))
    return spec.when(*follows)


def test_it_is_an_order_at_the_price_of_the_day_held_for_ten_minutes(private: Spec) -> None:
    private.when(WANTED).then(Order.TimeChosen)
    made = private.event(Order.TimeChosen)
    assert (made.ordered.price, made.ordered.sessions) == (euros("816.96"), 6)
    assert made.held_until == NOON + timedelta(minutes=10)
    private.when(WANTED).then()


def test_paid_its_minutes_are_there_and_nothing_goes_on_the_account(private: Spec) -> None:
    paid(private).then(Package.Bought, Lots.Opened, Lots.LotAdded)
    bought = private.event(Package.Bought)
    assert (bought.price, bought.minutes, bought.order_id) == (euros("816.96"), 360, ORDER)
    assert not any(isinstance(event, Account.Event) for event in private.log.recorded)


def test_only_who_pays_or_is_mentored_orders_and_only_as_a_private_person(private: Spec) -> None:
    for who, refused in ((UUID(int=1), NotFound), (MENTEE, None)):
        private.by = who
        if refused:
            private.when(WANTED).then_refused(refused)
        else:
            private.when(WANTED).then(Order.TimeChosen)


def test_an_organisation_s_goes_by_invoice(spec: Spec) -> None:
    spec.given(*opened())
    spec.by = MENTEE
    spec.when(WANTED).then_refused(PackageByInvoice)


def test_it_is_bought_for_what_is_agreed(spec: Spec) -> None:
    spec.given(opened(PRIVATE, Payer.CONSUMER)[0])
    spec.by = PRIVATE
    spec.when(WANTED).then_refused(NothingToBuyFor)


def test_other_sizes_are_not_sold(private: Spec) -> None:
    private.when(replace(WANTED, units=5)).then_refused(PackageNotSold)


def test_quick_mentoring_counts_once_and_the_price_seen_is_the_price_paid(private: Spec) -> None:
    private.given(QuickPaid())
    paid(private, replace(WANTED, quick_order_id=QUICK))
    bought = private.event(Package.Bought)
    assert (bought.quick_credit, bought.price) == (euros("290.00"), euros("526.96"))
    again = replace(WANTED, order_id=OTHER, quick_order_id=QUICK)
    private.when(again).then_refused(CreditedBefore)


def test_two_windows_get_one_credit_and_an_order_let_go_gives_it_back(private: Spec) -> None:
    private.given(QuickPaid()).given(replace(WANTED, quick_order_id=QUICK))
    again = replace(WANTED, order_id=OTHER, quick_order_id=QUICK)
    private.when(again).then_refused(CreditedBefore)
    gone = private.when(CancelOrder(order_id=ORDER)).event(Order.Cancelled)
    (back,) = commanded(whenever_a_package_is_paid, gone)
    assert back == GiveQuickCreditBack(order_id=ORDER, quick_order_id=QUICK)
    private.when(back).then(QuickCredit.GivenBack)
    private.when(back).then()
    assert private.when(again).event(Order.TimeChosen).ordered.price == euros("526.96")


def test_what_is_no_quick_mentoring_of_theirs_does_not_count(private: Spec) -> None:
    private.given(QuickPaid(days_ago=31))
    private.when(replace(WANTED, quick_order_id=QUICK)).then_refused(QuickNotCreditable)


def test_withdrawn_before_anything_was_held_everything_goes_back(private: Spec) -> None:
    paid(private).when(WITHDRAWN)
    private.then(Order.Withdrawn, Package.Ended, Lots.LotReturned)
    assert private.event(Order.Withdrawn).amount == euros("816.96")
    private.when(WITHDRAWN).then()


def test_withdrawn_after_one_session_of_six_five_sixths_go_back(private: Spec) -> None:
    paid(private).given(UsedHour()).when(WITHDRAWN)
    assert private.event(Order.Withdrawn).amount == euros("680.80")
    assert private.event(Package.Ended).refund == euros("680.80")


def test_after_fourteen_days_it_is_over(private: Spec) -> None:
    paid(private).at(NOON + timedelta(days=15)).when(WITHDRAWN).then_refused(WithdrawalOver)


def test_ended_later_its_unused_part_is_sent_back_to_the_card(private: Spec) -> None:
    paid(private).given(UsedHour()).at(NOON + timedelta(days=60))
    private.when(EndPackage(package_id=package_of(ORDER)))
    private.then(Package.Ended, Lots.LotReturned, Order.SessionSettled)
    (back,) = commanded(whenever_money_goes_back, private.event(Order.SessionSettled))
    assert (back.amount, back.fee) == (euros("680.80"), Money(0))
    private.when(WITHDRAWN).then_refused(WithdrawalOver)


class UsedHour(packaged.Used):
    """An hour of it was held."""

    def __init__(self) -> None:
        super().__init__(minutes=60)
