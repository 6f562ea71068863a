import io
import json
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from typst import TypstError

from domain.invoice_sums import sum_up
from domain.invoicing_snapshot import InvoiceSnapshot
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from infrastructure.pdf.codes import EPC_BYTES, PayloadTooLong, qr_svg
from infrastructure.pdf.invoices import render_invoice
from infrastructure.pdf.typesetting import typeset
from infrastructure.store.mapper import encode_plain, read_plain
from tests.money.paper import (
    PERSON,
    issued,
    reverse_charge,
    sold,
    two_rates,
)
from tests.money.reading import codes_on, pages_of, text_of

pytestmark = pytest.mark.feature("L3")


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
    pages = pages_of(pdf)
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
