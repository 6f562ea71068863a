from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.bank.give_back import AskReturn, AskTransferBack, GiveTransferBack, ReturnOverpaid
from application.bank.match_transfer import UnmatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.firm import Command
from application.invoicing.billing_tasks import Task, rows
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.note_entitled import NoteEntitled
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import NothingLeftOfIt
from domain.four_eyes import NothingAsked, SecondLookTooSoon, SecondPersonNeeded
from domain.invoicing import Invoice
from domain.invoicing.parting import NothingOverpaid
from domain.people import Role
from domain.reference_numbers import NotAnIban
from tests.billing.scene import COMPANY_SET, INVOICE, added, at, document, euros, issue, sold
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L2"), pytest.mark.feature("L10")]
VEIKKO, KAARINA = UUID(int=0x701), UUID(int=0x702)
IBAN = "FI2112345600000785"
TRANSFER, RETURN = transfer_of("FI21", "E1"), UUID(int=0x703)
TWO = [NoteEntitled(person_id=one, role=Role.FINANCE, entitled=True) for one in (VEIKKO, KAARINA)]


def by(spec: Spec, person: UUID, command: Command) -> Spec:
    spec.by = person
    return spec.when(command)


def came(amount: str) -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry="E1", amount=euros(amount), booked_on=date(2026, 3, 2)
    )


def test_up_to_the_limit_one_person_is_enough(spec: Spec) -> None:
    spec.given(*TWO, came("500.00"))
    by(spec, VEIKKO, AskTransferBack(transfer_id=TRANSFER)).then(BankTransfer.GivenBackAsked)
    by(spec, VEIKKO, GiveTransferBack(transfer_id=TRANSFER))
    assert spec.event(BankTransfer.GivenBack).rest == euros("0.00")


def test_above_it_whoever_asked_cannot_agree(spec: Spec) -> None:
    spec.given(*TWO, came("500.01"))
    by(spec, VEIKKO, AskTransferBack(transfer_id=TRANSFER))
    assert spec.event(BankTransfer.GivenBackAsked).needs_second
    by(spec, VEIKKO, GiveTransferBack(transfer_id=TRANSFER)).then_refused(SecondPersonNeeded)
    assert [row.task for row in kept(rows, "task_id", spec)] == [
        Task.MATCH_TRANSFER, Task.AGREE_TO_GIVE_BACK,
    ]  # fmt: skip
    by(spec, KAARINA, GiveTransferBack(transfer_id=TRANSFER))
    assert kept(rows, "task_id", spec) == []


def test_alone_one_confirms_a_day_later(spec: Spec) -> None:
    spec.given(came("900.00"))
    by(spec, VEIKKO, AskTransferBack(transfer_id=TRANSFER))
    spec.at(at(3, 3, 9))
    by(spec, VEIKKO, GiveTransferBack(transfer_id=TRANSFER)).then_refused(SecondLookTooSoon)
    spec.at(at(3, 3, 10))
    by(spec, VEIKKO, GiveTransferBack(transfer_id=TRANSFER))
    assert spec.event(BankTransfer.GivenBack).amount == euros("900.00")


def test_what_nobody_asked_for_does_not_go_back(spec: Spec) -> None:
    spec.given(came("900.00")).when(GiveTransferBack(transfer_id=TRANSFER))
    spec.then_refused(NothingAsked)
    spec.when(AskTransferBack(transfer_id=UUID(int=1))).then_refused(NothingLeftOfIt)


def overpaid(spec: Spec, price: str = "800.00") -> Spec:
    """An invoice paid in full and then credited."""
    spec.given(*TWO, COMPANY_SET, *added(sold(price)), issue())
    spec.given(
        RecordTransfer(
            account="FI21", entry="E1", amount=document(spec).open, booked_on=date(2026, 3, 2),
            reference="2026000011",
        )
    )  # fmt: skip
    return spec.given(CreditInvoice(invoice_id=INVOICE, reason="cancelled"))


