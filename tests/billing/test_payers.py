"""Payers are listed as last known, each once; their documents keep what was known then."""

from dataclasses import replace

import pytest

from application.invoicing.payers import PayerRow, rows
from domain.vat import Customer
from tests.billing.scene import COMPANY_SET, GERMAN_SET, PERSON_SET
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("A3")


def test_each_payer_is_one_row_with_who_they_are_for_the_tax(spec: Spec) -> None:
    spec.given(COMPANY_SET, PERSON_SET, GERMAN_SET)
    assert [row.customer for row in kept(rows, "payer_id", spec)] == [
        Customer.FI_BUSINESS, Customer.FI_CONSUMER, Customer.EU_BUSINESS,
    ]  # fmt: skip


def test_a_payer_who_moves_is_still_one_row(spec: Spec) -> None:
    moved = replace(COMPANY_SET, buyer=replace(COMPANY_SET.buyer, town="Oulu", name="Uusi Oy"))
    spec.given(COMPANY_SET, moved)
    (row,) = kept(rows, "payer_id", spec)
    assert isinstance(row, PayerRow)
    assert (row.name, row.buyer.town) == ("Uusi Oy", "Oulu")
