import io
import json
import warnings
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import Any

import pikepdf
import pytest
import zxingcpp
from PIL import Image
from typst import TypstError

from domain.invoice_sums import sum_up
from domain.invoice_writing import credit_note, creditable
from domain.invoicing_snapshot import InvoiceSnapshot, Language
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from infrastructure.pdf.codes import EPC_BYTES, PayloadTooLong, qr_svg
from infrastructure.pdf.invoices import render_invoice
from infrastructure.pdf.typesetting import typeset
from infrastructure.store.mapper import encode_plain, read_plain
from tests.money.paper import (
    BANK,
    GERMAN,
    PERSON,
    VECTORS,
    euros,
    issued,
    paid,
    receipt,
    reverse_charge,
    sold,
    two_rates,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its compiled types are older than Python's newest wish
    pymupdf: Any = import_module("pymupdf")

pytestmark = pytest.mark.feature("L3")


def codes_on(pdf: bytes) -> dict[str, str]:
    """Read every code off the page, as a phone would."""
    page = pymupdf.open(stream=pdf)[0].get_pixmap(dpi=200)
    image = Image.open(io.BytesIO(page.tobytes("png")))
    return {str(found.format): found.text for found in zxingcpp.read_barcodes(image)}


def text_of(pdf: bytes) -> str:
    """Read the words of every page, spaces made equal."""
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(stream=pdf)).split())


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


def test_equal_data_gives_equal_bytes() -> None:
    once, again = (render_invoice(issued(two_rates()), xml=b"<Invoice/>") for _ in range(2))
    assert once == again
    other = render_invoice(issued(two_rates(), number="2026-0003"), xml=b"<Invoice/>")
    assert once != other


def test_the_file_is_an_archive_for_everyone_with_the_xml_inside() -> None:
    pdf = pikepdf.open(io.BytesIO(render_invoice(issued(two_rates()), xml=b"<Invoice/>")))
    with pdf.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
        assert meta["pdfuaid:part"] == "1"
    assert "/OutputIntents" in pdf.Root
    assert pdf.Root.MarkInfo.Marked
    assert pdf.attachments["invoice.xml"].get_file().read_bytes() == b"<Invoice/>"
    assert pdf.Root.AF[0].AFRelationship == "/Alternative"


def test_a_long_invoice_goes_on_over_pages_and_is_paid_on_the_last() -> None:
    pdf = render_invoice(issued(sum_up([sold("12.37")] * 60, "net")))
    pages = [page.get_text() for page in pymupdf.open(stream=pdf)]
    assert len(pages) > 1
    assert all("Kuvaus" in page for page in pages[:2])
    assert [("IBAN" in page) for page in pages] == [False] * (len(pages) - 1) + [True]


def test_what_a_buyer_is_called_cannot_change_the_page() -> None:
    odd = replace(PERSON, name='#import "x" *A* $b$ <c>')
    assert odd.name in text_of(render_invoice(issued(two_rates(), buyer=odd)))


def test_the_verification_code_stands_at_the_foot() -> None:
    said = text_of(render_invoice(issued(two_rates()), verification_code="K7QM-2H4D"))
    assert "Tarkistuskoodi K7QM-2H4D" in said


def test_a_payload_that_does_not_fit_is_refused() -> None:
    assert qr_svg("a" * EPC_BYTES)
    with pytest.raises(PayloadTooLong):
        qr_svg("a" * (EPC_BYTES + 1))


def test_what_was_kept_comes_back_and_prints_the_same_bytes() -> None:
    invoice = issued(two_rates())
    kept = encode_plain(invoice)
    assert b'"gross":"4287.66"' in kept
    back = read_plain(json.loads(kept), InvoiceSnapshot)
    assert back == invoice
    assert render_invoice(back) == render_invoice(invoice)
    assert ubl(back) == ubl(invoice)


def test_paper_xml_and_event_name_one_total() -> None:
    for sums in (two_rates(), sum_up([sold("99.00")] * 3, "gross"), reverse_charge()):
        invoice = issued(sums)
        comma = str(invoice.gross).replace(".", ",")
        assert f"{comma} €" in text_of(render_invoice(invoice)).replace("4 287", "4287")
        assert f">{invoice.gross}</cbc:PayableAmount>".encode() in ubl(invoice)
        assert f">{comma}</InvoiceTotalVatIncludedAmount>".encode() in finvoice(invoice)


@pytest.mark.parametrize("name", ["Иван Ελένη", "Łukasz Nguyễn", "Áŋŧŧe Sámi"])
def test_names_from_all_over_europe_are_printed(name: str) -> None:
    assert name in text_of(render_invoice(issued(two_rates(), buyer=replace(PERSON, name=name))))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Juhla \U0001f389 Oy", "Juhla ? Oy"),
        ("\u674e\u96f7 Oy", "?? Oy"),
        ("A\x00B \\u0000", "A?B \\u0000"),
        ("A\ue000B", "A?B"),
        ("\U0001f469\u200d\U0001f9b0 Oy", "?? Oy"),
    ],
)
def test_a_sign_no_font_can_show_never_stops_an_invoice(name: str, shown: str) -> None:
    pdf = render_invoice(issued(two_rates(), buyer=replace(PERSON, name=name)))
    assert shown in text_of(pdf)
    assert len(codes_on(pdf)) == 2


def test_a_broken_template_is_not_covered_up() -> None:
    with pytest.raises(TypstError):
        typeset("invoice.typ", {}, date(2026, 2, 2), {})
