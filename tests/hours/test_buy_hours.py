from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.hours.buy_hours import CloseHours
from application.hours.charging import OnlyForOrganisations
from application.pricing.set_prices import AgreePrices
from domain.accounts import Account, Charge
from domain.accounts.buyer import BuyerUnknown
from domain.hours import HourPool
from domain.hours.pool import PoolClosed
from domain.invoicing import Invoice
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import (
    CREDIT,
    GERMANY,
    ORGANISATION,
    PRIVATE,
    TODAY,
    document,
    euros,
    issue,
)
from tests.hours.agreed import POOL, TEN_HOURS, account, pool, work
from tests.spec import Spec

pytestmark = pytest.mark.feature("K2")
CLOSE = CloseHours(pool_id=POOL, reason="no more need", credit_id=CREDIT)


def test_ten_hours_are_bought_as_an_advance_at_the_price_of_the_day(spec: Spec) -> None:
    spec.when(TEN_HOURS).then(HourPool.Bought, Account.LineAdded)
    told = spec.event(HourPool.Bought)
    assert (told.units, told.price, told.valid_until) == (
        40, euros("2200.00"), date(2027, 3, 2),
    )  # fmt: skip
    line = spec.event(Account.LineAdded).line
    assert (line.charge, line.quantity, line.unit, line.advance) == (
        Charge.HOURS, Decimal(10), "HUR", True,
    )  # fmt: skip
    spec.when(TEN_HOURS).then()


def test_the_invoice_of_a_pool_bears_the_tax_of_its_day(spec: Spec) -> None:
    spec.given(TEN_HOURS, issue())
    assert document(spec).snapshot.gross == euros("2761.00")


def test_a_frame_agreement_s_price_or_a_named_one_goes_first(spec: Spec) -> None:
    row = PriceRow(Product.HOURLY_WORK, Audience.ORGANISATION, euros("200.00"))
    spec.given(AgreePrices(customer_id=ORGANISATION, valid_from=TODAY, prices=(row,)))
    assert spec.when(TEN_HOURS).event(HourPool.Bought).price == euros("2000.00")
    named = replace(TEN_HOURS, hour=euros("150.00"), pool_id=CREDIT)
    assert spec.when(named).event(HourPool.Bought).price == euros("1500.00")


def test_private_persons_and_strangers_buy_no_pools(spec: Spec) -> None:
    spec.when(replace(TEN_HOURS, payer_id=PRIVATE)).then_refused(OnlyForOrganisations)
    spec.when(replace(TEN_HOURS, payer_id=GERMANY)).then_refused(BuyerUnknown)


def test_what_was_not_used_goes_back_in_proportion(spec: Spec) -> None:
    spec.given(TEN_HOURS, issue(), work(60 * 4)).when(CLOSE)
    assert spec.event(HourPool.Closed).refund == euros("1320.00")
    assert document(spec, CREDIT).snapshot.gross == euros("1656.60")
    spec.when(CLOSE).then_refused(PoolClosed)
    spec.when(work(15)).then_refused(PoolClosed)


def test_before_its_invoice_it_is_invoiced_less(spec: Spec) -> None:
    spec.given(TEN_HOURS, work(60 * 4), CLOSE)
    assert [line.amount for line in account(spec).waiting.values()] == [euros("880.00")]


def test_with_all_used_nothing_goes_back(spec: Spec) -> None:
    spec.given(TEN_HOURS, issue(), work(600)).when(CLOSE).then(HourPool.Closed)
    assert not any(isinstance(event, Invoice.Credited) for event in spec.new)
    assert pool(spec).left == 0
