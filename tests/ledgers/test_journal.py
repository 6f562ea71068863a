from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.bank.give_back import (
    AskReturn,
    AskTransferBack,
    GiveTransferBack,
    ReturnOverpaid,
)
from application.bank.keep_apart import MatchPayout
from application.bank.record_transfer import RecordTransfer
from application.dunning.remind_invoice import RemindInvoice
from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.bank_moves import bank_moves
from application.ledgers.card_moves import card_moves
from application.ledgers.fee_postings import fee_postings
from application.ledgers.journal import JournalRow, Posted, journal
from application.mentor_fees.note_returned import NoteFeeReturned
from application.mentor_fees.withdraw_statement import WithdrawStatement
from application.payments.payouts import payouts
from application.payments.record_payment import DisputeFact
from application.payments.record_payout import RecordPayout
from domain.bank import transfer_of
from domain.bookkeeping_accounts import FIRST, NoAccounts, accounts_on
from domain.invoicing.money_events import CreditedAmount
from domain.money import NOTHING, Money
from domain.payouts import PayoutSums
from domain.vat import VatKind
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    FIRM_SET,
    GERMANY,
    INVOICE,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.booking.scene import payment
from tests.engagements.scene import mentors
from tests.ledgers.test_open_item_moves import PAID, moves
from tests.ledgers.test_sales_postings import posted
from tests.ledgers.test_tax_months import taxes
from tests.memory_log import MemoryLog
from tests.mentor_fees.paying import GROSS, PAY_DAY, approved, left_account, stated
from tests.mentor_fees.scene import RUNNING_CASE, SANNA, STATEMENT
from tests.payments.scene import paid
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("R6")]


def rows(spec: Spec) -> list[JournalRow]:
    everything = Posted(
        sales=posted(spec), taxes=taxes(spec), items=moves(spec),
        bank=kept(bank_moves.rows, "move_id", spec),
        cards=kept(card_moves.rows, "move_id", spec),
        payouts=kept(payouts.rows, "payout_id", spec),
        fees=kept(fee_postings.rows, "move_id", spec),
    )  # fmt: skip
    found = journal(everything)
    for voucher in {row.voucher for row in found}:
        own = [row for row in found if row.voucher == voucher]
        assert Money.total(r.debit for r in own) == Money.total(r.credit for r in own)
    return found


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


def test_tax_of_an_advance_waits_on_an_account_of_its_own_until_the_money_comes(
    spec: Spec,
) -> None:
    spec.given(*added(sold("100.00", supplied_to=date(2026, 9, 1), advance=True)), issue())
    in_march = [row for row in rows(spec) if row.posted_on < date(2026, 9, 1)]
    assert {row.account for row in in_march if row.credit} == {FIRST.sales, FIRST.vat, "2938"}
    assert Money.total(r.debit - r.credit for r in in_march if r.account == FIRST.vat) == NOTHING
    spec.at(at(4, 10)).given(replace(PAID, amount=euros("125.50"), booked_on=date(2026, 4, 10)))
    due = [row for row in rows(spec) if row.account == FIRST.vat and row.posted_on.month == 4]
    assert [str(row.credit) for row in due] == ["25.50"]
    assert balance(spec, FIRST.vat_to_come) == balance(spec, FIRST.receivables) == NOTHING


def test_an_advance_that_goes_back_is_owed_from_its_credit_note_until_the_money_left(
    spec: Spec,
) -> None:
    """Tax goes back with the note; the return is between the bank and what is owed alone."""
    spec.given(*added(sold("100.00", supplied_to=date(2026, 9, 1), advance=True)), issue())
    spec.at(at(4, 10)).given(replace(PAID, amount=euros("125.50"), booked_on=date(2026, 4, 10)))
    less = (CreditedAmount(0, euros("40.00")),)
    spec.at(at(5, 12)).given(CreditInvoice(invoice_id=INVOICE, lines=less, reason="less"))
    assert str(balance(spec, FIRST.receivables)) == "-50.20"
    back = AskReturn(
        invoice_id=INVOICE, amount=euros("50.20"), iban="FI2112345600000785", return_id=CREDIT
    )
    spec.at(at(6, 15)).given(back, ReturnOverpaid(invoice_id=INVOICE, return_id=CREDIT))
    told: dict[tuple[int, str], Money] = {}
    for row in rows(spec):
        key = row.posted_on.month, row.account
        told[key] = told.get(key, NOTHING) + row.debit - row.credit
    of_may = [row for row in rows(spec) if row.posted_on.month == 5]
    assert {(row.voucher, row.what) for row in of_may} == {("H2026-00001", "credit")}
    assert {key: str(sum_) for key, sum_ in told.items() if sum_ and key[0] > 4} == {
        (5, FIRST.receivables): "-50.20", (5, FIRST.sales): "40.00", (5, FIRST.vat): "10.20",
        (6, FIRST.receivables): "50.20", (6, FIRST.bank): "-50.20",
    }  # fmt: skip
    for account in (FIRST.receivables, FIRST.vat_to_come, FIRST.suspense):
        assert balance(spec, account) == NOTHING


