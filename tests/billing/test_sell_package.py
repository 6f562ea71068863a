from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from application.firm import Command, Work
from application.invoicing.set_buyer import SetBuyer
from application.packages.package_list import rows
from application.packages.quick_price import QuickNotCreditable
from application.packages.sell_package import SellPackage
from application.pricing.set_prices import SetPrices
from domain.accounts import Account, Charge
from domain.booking_policy import FIRST_BOOKING_POLICY
from domain.cancelling_policy import Payer
from domain.languages import InThreeLanguages
from domain.lots import Lots
from domain.orders import Accepted, Method, Order, Ordered
from domain.package_policy import PackageNotSold, months_later
from domain.packages import Package, QuickCredit
from domain.packages.quick_credit import CreditedBefore
from domain.price_books import DiscountRow
from domain.price_lists import NoSuchPackage
from domain.service_kinds import ServiceKind
from domain.vat import VatKind
from tests.billing.scene import (
    ENGAGEMENT,
    ORGANISATION,
    PERSON,
    PRIVATE,
    TODAY,
    euros,
    issue,
    opened,
)
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("K1")
PACKAGE, OTHER = UUID(int=0xA01), UUID(int=0xA02)
QUICK = UUID(int=0xA03)


def sold(units: int = 6, **more: UUID) -> SellPackage:
    given = {"package_id": PACKAGE} | more
    return SellPackage(engagement_id=ENGAGEMENT, units=units, **given)


@dataclass(frozen=True, kw_only=True)
class QuickPaid(Command):
    """Quick mentoring was ordered and paid by a client."""

    client_id: UUID = PRIVATE
    kind: ServiceKind = ServiceKind.QUICK
    days_ago: int = 0

    def do(self, work: Work) -> None:
        paid_at = work.now - timedelta(days=self.days_ago)
        words = InThreeLanguages("Pika", "Snabb", "Quick")
        price = euros("290.00")
        ordered = Ordered(QUICK, self.kind, words, None, None, price, VatKind.GENERAL, sessions=2)
        order = work.add(Order(id=QUICK, ordered=ordered, held_until=work.now + timedelta(hours=1)))
        accepted = Accepted(1, 1, 1, start_early=True, knows_right_ends=True)
        order.give_details(
            self.client_id, "A", "a@x.example", "", "", "", None, accepted, "fi", work.now
        )
        order.start_payment(Method.CARD, work.now, FIRST_BOOKING_POLICY)
        order.pay(UUID(int=0xA04), price, paid_at)


@pytest.fixture
def private(spec: Spec) -> Spec:
    return spec.given(*opened(PRIVATE, Payer.CONSUMER))


@pytest.mark.parametrize(
    ("units", "price", "until"),
    [(4, "568.32", date(2026, 9, 2)), (6, "816.96", date(2026, 12, 2)),
     (10, "1302.40", date(2027, 3, 2))],
)  # fmt: skip
def test_packages_cost_less_and_last_six_nine_and_twelve_months(
    private: Spec, units: int, price: str, until: date
) -> None:
    private.when(sold(units)).then(
        Package.Bought, Lots.Opened, Lots.LotAdded, Account.Opened, Account.LineAdded
    )
    bought = private.event(Package.Bought)
    assert (bought.price, bought.valid_until, bought.minutes) == (euros(price), until, units * 60)
    assert private.event(Lots.LotAdded).valid_until == until
    line = private.event(Account.LineAdded).line
    assert (line.charge, line.amount, line.advance) == (Charge.PACKAGE, euros(price), True)
    private.when(sold(units)).then()


def test_an_organisation_s_is_without_tax(spec: Spec) -> None:
    spec.given(*opened()).when(sold(10))
    assert spec.event(Package.Bought).price == euros("1936.00")
    assert spec.event(Account.LineAdded).payer_id == ORGANISATION


def test_the_firm_s_own_discounts_go_first(private: Spec) -> None:
    private.given(SetPrices(valid_from=TODAY, prices=(), discounts=(DiscountRow(4, Decimal(50)),)))
    private.when(sold(4))
    assert private.event(Package.Bought).price == euros("296.00")


def test_other_sizes_are_not_sold(private: Spec) -> None:
    private.when(sold(5))
    assert isinstance(private.refusal, PackageNotSold | NoSuchPackage)


def test_what_an_order_paid_already_makes_no_line(private: Spec) -> None:
    private.when(sold(4, order_id=UUID(int=1))).then(Package.Bought, Lots.Opened, Lots.LotAdded)


def test_quick_mentoring_paid_lately_counts_towards_it_once(private: Spec) -> None:
    private.given(QuickPaid(days_ago=30))
    private.when(sold(6, quick_order_id=QUICK))
    bought = private.event(Package.Bought)
    assert (bought.quick_credit, bought.price) == (euros("290.00"), euros("526.96"))
    assert private.event(QuickCredit.Used).package_id == PACKAGE
    assert private.event(Account.LineAdded).line.amount == euros("526.96")
    private.when(sold(4, quick_order_id=QUICK, package_id=OTHER)).then_refused(CreditedBefore)


@pytest.mark.parametrize("order", [
    QuickPaid(days_ago=31), QuickPaid(kind=ServiceKind.SINGLE), QuickPaid(client_id=UUID(int=1)),
])  # fmt: skip
def test_other_orders_do_not(private: Spec, order: QuickPaid) -> None:
    private.given(order).when(sold(6, quick_order_id=QUICK)).then_refused(QuickNotCreditable)
    private.when(sold(6, quick_order_id=UUID(int=2))).then_refused(QuickNotCreditable)


def test_its_invoice_is_an_advance_at_the_rate_of_the_day(private: Spec) -> None:
    private.given(SetBuyer(payer_id=PRIVATE, buyer=PERSON), sold(10), issue(PRIVATE))
    (row,) = kept(rows, "package_id", private)
    assert (row.engagement_id, row.price, row.ended_on) == (ENGAGEMENT, euros("1302.40"), None)


def test_months_are_counted_to_the_same_day_or_the_last() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 15), 1) == date(2027, 1, 15)