def test_what_a_credit_note_made_too_much_goes_back_with_four_eyes(spec: Spec) -> None:
    overpaid(spec)
    assert [row.task for row in kept(rows, "task_id", spec)] == [Task.RETURN_OVERPAID]
    ask = AskReturn(invoice_id=INVOICE, amount=euros("1004.00"), iban=IBAN, return_id=RETURN)
    done = ReturnOverpaid(invoice_id=INVOICE, return_id=RETURN)
    by(spec, VEIKKO, ask).then(Invoice.ReturnAsked)
    by(spec, VEIKKO, ask).then()
    by(spec, VEIKKO, done).then_refused(SecondPersonNeeded)
    by(spec, KAARINA, done).then(Invoice.Returned)
    assert document(spec).open == euros("0.00")
    assert kept(rows, "task_id", spec) == []


def test_no_more_goes_back_than_was_too_much_even_in_two_pieces(spec: Spec) -> None:
    overpaid(spec, "100.00")
    ask = AskReturn(invoice_id=INVOICE, amount=euros("100.00"), iban=IBAN, return_id=RETURN)
    spec.given(ask)
    more = AskReturn(invoice_id=INVOICE, amount=euros("25.51"), iban=IBAN, return_id=UUID(int=9))
    spec.when(more).then_refused(NothingOverpaid)


def waiting(spec: Spec) -> list[tuple[Task, str]]:
    return [(row.task, str(row.amount)) for row in kept(rows, "task_id", spec)]


def test_while_a_part_of_it_is_owed_it_stays_a_task(spec: Spec) -> None:
    overpaid(spec, "100.00")
    for nth, amount in enumerate(("50.00", "75.50")):
        ask = AskReturn(
            invoice_id=INVOICE, amount=euros(amount), iban=IBAN, return_id=UUID(int=nth + 1)
        )
        spec.given(ask)
        if not nth:
            assert waiting(spec) == [
                (Task.RETURN_OVERPAID, "125.50"), (Task.AGREE_TO_RETURN, "50.00"),
            ]  # fmt: skip
    assert waiting(spec) == [(Task.AGREE_TO_RETURN, "50.00"), (Task.AGREE_TO_RETURN, "75.50")]
    spec.given(ReturnOverpaid(invoice_id=INVOICE, return_id=UUID(int=1)))
    assert waiting(spec) == [(Task.AGREE_TO_RETURN, "75.50")]
    spec.given(ReturnOverpaid(invoice_id=INVOICE, return_id=UUID(int=2)))
    assert (waiting(spec), document(spec).open) == ([], euros("0.00"))


def test_a_payment_taken_off_again_is_not_owed_to_whoever_did_not_make_it(spec: Spec) -> None:
    overpaid(spec, "100.00")
    spec.given(UnmatchTransfer(transfer_id=TRANSFER, invoice_id=INVOICE, reason="another's"))
    assert [task for task, _ in waiting(spec)] == [Task.MATCH_TRANSFER]


def test_nobody_splits_a_return_to_stay_below_the_limit(spec: Spec) -> None:
    overpaid(spec)
    ask = AskReturn(invoice_id=INVOICE, amount=euros("500.00"), iban=IBAN, return_id=RETURN)
    done = ReturnOverpaid(invoice_id=INVOICE, return_id=RETURN)
    by(spec, VEIKKO, ask)
    by(spec, VEIKKO, done).then(Invoice.Returned)
    by(spec, VEIKKO, replace(ask, amount=euros("0.01"), return_id=UUID(int=9)))
    assert spec.event(Invoice.ReturnAsked).needs_second
    by(spec, VEIKKO, replace(done, return_id=UUID(int=9))).then_refused(SecondPersonNeeded)
    by(spec, KAARINA, replace(done, return_id=UUID(int=9))).then(Invoice.Returned)


@pytest.mark.parametrize("iban", ["FI2112345600000786", "DE89370400440532013001", "FI21", "x"])
def test_money_goes_to_no_account_that_cannot_be(spec: Spec, iban: str) -> None:
    overpaid(spec, "100.00")
    ask = AskReturn(invoice_id=INVOICE, amount=euros("100.00"), iban=iban, return_id=RETURN)
    spec.when(ask).then_refused(NotAnIban)
    spec.when(replace(ask, iban="DE89 3704 0044 0532 0130 00")).then(Invoice.ReturnAsked)
    assert spec.event(Invoice.ReturnAsked).iban == "DE89370400440532013000"