def test_a_whole_credit_leaves_nothing_anywhere(spec: Spec) -> None:
    spec.given(*added(*[sold("12.37")] * 7), issue())
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    for account in (FIRST.sales, FIRST.vat, FIRST.receivables):
        assert balance(spec, account) == NOTHING


def test_money_that_fits_no_invoice_stands_apart_until_it_went_back(spec: Spec) -> None:
    key = transfer_of("FI21", "E1")
    spec.given(PAID)
    assert str(balance(spec, FIRST.suspense)) == "-100.00"
    spec.given(AskTransferBack(transfer_id=key), GiveTransferBack(transfer_id=key))
    assert balance(spec, FIRST.suspense) == balance(spec, FIRST.bank) == NOTHING


def test_interest_and_fees_of_late_payment_are_income_of_their_own(spec: Spec) -> None:
    spec.given(*added(sold("200.00")), issue()).at(at(4, 10))
    spec.given(RemindInvoice(invoice_id=INVOICE, step=1))
    claims = document(spec).claims_open
    owed = document(spec).open + claims
    assert claims > NOTHING
    spec.given(replace(PAID, amount=owed, booked_on=date(2026, 4, 10)))
    assert balance(spec, FIRST.claims) == -claims
    assert balance(spec, FIRST.bank) == owed
    assert balance(spec, FIRST.receivables) == balance(spec, FIRST.suspense) == NOTHING


CARD = RecordPayout(
    payout="po_1", amount=euros("146.00"), arrives_at=datetime(2026, 3, 4, 9, tzinfo=UTC),
    sums=PayoutSums(received=euros("148.00"), fees=euros("2.00")),
)  # fmt: skip


def test_money_by_card_leaves_the_clearing_account_with_the_payout() -> None:
    spec = paid().given(CARD)
    assert str(balance(spec, FIRST.provider_fees)) == "2.00"
    assert balance(spec, FIRST.clearing) == NOTHING
    came = replace(PAID, amount=euros("146.00"), booked_on=date(2026, 3, 4), reference="")
    spec.given(came, MatchPayout(transfer_id=transfer_of("FI21", "E1"), payout="po_1"))
    assert (str(balance(spec, FIRST.bank)), balance(spec, FIRST.suspense)) == ("146.00", NOTHING)


def test_a_payout_that_failed_is_with_the_provider_again() -> None:
    spec = paid().given(CARD, replace(CARD, failed=True))
    assert balance(spec, FIRST.suspense) == NOTHING
    assert str(balance(spec, FIRST.clearing)) == "146.00"


def test_what_a_bank_took_for_a_dispute_is_a_loss() -> None:
    lost = DisputeFact("dp_1", euros("148.00"), "lost", "fraudulent", None)
    spec = paid().given(payment(disputes=(lost,)))
    assert str(balance(spec, FIRST.bad_debts)) == "148.00"
    assert balance(spec, FIRST.clearing) == NOTHING


def mentored() -> Spec:
    return Spec(MemoryLog()).given(FIRM_SET, *mentors(), *RUNNING_CASE)


def test_mentors_fees_are_owed_and_paid_and_owed_again_when_the_money_comes_back() -> None:
    spec = approved(mentored())
    assert [str(balance(spec, a)) for a in (FIRST.fees, FIRST.input_vat, FIRST.payables)] == [
        "143.00", "36.47", "-179.47",
    ]  # fmt: skip
    spec.given(left_account())
    assert (balance(spec, FIRST.payables), balance(spec, FIRST.bank)) == (NOTHING, -GROSS)
    back = RecordTransfer(
        account="FI21", entry="R1", amount=GROSS, booked_on=PAY_DAY, end_to_end_id=STATEMENT.hex
    )  # fmt: skip
    spec.given(back, NoteFeeReturned(statement_id=STATEMENT, transfer_id=transfer_of("FI21", "R1")))
    assert balance(spec, FIRST.payables) == -GROSS
    assert balance(spec, FIRST.suspense) == balance(spec, FIRST.bank) == NOTHING


def test_a_withdrawn_statement_is_owed_no_more() -> None:
    gone = WithdrawStatement(mentor_id=SANNA, statement_id=STATEMENT, reason="wrong month")
    spec = stated(mentored()).given(gone)
    for account in (FIRST.fees, FIRST.input_vat, FIRST.payables):
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
    assert rows(spec)
    assert balance(spec, FIRST.receivables) == document(spec).open
