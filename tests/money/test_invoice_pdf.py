import io
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pytest

from domain.invoice_sums import sum_up
from domain.invoice_writing import credit_note, creditable
from domain.invoicing_snapshot import Language
from infrastructure.pdf.invoices import render_invoice
from tests.money.paper import (
    BANK,
    GERMAN,
    VECTORS,
    euros,
    issued,
    paid,
    receipt,
    reverse_charge,
    sold,
    two_rates,
)
from tests.money.reading import codes_on, text_of

pytestmark = pytest.mark.feature("L3")


def amount_in(payload: str) -> str:
    return payload.split("\n")[7]


NATIONAL = [row for row in VECTORS["barcodes"] if row["amount"] and row["reference"][0] != "R"]


@pytest.mark.parametrize("row", NATIONAL, ids=lambda row: str(row["barcode"]))
def test_the_barcode_on_the_page_is_the_published_one(row: dict[str, Any]) -> None:
    due = date.fromisoformat(row["due"])
    sums = sum_up([sold(row["amount"])], "gross")
    bank = replace(BANK, iban=row["iban"].replace(" ", ""))
    reference = row["reference"].replace(" ", "")
    pdf = render_invoice(issued(sums, bank=bank, reference=reference, due_on=due))
    assert codes_on(pdf)["Code 128"] == row["barcode"]
    assert row["barcode"] in text_of(pdf)


def test_the_qr_code_on_the_page_asks_for_the_open_amount() -> None:
    found = codes_on(render_invoice(issued(two_rates())))
    assert found["QR Code"] == VECTORS["epc_qr"]["payload"]


def test_after_a_part_payment_both_codes_ask_for_the_rest() -> None:
    found = codes_on(render_invoice(paid(issued(two_rates()), euros("2000.00"))))
    assert amount_in(found["QR Code"]) == "EUR2287.66"
    assert found["Code 128"][17:25] == "00228766"


def test_a_paid_receipt_says_so_and_has_no_codes() -> None:
    pdf = render_invoice(receipt(sum_up([sold("148.00")], "gross")))
    assert codes_on(pdf) == {}
    assert "Kuitti" in text_of(pdf)
    assert "Maksettu 2.2.2026 kortilla" in text_of(pdf)
    assert "Viitenumero" not in text_of(pdf)


def test_a_fully_paid_or_fully_discounted_invoice_asks_for_nothing() -> None:
    whole = issued(two_rates())
    free = issued(sum_up([sold("148.00", discount=euros("148.00"))], "net"), reference="")
    for invoice in (paid(whole, whole.gross), free):
        pdf = render_invoice(invoice)
        assert codes_on(pdf) == {}
        assert "IBAN" not in text_of(pdf)


def test_a_credit_note_names_its_invoice_and_has_no_codes() -> None:
    invoice = issued(two_rates())
    credit, _ = creditable(invoice).credit({1: euros("260.00")})
    note = credit_note(invoice, credit, "H2026-0001", date(2026, 3, 1), "Peruttu tapaaminen")
    pdf = render_invoice(note)
    said = text_of(pdf)
    assert codes_on(pdf) == {}
    for words in ("Hyvityslasku", "2026-0002 2.2.2026", "Peruttu tapaaminen", "326,30 €"):
        assert words in said


@pytest.mark.parametrize(
    ("language", "title", "total", "due"),
    [
        ("fi", "Lasku", "4 287,66 €", "16.2.2026"),
        ("sv", "Faktura", "4 287,66 €", "16.2.2026"),
        ("en", "Invoice", "€4,287.66", "16 Feb 2026"),
    ],
)
def test_an_invoice_speaks_its_own_language(
    language: Language, title: str, total: str, due: str
) -> None:
    pdf = render_invoice(issued(two_rates(), language=language))
    said = text_of(pdf)
    assert title in said
    assert said.count(total) == 3
    assert due in said
    assert str(pikepdf.open(io.BytesIO(pdf)).Root.Lang) == language


def test_everything_the_law_asks_for_stands_on_it() -> None:
    said = text_of(render_invoice(issued(two_rates())))
    for words in (
        "2.2.2026", "2026-0002", "2345670-5", "FI23456705", "FI12345671", "Asiakas Oy",
        "Kauppakatu 5", "33100 Tampere", "Satamakatu 1, 00160 Helsinki", "1.1.2026\u201331.1.2026",
        "349,90 €", "25,5", "13,5", "3 239,20 €", "196,00 €", "826,00 €", "26,46 €", "852,46 €",
        "10,5 %", "12 34561", "PO-77", "Kotipaikka Helsinki",
    ):  # fmt: skip
        assert words in said, words


def test_reverse_charge_is_named() -> None:
    said = text_of(render_invoice(issued(reverse_charge(), buyer=GERMAN)))
    assert "Käännetty verovelvollisuus / Reverse charge" in said
    assert "DE136695976" in said
    assert "Saksa" in said
    assert "780,00 €" in said
