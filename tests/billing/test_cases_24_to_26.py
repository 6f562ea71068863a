"""Acceptance cases 24 to 26: references, bank barcodes and QR codes, as published and as read."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.invoice_sums import sum_up
from domain.payment_codes import bank_barcode, code128c_check, epc_payload
from domain.reference_numbers import (
    NotAReference,
    checked_reference,
    national_reference,
    printed_reference,
    reference_for,
    rf_reference,
)
from infrastructure.pdf.invoices import render_invoice
from tests.billing.scene import COMPANY_SET, DETAILS, added, document, euros, issue, sold
from tests.money.paper import BANK, VECTORS, issued, paid, two_rates
from tests.money.paper import sold as line_of
from tests.money.reading import codes_on
from tests.spec import Spec

CASE_24 = [
    ("123456", "1234561", "RF341234561"), ("234823", "2348236", "RF332348236"),
    ("123456712345678", "1234567123456784", "RF301234567123456784"),
    ("86851625961989", "868516259619897", "RF09868516259619897"),
    ("55958224329467", "559582243294671", "RF06559582243294671"),
    ("1111", "11112", "RF9811112"), ("123", "1232", "RF111232"),
    ("7758474790647489322", "77584747906474893225", "RF7677584747906474893225"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "reference", "rf"), CASE_24)
def test_case_24_references(base: str, reference: str, rf: str) -> None:
    assert (reference_for(base), rf_reference(reference)) == (reference, rf)
    assert national_reference(rf) == reference
    assert checked_reference(f"000{reference}") == reference


def test_case_24_printed_in_fives_from_the_right() -> None:
    assert printed_reference("1234561") == "12 34561"


@pytest.mark.parametrize("wrong", ["123", "0001", "1234562", "1" * 21, "12A4561", ""])
def test_case_24_what_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(NotAReference):
        checked_reference(wrong)


CASE_25 = [
    "479440520200360820048831500000000868516259619897100612",
    "579440520200360820048831509000000868516259619897100612",
    "458101710000001220004829900000000559582243294671120131",
    "516800014000502670009358560000078777679656628687000000",
    "437159030000007760000122500000000000000000011112161221",
]


@pytest.mark.parametrize("barcode", CASE_25)
def test_case_25_barcodes_as_published(barcode: str) -> None:
    (row,) = [row for row in VECTORS["barcodes"] if row["barcode"] == barcode]
    due = date.fromisoformat(row["due"]) if row["due"] else None
    amount = euros(row["amount"]) if row["amount"] else None
    assert bank_barcode(row["iban"], amount, row["reference"], due) == barcode
    assert code128c_check(barcode) == row["code128c_check"]


def test_case_25_a_million_leaves_the_amount_open() -> None:
    (row,) = [row for row in VECTORS["barcodes"] if row["amount"] == "1000000.00"]
    assert row["barcode"][17:25] == "00000000"
    code = bank_barcode(
        row["iban"], euros("1000000.00"), row["reference"], date.fromisoformat(row["due"])
    )
    assert code == row["barcode"]


def test_case_25_and_26_both_codes_are_read_off_the_page_of_an_issued_invoice(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00")), issue())
    snapshot = document(spec).snapshot
    found = codes_on(render_invoice(snapshot))
    assert found["Code 128"] == bank_barcode(
        DETAILS.iban, snapshot.open, snapshot.reference, snapshot.due_on
    )
    assert found["QR Code"] == epc_payload(
        DETAILS.name, DETAILS.iban, snapshot.open, rf_reference(snapshot.reference)
    )
    assert found["QR Code"].split("\n")[7] == f"EUR{snapshot.open}"


def test_case_26_the_payload_of_invoice_2() -> None:
    payload: Any = codes_on(render_invoice(issued(two_rates())))["QR Code"].split("\n")
    assert payload[:3] == ["BCD", "002", "1"]
    assert payload[3:5] == ["SCT", ""]
    assert payload[6:] == ["FI2112345600000785", "EUR4287.66", "", "RF341234561"]


def test_case_26_after_a_part_payment_the_rest_and_fully_paid_none() -> None:
    whole = issued(two_rates())
    rest = codes_on(render_invoice(paid(whole, euros("2000.00"))))["QR Code"]
    assert rest.split("\n")[7] == "EUR2287.66"
    assert codes_on(render_invoice(paid(whole, whole.gross))) == {}
    free = sum_up([line_of("148.00", discount_percent=Decimal(100))], "net")
    assert codes_on(render_invoice(replace(issued(free), bank=BANK, reference=""))) == {}
