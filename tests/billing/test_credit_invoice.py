from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.invoicing.add_line import InvoiceAgain
from application.invoicing.credit_invoice import CreditInvoice, NotCreditable
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Account
from domain.credit_sums import CreditTooLarge, NothingLeftToCredit
from domain.invoicing import Invoice, Series
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing.settling import MoneyState
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    CREDIT,
    INVOICE,
    ORGANISATION,
    added,
    document,
    euros,
    issue,
    sold,
)
from tests.spec import Spec

WHOLE = CreditInvoice(invoice_id=INVOICE, reason="wrong buyer", credit_id=CREDIT)
pytestmark = pytest.mark.feature("L4")


def issued(spec: Spec, *prices: str) -> Spec:
    return spec.given(COMPANY_SET, *added(*(sold(price) for price in prices)), issue())


def part(amount: str, place: int = 0) -> CreditInvoice:
    lines = (CreditedAmount(place, euros(amount)),)
    return CreditInvoice(invoice_id=INVOICE, lines=lines, reason="part", credit_id=uuid4())


def test_a_credit_note_has_its_own_series_and_names_what_it_credits(spec: Spec) -> None:
    issued(spec, "200.00").when(WHOLE)
    spec.then(
        Invoice.Issued, Invoice.Credited, Series.Opened, Series.NumberTaken, Account.LinesFreed
    )
    note = document(spec, CREDIT)
    assert note.number == "H2026-00001"
    assert note.snapshot.credits_number == "2026-00001"
    assert note.credits_id == INVOICE
    assert note.snapshot.gross == euros("251.00")
    assert document(spec).money_state is MoneyState.CREDITED


def test_the_same_credit_asked_twice_is_one(spec: Spec) -> None:
    issued(spec, "200.00").given(WHOLE).when(WHOLE).then()


def test_partial_credits_add_up_and_beyond_the_rest_nothing_is_credited(spec: Spec) -> None:
    issued(spec, "200.00").given(part("50.00"), part("149.99"))
    spec.when(part("0.02")).then_refused(CreditTooLarge)
    spec.given(part("0.01")).when(part("0.01")).then_refused(NothingLeftToCredit)
    spec.when(CreditInvoice(invoice_id=INVOICE, reason="again")).then_refused(NothingLeftToCredit)
    assert document(spec).open == euros("0.00")


def test_the_rest_is_credited_when_no_lines_are_named(spec: Spec) -> None:
    issued(spec, "200.00", "100.00").given(part("50.00")).given(WHOLE)
    assert document(spec, CREDIT).snapshot.net == euros("250.00")


def test_a_credit_note_is_not_credited(spec: Spec) -> None:
    issued(spec, "200.00").given(WHOLE)
    spec.when(CreditInvoice(invoice_id=CREDIT, reason="no")).then_refused(NotCreditable)


def test_what_was_credited_whole_may_be_invoiced_again_with_a_link_to_the_credit(
    spec: Spec,
) -> None:
    source = UUID(int=0x400)
    (line,) = added(sold("200.00"))
    spec.given(COMPANY_SET, type(line)(**{**vars(line), "source_id": source}), issue(), WHOLE)
    spec.when(InvoiceAgain(payer_id=ORGANISATION, source_id=source)).then(Account.LineInvoicedAgain)
    told = spec.event(Account.LineInvoicedAgain)
    assert (told.credit_id, told.line.credited_by) == (CREDIT, CREDIT)
    again = UUID(int=0x401)
    spec.given(issue(invoice_id=again))
    assert document(spec, again).number == "2026-00002"


def test_a_credit_of_one_thing_out_of_a_line_frees_that_one(spec: Spec) -> None:
    source = UUID(int=0x400)
    (line,) = added(sold("200.00"))
    spec.given(COMPANY_SET, type(line)(**{**vars(line), "source_id": source}), issue())
    one = CreditInvoice(
        invoice_id=INVOICE, lines=(CreditedAmount(0, euros("60.00")),), sources=(source,),
        reason="one of several",
    )  # fmt: skip
    assert spec.when(one).event(Account.LinesFreed).sources == (source,)


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "Paketin käyttämätön osa"), ("sv", "Oanvänd del av paketet")],
)
def test_a_reason_of_ours_is_said_in_the_buyer_s_language(
    spec: Spec, language: Any, words: str
) -> None:
    buyer = replace(COMPANY, language=language)
    spec.given(SetBuyer(payer_id=ORGANISATION, buyer=buyer), *added(sold("200.00")), issue())
    spec.given(replace(WHOLE, reason="package ended"))
    assert document(spec, CREDIT).snapshot.credit_reason == words
