from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.bank.give_back import AskReturn
from application.bank.match_transfer import FreeOverpaid, MatchTransfer, UnmatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.bank.transfers import rows as transfer_rows
from application.invoicing.billing_tasks import Task, rows
from application.invoicing.credit_invoice import CreditInvoice
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import NothingLeftOfIt, NotSetAgainst
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing.parting import NothingOverpaid
from domain.invoicing.settling import NothingOpen
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, document, euros, issue, sold
from tests.memory_log import MemoryDesk
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L10")
TRANSFER = transfer_of("FI21", "E1")
MATCHED = MatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE)
OTHER = UUID(int=0x8A)
FREE = FreeOverpaid(invoice_id=INVOICE)
UNMATCHED = UnmatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE, reason="another's invoice")


@pytest.fixture
def waiting(spec: Spec) -> Spec:
    """An invoice of 276.10, and 300.00 that came without a reference."""
    spec.given(COMPANY_SET, *added(sold("220.00")), issue())
    return spec.given(
        RecordTransfer(
            account="FI21", entry="E1", amount=euros("300.00"), booked_on=date(2026, 3, 10)
        )
    )


def rest(spec: Spec) -> str:
    found = MemoryDesk(spec.log).load(BankTransfer, TRANSFER)
    assert isinstance(found, BankTransfer)
    return str(found.rest)


def test_a_person_sets_it_against_the_invoice(waiting: Spec) -> None:
    waiting.when(MATCHED).then(BankTransfer.Applied, BankTransfer.SetAside, Invoice.PaymentApplied)
    assert (rest(waiting), document(waiting).open) == ("23.90", euros("0.00"))
    waiting.when(MATCHED).then()


def test_a_part_of_it_may_be_meant(waiting: Spec) -> None:
    part = MatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE, amount=euros("100.00"))
    waiting.given(part)
    assert (rest(waiting), document(waiting).open) == ("200.00", euros("176.10"))


def test_what_was_set_wrong_is_taken_off_and_both_are_as_before(waiting: Spec) -> None:
    waiting.given(MATCHED).when(UNMATCHED).then(
        BankTransfer.TakenOff, BankTransfer.SetAside, Invoice.PaymentWithdrawn
    )
    assert (rest(waiting), document(waiting).open) == ("300.00", euros("276.10"))
    waiting.when(UNMATCHED).then_refused(NotSetAgainst)


def test_a_paid_invoice_takes_no_more(waiting: Spec) -> None:
    waiting.given(MATCHED)
    second = RecordTransfer(
        account="FI21", entry="E2", amount=euros("10.00"), booked_on=date(2026, 3, 10)
    )
    waiting.given(second)
    again = MatchTransfer(transfer_id=transfer_of("FI21", "E2"), invoice_id=INVOICE)
    waiting.when(again).then_refused(NothingOpen)


def test_nothing_left_is_set_against_nothing(waiting: Spec) -> None:
    empty = MatchTransfer(transfer_id=transfer_of("FI21", "unknown"), invoice_id=INVOICE)
    waiting.when(empty)
    assert isinstance(waiting.refusal, NothingLeftOfIt | NothingOpen)


def credited_after_payment(spec: Spec) -> Spec:
    """An invoice of 276.10 that was paid, and 100.40 of it credited."""
    spec.given(MATCHED)
    less = (CreditedAmount(0, euros("80.00")),)
    return spec.given(CreditInvoice(invoice_id=INVOICE, lines=less, reason="less"))


def test_what_a_credit_note_made_too_much_may_be_kept_for_another_invoice(waiting: Spec) -> None:
    credited_after_payment(waiting).at(at(4, 10)).when(FREE).then(
        Invoice.PaymentWithdrawn, BankTransfer.TakenOff, BankTransfer.SetAside
    )
    assert (rest(waiting), document(waiting).open) == ("124.30", euros("0.00"))
    assert [row.task for row in kept(rows, "task_id", waiting)] == [Task.MATCH_TRANSFER]
    waiting.at(at(5, 12)).given(*added(sold("80.00")), issue(invoice_id=OTHER))
    waiting.when(MatchTransfer(transfer_id=TRANSFER, invoice_id=OTHER))
    assert waiting.event(Invoice.PaymentApplied).paid_on == date(2026, 4, 10)
    assert (rest(waiting), document(waiting, OTHER).open) == ("23.90", euros("0.00"))


def test_what_is_not_too_much_is_not_taken_off(waiting: Spec) -> None:
    waiting.given(MATCHED).when(FREE).then_refused(NothingOverpaid)
    credited_after_payment(waiting).given(FREE).when(FREE).then_refused(NothingOverpaid)


def test_what_is_going_back_is_not_kept_too(waiting: Spec) -> None:
    credited_after_payment(waiting).given(
        AskReturn(invoice_id=INVOICE, amount=euros("100.00"), iban="FI2112345600000785")
    )
    waiting.given(FREE)
    assert (rest(waiting), document(waiting).open) == ("24.30", euros("-100.00"))


def test_money_taken_off_again_waits_again_as_often_as_it_is(waiting: Spec) -> None:
    for _ in range(2):
        part = MatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE)
        waiting.given(replace(part, amount=euros("276.10")), UNMATCHED)
        assert [row.task for row in kept(rows, "task_id", waiting)] == [Task.MATCH_TRANSFER]
        assert kept(transfer_rows, "transfer_id", waiting)[0].aside == "unknown"
