from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.journal import JournalRow, journal
from domain.bookkeeping_accounts import FIRST, NoAccounts, accounts_on
from domain.money import NOTHING, Money
from domain.vat import VatKind
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    FIRM_SET,
    GERMANY,
    INVOICE,
    added,
    document,
    issue,
    sold,
)
from tests.ledgers.test_open_item_moves import PAID, moves
from tests.ledgers.test_sales_postings import posted
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("R6")]


def rows(spec: Spec) -> list[JournalRow]:
    return journal(posted(spec), moves(spec))


def balance(spec: Spec, account: str) -> Money:
    """What stands on an account, debit less credit."""
    return Money.total(r.debit - r.credit for r in rows(spec) if r.account == account)


def test_a_sale_its_tax_and_its_payment(spec: Spec) -> None:
    spec.given(*added(sold("100.00"), sold("50.00", vat=VatKind.REDUCED)), issue(), PAID)
    assert [(str(balance(spec, a))) for a in (FIRST.sales, FIRST.vat, FIRST.bank)] == [
        "-150.00", "-32.25", "100.00",
    ]  # fmt: skip
    assert balance(spec, FIRST.receivables) == document(spec).open


def test_sales_under_reverse_charge_have_an_account_of_their_own(spec: Spec) -> None:
    spec.given(*added(sold("780.00"), payer_id=GERMANY), issue(GERMANY))
    assert str(balance(spec, FIRST.sales_abroad)) == "-780.00"
    assert balance(spec, FIRST.vat) == NOTHING


def test_a_whole_credit_leaves_nothing_anywhere(spec: Spec) -> None:
    spec.given(*added(*[sold("12.37")] * 7), issue())
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    for account in (FIRST.sales, FIRST.vat, FIRST.receivables):
        assert balance(spec, account) == NOTHING


def test_before_the_first_version_there_are_no_accounts() -> None:
    with pytest.raises(NoAccounts):
        accounts_on(date(2019, 12, 31))


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(1, 10**6).map(Money), min_size=1, max_size=5), st.booleans())
def test_every_voucher_is_in_balance(prices: list[Money], whole: bool) -> None:  # noqa: FBT001
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)
    spec.given(*added(*(sold(str(price)) for price in prices)), issue(), PAID)
    if whole:
        spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    found = rows(spec)
    for voucher in {row.voucher for row in found}:
        own = [row for row in found if row.voucher == voucher]
        assert Money.total(r.debit for r in own) == Money.total(r.credit for r in own)
    assert balance(spec, FIRST.receivables) == document(spec).open
