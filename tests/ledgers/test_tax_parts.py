from datetime import date

import pytest

from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.tax_parts import TaxPart, tax_parts
from domain.money import Money
from domain.vat import VatKind
from tests.billing.scene import CREDIT, INVOICE, added, at, document, issue, sold
from tests.invoicing.test_bring_open_invoice import BROUGHT
from tests.payments.scene import paid
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L11")


def parts(spec: Spec) -> list[TaxPart]:
    return kept(tax_parts.rows, "part_id", spec)


def test_every_line_is_a_part_and_they_add_up_to_the_document(spec: Spec) -> None:
    spec.given(*added(sold("12.37"), sold("50.00", vat=VatKind.REDUCED), sold("7.01")), issue())
    assert len(parts(spec)) == 3
    assert Money.total(one.vat for one in parts(spec)) == document(spec).snapshot.vat
    assert {one.whole for one in parts(spec)} == {document(spec).snapshot.gross}


def test_a_credit_note_counts_below_zero_on_its_own_day(spec: Spec) -> None:
    spec.given(*added(sold("100.00", day=date(2025, 12, 3))), issue()).at(at(4, 7))
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    first, back = parts(spec)
    assert (first.on, str(first.vat)) == (date(2025, 12, 31), "25.50")
    assert (back.on, str(back.vat), back.credits_id) == (date(2026, 4, 7), "-25.50", INVOICE)


def test_what_was_paid_at_once_belongs_to_the_day_of_the_money() -> None:
    (one,) = parts(paid())
    assert one.kind == "receipt"
    assert one.on == one.recorded_at.date()


def test_what_a_former_system_taxed_is_not_taxed_again(spec: Spec) -> None:
    assert parts(spec.given(BROUGHT)) == []
