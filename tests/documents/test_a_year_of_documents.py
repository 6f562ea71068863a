"""Every document of a seeded year passes the official rules and ours, and its forms agree."""

import os
from collections import Counter
from dataclasses import replace

import pytest

from domain.invoicing_snapshot import InvoiceSnapshot
from domain.payment_codes import bank_barcode, epc_payload
from domain.reference_numbers import rf_reference
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from infrastructure.pdf.figures import amount
from infrastructure.pdf.invoices import render_invoice
from infrastructure.pdf.wording import words
from tests.documents.seeded_year import SeededYear
from tests.money.accessible import faults_of_file, xml_in
from tests.money.official import faults_of_finvoice, faults_of_ubl, root_of, said
from tests.money.reading import codes_on, text_of

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
DOCUMENTS = 2000 if LONG else 60
PRINTED = 1 if LONG else 6
"""Every so manieth is printed and read back."""
CONSUMERS_ADDRESS = "003712345671"
pytestmark = [pytest.mark.proof, pytest.mark.feature("L6"), pytest.mark.feature("L3")]


def carried(document: InvoiceSnapshot) -> InvoiceSnapshot:
    """The same between parties whose banks take e-invoices.

    An invoice in somebody else's name is told apart (389) in another specification than Peppol's
    of billing, and goes by mail; here it is judged as if its seller had written it (380).
    """
    buyer = document.buyer
    if not buyer.street:
        buyer = replace(buyer, street="Kotikuja 3", postcode="20100", town="Turku")
    if not buyer.einvoice_address:
        buyer = replace(buyer, einvoice_address=CONSUMERS_ADDRESS, einvoice_operator="E204503")
        document = replace(document, buyer=buyer, buyer_reference="asiakas")
    if document.seller.einvoice_address:
        return document
    seller = document.seller
    business = seller.business_id.replace("-", "")
    seller = replace(
        seller, einvoice_address=f"0037{business}", einvoice_operator="E204503",
        vat_id=f"FI{business}",
    )  # fmt: skip
    own = "invoice" if document.kind == "self_billed" else document.kind
    return replace(
        document, kind=own, seller=seller, due_on=document.issued_on, buyer_reference="kumppani",
        reference="1232",
        bank=replace(document.bank, bic="NDEAFIHH"),
    )  # fmt: skip


def sums_of(xml: bytes) -> list[str]:
    """Net, tax, gross and what is to be paid, as a UBL document says."""
    totals = "c:LegalMonetaryTotal/b:"
    return [
        *said(xml, f"{totals}TaxExclusiveAmount"), *said(xml, "c:TaxTotal/b:TaxAmount"),
        *said(xml, f"{totals}TaxInclusiveAmount"), *said(xml, f"{totals}PayableAmount"),
    ]  # fmt: skip


def finvoice_sums(xml: bytes) -> list[str]:
    """Net, tax and gross, as a Finvoice says; below zero on a credit note."""
    names = ("VatExcluded", "Vat", "VatIncluded")
    found = [root_of(xml).findtext(f".//InvoiceTotal{name}Amount") or "" for name in names]
    return [text.replace(",", ".") for text in found]


def wrong_with(document: InvoiceSnapshot, *, printed: bool) -> list[str]:
    """Everything wrong with one document in any of its forms."""
    sent = carried(document)
    xml, bank = ubl(sent), finvoice(sent)
    found = [*faults_of_ubl(xml), *faults_of_finvoice(bank)]
    if sums_of(xml) != [str(s) for s in (document.net, document.vat, document.gross,
                                         document.open)]:  # fmt: skip
        found.append("UBL does not say what the event says")
    sign = -1 if document.kind == "credit" else 1
    if finvoice_sums(bank) != [str(s * sign) for s in (document.net, document.vat, document.gross)]:
        found.append("Finvoice does not say what the event says")
    return [*found, *(_misprinted(document, xml) if printed else ())]


def _misprinted(document: InvoiceSnapshot, xml: bytes) -> list[str]:
    """What the printed page, its codes and the file itself say wrongly."""
    pdf = render_invoice(document, xml=xml)
    text, codes = text_of(pdf), codes_on(pdf)
    found = [
        f"the page does not say {money}"
        for money in (document.net, document.vat, document.gross)
        if " ".join(amount(money, document.language).split()) not in text
    ]
    wanted = {}
    if document.payable:
        iban, rf = document.bank.iban, rf_reference(document.reference)
        wanted = {
            "Code 128": bank_barcode(iban, document.open, document.reference, document.due_on),
            "QR Code": epc_payload(document.seller.name, iban, document.open, rf),
        }
    title = f"{words(document.language)[document.kind]} {document.number}"
    found += faults_of_file(pdf, document.language, title)
    if xml_in(pdf) != xml:
        found.append("another copy is inside")
    return [*found, *([] if codes == wanted else [f"codes: {codes}"])]


def test_case_29_every_document_of_a_year_passes() -> None:
    print(f"seed {SEED}, {DOCUMENTS} invoices and their credit notes")  # noqa: T201
    year, numbers, cases, wrong = SeededYear(SEED, DOCUMENTS), Counter[str](), Counter[str](), []
    for nth, document in enumerate(year.run()):
        numbers[f"{document.seller.name} {document.number}"] += 1
        cases.update(f"{document.kind} {rate.category} {document.mode}" for rate in document.rates)
        wrong += [
            f"{document.number}: {one}" for one in wrong_with(document, printed=nth % PRINTED == 0)
        ]
    assert wrong == []
    assert year.issued >= DOCUMENTS
    assert max(numbers.values()) == 1
    assert set(cases) >= {
        "invoice S net", "invoice S gross", "invoice AE net", "credit S net", "credit S gross",
        "receipt S gross", "self_billed S net",
    }  # fmt: skip
    if LONG:
        assert cases.keys() >= {
            "invoice O net", "credit AE net", "credit O net", "receipt S net",
            "self_billed E net", "credit E net",
        }  # fmt: skip
