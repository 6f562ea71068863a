from typing import Any

import pytest

from application.invoicing.bring_open_invoice import BringOpenInvoice
from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.sales_postings import SalesPosting, sales_postings
from application.views import Put
from domain.invoicing.money_events import CreditedAmount
from domain.money import Money
from domain.vat import VatKind
from tests.billing.scene import (
    CREDIT,
    GERMANY,
    INVOICE,
    PRIVATE,
    added,
    document,
    euros,
    issue,
    sold,
)
from tests.invoicing.test_bring_open_invoice import BROUGHT
from tests.spec import Spec

pytestmark = pytest.mark.feature("L11")


def posted(spec: Spec) -> list[SalesPosting]:
    """Every posting; nothing ever changes one."""
    steps: list[Any] = [one for event in spec.log.recorded for one in sales_postings.rows(event)]
    assert all(isinstance(step, Put) for step in steps)
    keys = [(s.row.document_id, s.row.category, s.row.percent) for s in steps]
    assert len(set(keys)) == len(keys)
    return [step.row for step in steps]


def test_a_document_is_posted_once_for_every_rate(spec: Spec) -> None:
    spec.given(*added(sold("100.00"), sold("50.00", vat=VatKind.REDUCED)), issue())
    assert [(str(p.percent), str(p.net), str(p.vat)) for p in posted(spec)] == [
        ("25.5", "100.00", "25.50"), ("13.5", "50.00", "6.75"),
    ]  # fmt: skip
    assert Money.total(p.gross for p in posted(spec)) == document(spec).snapshot.gross


def test_a_credit_note_is_posted_below_zero(spec: Spec) -> None:
    part = CreditInvoice(
        invoice_id=INVOICE, lines=(CreditedAmount(0, euros("40.00")),), reason="part",
        credit_id=CREDIT,
    )  # fmt: skip
    spec.given(*added(sold("100.00")), issue(), part)
    note = posted(spec)[-1]
    assert (note.kind, str(note.net), str(note.vat)) == ("credit", "-40.00", "-10.20")
    assert (note.number, note.credits_id) == ("H2026-00001", INVOICE)


def test_reverse_charge_names_the_buyer_s_vat_id(spec: Spec) -> None:
    spec.given(*added(sold("780.00"), payer_id=GERMANY), issue(GERMANY))
    (one,) = posted(spec)
    assert (one.category, one.buyer_vat_id, one.buyer_country) == ("AE", "DE136695976", "DE")


def test_what_a_former_system_taxed_is_not_posted_again(spec: Spec) -> None:
    spec.given(BROUGHT)
    assert posted(spec) == []
    spec.given(*added(sold("1.00"), payer_id=PRIVATE), issue(PRIVATE))
    assert len(posted(spec)) == 1
    assert isinstance(BROUGHT, BringOpenInvoice)
