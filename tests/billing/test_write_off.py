from uuid import UUID

import pytest

from application.bank.write_off import AskWriteOff, WriteOff
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.note_entitled import NoteEntitled
from domain.four_eyes import NothingAsked, SecondPersonNeeded
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing.settling import MoneyState, NothingOpen
from domain.people import Role
from tests.billing.scene import COMPANY_SET, INVOICE, added, document, euros, issue, sold
from tests.spec import Spec

VEIKKO, KAARINA = UUID(int=0x701), UUID(int=0x702)
ASKED = AskWriteOff(invoice_id=INVOICE, reason="bankrupt")
AGREED = WriteOff(invoice_id=INVOICE)


@pytest.fixture
def issued(spec: Spec) -> Spec:
    for one in (VEIKKO, KAARINA):
        spec.given(NoteEntitled(person_id=one, role=Role.FINANCE, entitled=True))
    spec.given(COMPANY_SET, *added(sold("220.00")), issue())
    spec.by = VEIKKO
    return spec


def test_it_takes_two_people(issued: Spec) -> None:
    issued.when(AGREED).then_refused(NothingAsked)
    issued.when(ASKED).then(Invoice.WriteOffAsked)
    issued.when(ASKED).then()
    issued.when(AGREED).then_refused(SecondPersonNeeded)
    issued.by = KAARINA
    issued.when(AGREED).then(Invoice.WrittenOff)
    assert document(issued).money_state is MoneyState.WRITTEN_OFF


def test_no_more_is_written_off_than_is_still_open(issued: Spec) -> None:
    issued.given(ASKED)
    part = (CreditedAmount(0, euros("100.00")),)
    issued.given(CreditInvoice(invoice_id=INVOICE, lines=part, reason="x"))
    issued.by = KAARINA
    issued.when(AGREED)
    assert issued.event(Invoice.WrittenOff).amount == euros("150.60")


def test_what_is_settled_is_not_written_off(issued: Spec) -> None:
    issued.given(ASKED, CreditInvoice(invoice_id=INVOICE, reason="x"))
    issued.by = KAARINA
    issued.when(AGREED).then_refused(NothingOpen)
    issued.when(ASKED).then_refused(NothingOpen)
