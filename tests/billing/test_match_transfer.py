from datetime import date

import pytest

from application.bank.match_transfer import MatchTransfer, UnmatchTransfer
from application.bank.record_transfer import RecordTransfer
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import NothingLeftOfIt, NotSetAgainst
from domain.invoicing import Invoice
from domain.invoicing.settling import NothingOpen
from tests.billing.scene import COMPANY_SET, INVOICE, added, document, euros, issue, sold
from tests.memory_log import MemoryDesk
from tests.spec import Spec

pytestmark = pytest.mark.feature("L10")
TRANSFER = transfer_of("FI21", "E1")
MATCHED = MatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE)
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
