"""In whatever order money and credits come, an invoice ends the same, and its sums hold."""

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.bank.give_back import AskReturn, ReturnOverpaid
from application.bank.record_transfer import RecordTransfer
from application.firm import Command
from application.invoicing.credit_invoice import CreditInvoice
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing.settling import MoneyState
from domain.money import NOTHING, Money
from tests.billing.scene import (
    COMPANY_SET,
    FIRM_SET,
    INVOICE,
    TODAY,
    added,
    document,
    euros,
    issue,
    sold,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L4"), pytest.mark.feature("L10")]


def transfer(nth: int, amount: str) -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry=f"E{nth}", amount=euros(amount), booked_on=TODAY,
        reference="2026000011",
    )  # fmt: skip


def credit(nth: int, amount: str) -> CreditInvoice:
    lines = (CreditedAmount(0, euros(amount)),)
    note = UUID(int=0xCE00 + nth)
    return CreditInvoice(invoice_id=INVOICE, lines=lines, reason="part", credit_id=note)


HAPPENING: list[Command] = [
    transfer(1, "100.00"), transfer(2, "60.00"), transfer(3, "0.01"), credit(1, "33.33"),
    credit(2, "12.37"), credit(3, "0.01"),
]  # fmt: skip


def begun() -> Spec:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)
    return spec.given(*added(sold("250.00")), issue())


def holds(spec: Spec) -> None:
    """What is open is what was asked for less what was credited, paid, returned, written off."""
    invoice = document(spec)
    asked = invoice.snapshot.gross - invoice.credited - invoice.paid
    assert invoice.open == asked + invoice.returned - invoice.written_off
    left = Money.total(rate.net + rate.vat for rate in invoice.left.rates)
    assert left == invoice.snapshot.gross - invoice.credited
    assert all(rate.vat >= NOTHING for rate in invoice.left.rates)


@settings(deadline=None, max_examples=25)
@given(st.permutations(HAPPENING))
def test_payments_and_credits_in_any_order_end_in_the_same_state(order: list[Command]) -> None:
    spec = begun()
    for each in order:
        spec.given(each)
        holds(spec)
    invoice = document(spec)
    assert (str(invoice.open), str(invoice.paid)) == ("96.37", "160.01")
    assert str(invoice.credited) == "57.37"
    assert invoice.money_state is MoneyState.PARTLY_PAID


@settings(deadline=None, max_examples=12)
@given(st.permutations([transfer(1, "200.00"), transfer(2, "113.75"), credit(1, "150.00")]))
def test_what_is_paid_too_much_goes_back_whatever_came_first(order: list[Command]) -> None:
    spec = begun().given(*order)
    too_much = -document(spec).open
    asked = AskReturn(invoice_id=INVOICE, amount=too_much, iban="FI2112345600000785")
    if too_much > NOTHING:
        spec.given(replace(asked, return_id=UUID(int=0xBACC)))
        spec.given(ReturnOverpaid(invoice_id=INVOICE, return_id=UUID(int=0xBACC)))
    holds(spec)
    assert document(spec).open == NOTHING


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(1, 25_000), min_size=1, max_size=6, unique=True))
def test_credits_in_pieces_come_to_the_whole_to_the_cent(cuts: list[int]) -> None:
    spec = begun()
    edges = sorted({0, *[cut for cut in cuts if cut < 25_000], 25_000})
    for nth, (low, high) in enumerate(pairwise(edges)):
        spec.given(credit(nth, str(Money(high - low))))
        holds(spec)
    assert document(spec).credited == document(spec).snapshot.gross
    assert document(spec).money_state is MoneyState.CREDITED
