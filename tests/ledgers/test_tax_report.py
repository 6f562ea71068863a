from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.tax_report import recapitulative_rows, tax_rows
from domain.money import Money
from domain.vat import VatKind
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    FIRM_SET,
    GERMANY,
    INVOICE,
    PRIVATE,
    added,
    document,
    issue,
    sold,
)
from tests.ledgers.test_sales_postings import posted
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("L11")
OTHER, THIRD = UUID(int=0x801), UUID(int=0x802)


def test_tax_by_rate_with_the_box_of_the_return(spec: Spec) -> None:
    spec.given(*added(sold("100.00"), sold("50.00", vat=VatKind.REDUCED)), issue())
    spec.given(*added(sold("99.00"), payer_id=PRIVATE), issue(PRIVATE, invoice_id=OTHER))
    spec.given(*added(sold("195.00", "4"), payer_id=GERMANY), issue(GERMANY, invoice_id=THIRD))
    rows = [(r.box, str(r.percent), r.documents, str(r.net), str(r.vat)) for r in
            tax_rows(posted(spec))]  # fmt: skip
    assert rows == [
        ("301", "25.5", 2, "178.88", "45.62"), ("302", "13.5", 1, "50.00", "6.75"),
        ("312", "0", 1, "780.00", "0.00"),
    ]  # fmt: skip


def test_case_9_the_recapitulative_statement_has_a_row_for_the_buyer(spec: Spec) -> None:
    spec.given(*added(sold("195.00", "4"), payer_id=GERMANY), issue(GERMANY))
    (row,) = recapitulative_rows(posted(spec))
    assert (row.vat_id, row.country, str(row.net)) == ("DE136695976", "DE", "780.00")
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    (row,) = recapitulative_rows(posted(spec))
    assert (row.documents, str(row.net)) == (2, "0.00")


def test_a_whole_credit_leaves_no_tax(spec: Spec) -> None:
    spec.given(*added(*[sold("12.37")] * 7), issue())
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    (row,) = tax_rows(posted(spec))
    assert (str(row.net), str(row.vat), row.percent) == ("0.00", "0.00", Decimal("25.5"))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(1, 10**6).map(Money), min_size=1, max_size=6))
def test_the_report_is_the_sum_of_the_documents(prices: list[Money]) -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)
    ids = [UUID(int=0x900 + nth) for nth, _ in enumerate(prices)]
    for invoice, price in zip(ids, prices, strict=True):
        spec.given(*added(sold(str(price))), issue(invoice_id=invoice))
    (row,) = tax_rows(posted(spec))
    assert row.gross == Money.total(document(spec, each).snapshot.gross for each in ids)
    assert row.documents == len(ids)
