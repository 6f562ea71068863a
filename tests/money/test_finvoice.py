from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from lxml import etree

from domain.payment_codes import bank_barcode
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import NoEInvoiceAddress
from tests.money.paper import BANK, CUSTOMER, PERSON, euros, issued, paid, receipt, seven, two_rates
from tests.money.test_peppol_invoices import DOCUMENTS, credited

pytestmark = pytest.mark.feature("L6")
SCHEMA = "odoo-addon-account-edi-finvoice"


@cache
def schema() -> etree.XMLSchema:
    try:
        wheel = distribution(SCHEMA)
    except PackageNotFoundError:
        pytest.fail("the schema comes with requirements-test-xsd.lock, which `make test` installs")
    place = wheel.locate_file("odoo/addons/account_edi_finvoice/static/schema/Finvoice3.0.xsd")
    return etree.XMLSchema(etree.parse(str(place)))


def said(xml: bytes, name: str) -> list[str]:
    return [str(found.text) for found in etree.fromstring(xml).iter(name)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_passes_the_schema(name: str) -> None:
    root = etree.fromstring(finvoice(DOCUMENTS[name]()))
    assert schema().validate(root), schema().error_log


def test_a_spoilt_document_fails_the_schema() -> None:
    xml = finvoice(issued(two_rates())).replace(b"4287,66", b"4287.66")
    assert not schema().validate(etree.fromstring(xml))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_totals_are_those_of_the_event(name: str) -> None:
    document = DOCUMENTS[name]()
    sign = -1 if document.kind == "credit" else 1
    xml = finvoice(document)
    assert said(xml, "InvoiceTotalVatIncludedAmount") == [
        str(sign * document.gross).replace(".", ",")
    ]
    assert said(xml, "InvoiceTotalVatAmount") == [str(sign * document.vat).replace(".", ",")]
    assert said(xml, "EpiInstructedAmount") == [str(sign * document.open).replace(".", ",")]


def test_an_invoice_bears_reference_due_date_and_barcode() -> None:
    document = issued(two_rates())
    xml = finvoice(document)
    assert said(xml, "EpiRemittanceInfoIdentifier") == ["1234561"]
    assert said(xml, "EpiDateOptionDate") == ["20260216"]
    code = bank_barcode(BANK.iban, document.gross, "1234561", document.due_on)
    assert said(xml, "VirtualBankBarcode") == [code]
    assert said(xml, "InvoiceTypeCode") == ["INV01"]
    assert said(xml, "SpecificationIdentifier") == ["EN16931"]


def test_a_credit_note_is_negative_and_names_its_invoice() -> None:
    xml = finvoice(credited())
    assert said(xml, "InvoiceTypeCode") == ["INV02"]
    assert said(xml, "InvoiceNumber") == ["H2026-0001", "2026-0002"]
    assert all(text.startswith("-") for text in said(xml, "RowVatExcludedAmount"))
    assert said(xml, "VirtualBankBarcode") == []


def test_what_was_paid_before_the_issue_stands_apart() -> None:
    xml = finvoice(paid(issued(two_rates()), euros("2000.00")))
    assert said(xml, "InvoicePaidAmount") == ["2000,00"]
    assert said(xml, "EpiInstructedAmount") == ["2287,66"]


def test_a_receipt_says_it_is_paid() -> None:
    firm = replace(CUSTOMER, name="Kortilla Maksava Oy")
    assert said(finvoice(replace(receipt(seven()), buyer=firm)), "PaymentStatusCode") == ["PAID"]


def test_without_an_address_and_an_operator_nothing_is_written() -> None:
    for buyer in (PERSON, replace(CUSTOMER, einvoice_operator="")):
        with pytest.raises(NoEInvoiceAddress):
            finvoice(issued(seven(), buyer=buyer))


def test_equal_data_gives_equal_bytes() -> None:
    assert finvoice(issued(seven())) == finvoice(issued(seven()))
