from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from application.invoicing import issue_fee_receipt
from application.invoicing.issue_fee_receipt import IssueFeeReceipt
from domain.billing_policy import FIRST_POLICY
from domain.invoicing import Invoice
from domain.invoicing.issuing import Issued
from domain.money import Money
from tests.booking.scene import ORDER, ORDERED, payment
from tests.payments.scene import firm
from tests.spec import Spec

FEE = IssueFeeReceipt(order_id=ORDER, invoice_id=UUID(int=9), fee=Money(7400), percent=50)
pytestmark = pytest.mark.feature("L3")


def issued(spec: Spec) -> Issued:
    found: Issued = spec.given(*ORDERED, payment()).when(FEE).event(Invoice.Issued)
    return found


def test_a_fee_is_taxed_as_a_service_unless_the_firm_settles_otherwise() -> None:
    snapshot = issued(firm()).snapshot
    assert (snapshot.gross, snapshot.vat, snapshot.lines[0].percent) == (
        Money(7400), Money(1504), Decimal("25.5"),
    )  # fmt: skip


def test_as_compensation_it_bears_no_tax(monkeypatch: pytest.MonkeyPatch) -> None:
    untaxed = replace(FIRST_POLICY, cancellation_taxed=False)
    monkeypatch.setattr(issue_fee_receipt, "billing_policy_on", lambda _day: untaxed)
    snapshot = issued(firm()).snapshot
    assert (snapshot.gross, snapshot.vat, snapshot.lines[0].category) == (
        Money(7400), Money(0), "O",
    )  # fmt: skip


def test_asked_twice_it_is_one_document() -> None:
    spec = firm().given(*ORDERED, payment(), FEE)
    spec.when(FEE).then()
