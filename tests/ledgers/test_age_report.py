from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.age_report import Age, age_sums, open_items
from domain.money import Money
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    FIRM_SET,
    INVOICE,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.invoicing.test_bring_open_invoice import BROUGHT, OLD
from tests.ledgers.test_open_item_moves import PAID, moves
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("R6")]
DUE = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("late", "age"),
    [(-3, Age.NOT_DUE), (0, Age.NOT_DUE), (1, Age.UP_TO_30), (30, Age.UP_TO_30),
     (31, Age.UP_TO_60), (61, Age.UP_TO_90), (90, Age.UP_TO_90), (91, Age.OVER_90)],
)  # fmt: skip
def test_an_open_item_is_as_old_as_its_due_date(spec: Spec, late: int, age: Age) -> None:
    spec.given(*added(sold("200.00")), issue())
    (item,) = open_items(moves(spec), DUE + timedelta(days=late))
    assert (item.age, item.open, item.days_late) == (age, euros("251.00"), max(0, late))


def test_on_an_earlier_day_it_was_what_it_was_then(spec: Spec) -> None:
    spec.given(*added(sold("200.00")), issue())
    spec.at(at(3, 20)).given(CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=CREDIT))
    assert open_items(moves(spec), date(2026, 3, 20)) == []
    (item,) = open_items(moves(spec), date(2026, 3, 19))
    assert item.open == euros("251.00")
    assert open_items(moves(spec), date(2026, 3, 1)) == []


def test_what_was_paid_too_much_stands_apart(spec: Spec) -> None:
    spec.given(*added(sold("100.00")), issue(), PAID)
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="x", credit_id=CREDIT))
    (item,) = open_items(moves(spec), DUE)
    assert (item.age, item.open) == (Age.PREPAID, euros("-100.00"))


def test_an_opening_balance_is_an_open_item_of_its_own_age(spec: Spec) -> None:
    spec.given(BROUGHT)
    (item,) = open_items(moves(spec), date(2026, 3, 2))
    assert (item.document_id, item.number, item.age) == (OLD, "4711", Age.UP_TO_60)
    assert item.open == euros("80.00")


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 120), min_size=1, max_size=8))
def test_the_ages_add_up_to_what_documents_leave_open(days: list[int]) -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)
    ids = [UUID(int=0x900 + nth) for nth, _ in enumerate(days)]
    for invoice, day in zip(ids, sorted(days), strict=True):
        spec.at(at(1, 5) + timedelta(days=day))
        until = (at(1, 5) + timedelta(days=day)).date()
        spec.given(*added(sold("10.00")), issue(invoice_id=invoice, until=until + timedelta(120)))
    items = open_items(moves(spec), date(2026, 6, 1))
    sums = age_sums(items)
    assert sum(row.documents for row in sums) == len(ids)
    whole = Money.total(row.open for row in sums)
    assert whole == Money.total(document(spec, each).open for each in ids)
