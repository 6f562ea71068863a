from datetime import date
from uuid import UUID

import pytest

from application.bank.give_back import AskReturn, AskTransferBack, GiveTransferBack, ReturnOverpaid
from application.bank.record_transfer import RecordTransfer
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.note_entitled import NoteEntitled
from application.payments.ask_refund import AskRefund
from application.payments.record_payment import DisputeFact, RefundFact
from application.payments.refunds import BackTo, RefundRow, RefundState, rows
from domain.bank import transfer_of
from domain.money import Money
from domain.payments import payment_of
from domain.people import Role
from tests.billing.scene import COMPANY_SET, FIRM_SET, INVOICE, added, issue, sold
from tests.booking.scene import INTENT, ORDERED, PRICE, THE_FIRM, after, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

REFUND, VEIKKO, KAARINA = UUID(int=0x77), UUID(int=0x701), UUID(int=0x702)
ASKED = AskRefund(
    payment_id=payment_of(INTENT), refund_id=REFUND, amount=Money(5000), ground="waived"
)
DISPUTE = DisputeFact("dp_1", Money(9800), "needs_response", "fraudulent", after(days=9))
pytestmark = [pytest.mark.feature("L2")]


def paid() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment())


def row(spec: Spec) -> RefundRow:
    (found,) = kept(rows, "refund_id", spec)
    assert isinstance(found, RefundRow)
    return found


@pytest.mark.parametrize(
    ("status", "state"), [("succeeded", RefundState.ARRIVED), ("failed", RefundState.FAILED)]
)
def test_a_card_refund_is_on_its_way_until_the_provider_says_more(
    status: str, state: RefundState
) -> None:
    spec = paid().given(ASKED)
    assert row(spec).state is RefundState.SENT
    assert (row(spec).back_to, row(spec).amount) == (BackTo.CARD, Money(5000))
    assert not row(spec).needs_second
    spec.given(payment(refunds=(RefundFact("re_1", REFUND, Money(5000), status),)))
    assert row(spec).state is state


def test_while_the_bank_contests_it_waits() -> None:
    spec = paid().given(payment(disputes=(DISPUTE,)), ASKED)
    assert row(spec).state is RefundState.CONTESTED


def test_what_was_sent_on_the_providers_pages_is_none_of_our_decisions() -> None:
    spec = paid().given(payment(refunds=(RefundFact("re_9", None, PRICE, "succeeded"),)))
    assert kept(rows, "refund_id", spec) == []


@pytest.mark.parametrize("cents", [50000, 50001])
def test_money_back_by_bank_waits_for_a_person_above_500_for_a_second_one(
    cents: int,
) -> None:
    came = RecordTransfer(
        account="FI21", entry="E1", amount=Money(cents), booked_on=date(2026, 3, 2)
    )
    which: dict[str, UUID] = {"transfer_id": transfer_of("FI21", "E1")}
    two = (NoteEntitled(person_id=p, role=Role.FINANCE, entitled=True) for p in (VEIKKO, KAARINA))
    spec = Spec(MemoryLog()).given(FIRM_SET, *two, came)
    spec.by = VEIKKO
    spec.given(AskTransferBack(**which))
    waits = row(spec)
    assert (waits.state, waits.back_to) == (RefundState.TO_AGREE, BackTo.PAYER)
    assert (waits.needs_second, waits.asked_by) == (cents > 50000, VEIKKO)
    spec.by = KAARINA
    assert row(spec.given(GiveTransferBack(**which))).state is RefundState.ARRIVED


def test_what_was_paid_too_much_on_a_document_waits_for_an_agreement_too() -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, *added(sold("100.00")), issue())
    spec.given(
        RecordTransfer(
            account="FI21", entry="E1", amount=Money(12550), booked_on=date(2026, 3, 2),
            reference="2026000011",
        ),
        CreditInvoice(invoice_id=INVOICE, reason="double", credit_id=UUID(int=5)),
        AskReturn(
            invoice_id=INVOICE, amount=Money(12550), iban="FI2112345600000785", return_id=REFUND
        ),
    )  # fmt: skip
    assert (row(spec).back_to, row(spec).object_id) == (BackTo.DOCUMENT, INVOICE)
    spec.given(ReturnOverpaid(invoice_id=INVOICE, return_id=REFUND))
    assert row(spec).state is RefundState.ARRIVED
