"""Issued documents are read by everyone and for ever, and say the same to people and machines."""

import io
from dataclasses import replace

import pikepdf
import pytest

from domain.invoicing_snapshot import Language
from infrastructure.einvoice.ubl import ubl
from infrastructure.pdf.figures import amount
from infrastructure.pdf.invoices import render_invoice
from infrastructure.pdf.wording import words
from tests.money.accessible import faults_of_file, xml_in
from tests.money.official import faults_of_ubl, said
from tests.money.paper import issued, two_rates
from tests.money.reading import text_of
from tests.money.test_peppol_invoices import DOCUMENTS

pytestmark = [pytest.mark.feature("L3"), pytest.mark.feature("L6")]
WHOLE = issued(two_rates())


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_document_is_tagged_named_and_in_its_language(name: str, language: Language) -> None:
    document = replace(DOCUMENTS[name](), language=language)
    title = f"{words(document.language)[document.kind]} {document.number}"
    assert faults_of_file(render_invoice(document), language, title) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_machine_s_copy_inside_is_valid_and_says_what_the_page_says(name: str) -> None:
    document = DOCUMENTS[name]()
    xml = ubl(document)
    pdf = render_invoice(document, xml=xml)
    inside = xml_in(pdf)
    assert inside == xml
    assert faults_of_ubl(inside) == []
    (gross,) = said(inside, "c:LegalMonetaryTotal/b:TaxInclusiveAmount")
    assert gross == str(document.gross)
    assert " ".join(amount(document.gross, document.language).split()) in text_of(pdf)


def spoilt(wrong: str) -> bytes:
    """The file with one thing taken away that a reader of it needs."""
    pdf, out = pikepdf.open(io.BytesIO(render_invoice(WHOLE))), io.BytesIO()
    if wrong == "language":
        del pdf.Root.Lang
    elif wrong == "no tags":
        del pdf.Root.StructTreeRoot
    elif wrong == "figure without words":
        figure = next(
            one for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        )  # fmt: skip
        del figure.Alt
    elif wrong == "no output intent":
        del pdf.Root.OutputIntents
    else:
        page = pdf.pages[0]
        page.contents_add(pdf.make_stream(b"BT /f0 9 Tf (x) Tj ET"))
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "wrong",
    ["language", "no tags", "figure without words", "no output intent", "shown without a tag"],
)
def test_what_a_reader_would_miss_is_found(wrong: str) -> None:
    assert wrong in faults_of_file(spoilt(wrong), "fi", "Lasku 2026-0002")
