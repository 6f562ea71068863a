"""A payer's details can change at any time; what was issued before keeps its own."""

from dataclasses import replace

import pytest

from domain.accounts import Account
from tests.billing.scene import COMPANY_SET, CREDIT, INVOICE, added, document, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("A3")
MOVED = replace(COMPANY_SET, buyer=replace(COMPANY_SET.buyer, street="Uusikatu 9"))


def test_the_first_details_open_the_account(spec: Spec) -> None:
    spec.when(COMPANY_SET).then(Account.Opened, Account.BuyerSet)
    assert spec.event(Account.BuyerSet).buyer == COMPANY_SET.buyer


def test_the_same_details_again_change_nothing(spec: Spec) -> None:
    spec.given(COMPANY_SET).when(COMPANY_SET).then()


def test_the_next_document_goes_where_they_now_are_and_the_one_before_stays(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("10.00")), issue(), MOVED)
    spec.given(*added(sold("20.00")), issue(invoice_id=CREDIT))
    assert document(spec, INVOICE).snapshot.buyer.street == COMPANY_SET.buyer.street
    assert document(spec, CREDIT).snapshot.buyer.street == "Uusikatu 9"
