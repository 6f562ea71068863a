from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.hours.note_work import TakeWorkBack
from application.pricing.set_prices import SetPrices
from domain.accounts import Account
from domain.hours import HourPool
from domain.hours.work_done import NoSuchWork, NotWorkedYet
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from domain.refusals import NotFound
from tests.billing.scene import COMPANY_SET, FIRM_SET, TODAY, at, document, euros, issue
from tests.hours.agreed import EVERY_MONTH, POOL, RETAINER, TEN_HOURS, account, pool, work
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("K2")
WORK = UUID(int=0xB10)
BACK = TakeWorkBack(hours_id=POOL, work_id=WORK, reason="wrong client")


@pytest.mark.parametrize(("minutes", "quarters"), [(1, 1), (15, 1), (16, 2), (60, 4), (61, 5)])
def test_a_quarter_begun_counts_whole(spec: Spec, minutes: int, quarters: int) -> None:
    told = spec.given(TEN_HOURS).when(work(minutes)).event(HourPool.WorkNoted)
    assert (told.covered, told.over, told.minutes) == (quarters, 0, minutes)


def test_work_a_pool_covers_puts_nothing_on_the_account(spec: Spec) -> None:
    spec.given(TEN_HOURS).when(work(600)).then(HourPool.WorkNoted)
    assert pool(spec).left == 0


def test_what_goes_beyond_is_charged_by_the_quarter_at_the_pool_s_price(spec: Spec) -> None:
    dearer = PriceRow(Product.HOURLY_WORK, Audience.ORGANISATION, euros("260.00"))
    spec.given(TEN_HOURS, SetPrices(valid_from=TODAY, prices=(dearer,)))
    spec.given(work(570)).when(work(105, what="työpajan valmistelu"))
    spec.then(HourPool.WorkNoted, Account.LineAdded)
    line = spec.event(Account.LineAdded).line
    assert (line.quantity, line.unit_price, line.amount) == (
        Decimal("1.25"), euros("220.00"), euros("275.00"),
    )  # fmt: skip
    assert line.words.fi == "Tuntityö: työpajan valmistelu"


def test_after_the_pool_s_end_the_price_of_the_day_holds(spec: Spec) -> None:
    spec.given(TEN_HOURS).at(at(3, 2).replace(year=2027, month=3, day=3))
    dearer = PriceRow(Product.HOURLY_WORK, Audience.ORGANISATION, euros("260.00"))
    spec.given(SetPrices(valid_from=date(2027, 3, 3), prices=(dearer,)))
    spec.when(work(60, day=date(2027, 3, 3)))
    assert spec.event(Account.LineAdded).line.amount == euros("260.00")
    assert pool(spec).left == 40


def test_the_same_work_told_twice_is_one(spec: Spec) -> None:
    spec.given(TEN_HOURS, work(60, work_id=WORK)).when(work(60, work_id=WORK)).then()


def test_work_still_to_come_or_of_hours_nobody_agreed_is_refused(spec: Spec) -> None:
    spec.given(TEN_HOURS).when(work(60, day=date(2026, 3, 3))).then_refused(NotWorkedYet)
    spec.when(work(60, hours_id=RETAINER)).then_refused(NotFound)


def test_work_taken_back_is_there_again_and_what_it_cost_is_undone(spec: Spec) -> None:
    spec.given(TEN_HOURS, work(660, work_id=WORK)).when(BACK)
    spec.then(HourPool.WorkTakenBack, Account.LineDropped)
    assert pool(spec).left == 40
    spec.when(BACK).then()
    unknown = TakeWorkBack(hours_id=POOL, work_id=RETAINER, reason="what?")
    spec.when(unknown).then_refused(NoSuchWork)


def test_once_invoiced_a_credit_note_is_wanted(spec: Spec) -> None:
    spec.given(TEN_HOURS, work(660, work_id=WORK), issue()).when(BACK)
    spec.then(HourPool.WorkTakenBack, Account.CreditWanted)
    assert document(spec).snapshot.net == euros("2420.00")


def test_a_retainer_covers_so_many_hours_every_month(spec: Spec) -> None:
    spec.given(EVERY_MONTH, work(200, hours_id=RETAINER))
    spec.when(work(90, hours_id=RETAINER))
    assert spec.event(Account.LineAdded).line.quantity == Decimal(1)
    spec.at(at(4, 2)).when(work(90, hours_id=RETAINER, day=date(2026, 4, 2)))
    assert not any(isinstance(event, Account.LineAdded) for event in spec.new)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(1, 200), min_size=1, max_size=12))
def test_covered_and_charged_units_always_add_up(minutes: list[int]) -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, TEN_HOURS)
    spec.given(*(work(each) for each in minutes))
    units = sum(-(-each // 15) for each in minutes)
    over = [line.quantity for line in account(spec).waiting.values() if not line.advance]
    assert pool(spec).left == max(0, 40 - units)
    assert sum(over, Decimal(0)) * 4 == max(0, units - 40)
