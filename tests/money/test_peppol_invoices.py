from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

import pytest
from lxml import etree
from mockeinvoice import validate

from domain.invoice_sums import sum_up
from domain.invoice_writing import credit_note, creditable
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.vat import Category
from infrastructure.einvoice.ubl import NoBuyerReference, NoEInvoiceAddress, ubl
from tests.money.objections import NAMES, objections
from tests.money.paper import (
    CUSTOMER,
    GERMAN,
    PERSON,
    euros,
    issued,
    paid,
    reverse_charge,
    seven,
    sold,
    two_rates,
)

pytestmark = pytest.mark.feature("L6")


def credited() -> InvoiceSnapshot:
    invoice = issued(two_rates())
    credit, _ = creditable(invoice).credit({1: euros("260.00"), 3: euros("24.50")})
    return credit_note(invoice, credit, "H2026-0001", date(2026, 3, 1), "Peruttu tapaaminen")


def credited_gross() -> InvoiceSnapshot:
    invoice = issued(sum_up([sold("99.00")] * 3, "gross"))
    credit, _ = creditable(invoice).credit({0: euros("50.00")})
    return credit_note(invoice, credit, "H2026-0002", date(2026, 3, 1), "Osa hyvitetty")


def discounted() -> InvoiceSnapshot:
    lines = [sold("900.00", discount_percent=Decimal(10)), sold("50.00", Decimal("13.5"))]
    return issued(sum_up(lines, "net", discount_percent=Decimal(5)))


def outside() -> InvoiceSnapshot:
    return issued(sum_up([sold("90.00", Decimal(0), category=Category.OUTSIDE)], "net"))


DOCUMENTS = {
    "seven lines": lambda: issued(seven()),
    "two rates": lambda: issued(two_rates()),
    "promised price": lambda: issued(sum_up([sold("99.00")], "gross")),
    "three promised prices": lambda: issued(sum_up([sold("99.00", quantity="3")], "gross")),
    "gross with discount": lambda: issued(
        sum_up([sold("99.00")] * 2, "gross", discount=euros("10.00"))
    ),
    "discounts": discounted,
    "part hours": lambda: issued(sum_up([sold("133.33", quantity="1.75")], "net")),
    "reverse charge": lambda: issued(reverse_charge(), buyer=GERMAN),
    "outside the scope": outside,
    "half paid": lambda: paid(issued(two_rates()), euros("2000.00")),
    "wholly paid": lambda: paid(issued(two_rates()), issued(two_rates()).gross),
    "for nothing": lambda: issued(
        sum_up([sold("148.00", discount_percent=Decimal(100))], "net"), reference=""
    ),
    "credit note": credited,
    "gross credit note": credited_gross,
}


@cache
def schema(kind: str) -> etree.XMLSchema:
    place = files("peppol") / "schema" / "maindoc" / f"UBL-{kind}-2.1.xsd"
    return etree.XMLSchema(etree.parse(str(place)))


def root_of(xml: bytes) -> etree._Element:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False))


def said(xml: bytes, path: str) -> list[str]:
    found = root_of(xml).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(getattr(one, "text", one)) for one in found]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_passes_schema_official_rules_and_our_own(name: str) -> None:
    xml = ubl(DOCUMENTS[name]())
    root = root_of(xml)
    assert schema(etree.QName(root).localname).validate(root)
    report = validate(xml)[1]
    assert (report.verdict, report.findings) == ("valid", [])
    assert objections(xml) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_totals_are_those_of_the_event(name: str) -> None:
    document = DOCUMENTS[name]()
    xml, totals = ubl(document), "c:LegalMonetaryTotal/b:"
    assert said(xml, f"{totals}TaxExclusiveAmount") == [str(document.net)]
    assert said(xml, f"{totals}TaxInclusiveAmount") == [str(document.gross)]
    assert said(xml, f"{totals}PayableAmount") == [str(document.open)]
    assert said(xml, "c:TaxTotal/b:TaxAmount") == [str(document.vat)]


def test_reverse_charge_names_its_ground_and_both_vat_ids() -> None:
    xml = ubl(issued(reverse_charge(), buyer=GERMAN))
    assert said(xml, "//c:TaxSubtotal//b:TaxExemptionReasonCode") == ["VATEX-EU-AE"]
    assert said(xml, "//c:PartyTaxScheme/b:CompanyID") == ["FI23456705", "DE136695976"]


def test_finnish_addresses_go_under_the_only_scheme_left() -> None:
    assert said(ubl(issued(seven())), "//b:EndpointID/@schemeID") == ["0216", "0216"]


def test_a_credit_note_is_positive_and_names_its_invoice() -> None:
    xml = ubl(credited())
    assert said(xml, "b:CreditNoteTypeCode") == ["381"]
    assert said(xml, "c:BillingReference/c:InvoiceDocumentReference/b:ID") == ["2026-0002"]
    assert said(xml, "c:LegalMonetaryTotal/b:PayableAmount") == ["354.11"]


def test_without_addresses_or_reference_nothing_is_written() -> None:
    with pytest.raises(NoEInvoiceAddress):
        ubl(issued(seven(), buyer=PERSON))
    with pytest.raises(NoBuyerReference):
        ubl(issued(seven(), order_number=""))
    assert ubl(issued(seven(), order_number="", buyer_reference="Osasto 5"))


OFFICIAL = {
    "total off": (b">4287.66</cbc:TaxInc", b">4288.66</cbc:TaxInc"),
    "old address scheme": (b'schemeID="0216"', b'schemeID="0037"'),
    "no reference of the buyer": (b"<cbc:ID>PO-77</cbc:ID>", b""),
    "unknown tax category": (b"<cbc:ID>S</cbc:ID>", b"<cbc:ID>X</cbc:ID>"),
    "other currency": (b'TaxAmount currencyID="EUR"', b'TaxAmount currencyID="SEK"'),
}


@pytest.mark.parametrize("name", OFFICIAL)
def test_a_spoilt_document_fails_the_official_rules(name: str) -> None:
    good, bad = OFFICIAL[name]
    xml = ubl(issued(two_rates()))
    assert good in xml
    assert validate(xml.replace(good, bad))[1].verdict != "valid"


OURS = {
    "tax": (b">826.00</cbc:TaxAmount", b">826.01</cbc:TaxAmount"),
    "rate": (b"<cbc:Percent>25.5<", b"<cbc:Percent>24<"),
    "iban": (b"FI2112345600000785", b"FI2112345600000786"),
    "reference": (b"RF341234561", b"RF351234561"),
    "business id": (b"1234567-1", b"1234567-2"),
    "due date": (b"<cbc:DueDate>2026-02-16</cbc:DueDate>", b""),
    "supply": (b"EndDate", b"Ended"),
}


@pytest.mark.parametrize("name", OURS)
def test_and_what_those_let_through_is_seen_by_ours(name: str) -> None:
    good, bad = OURS[name]
    xml = ubl(issued(two_rates()))
    assert good in xml
    assert name in objections(xml.replace(good, bad))


def test_a_credit_note_without_its_invoice_is_seen_too() -> None:
    assert objections(ubl(replace(credited(), credits_number=""))) == ["credited invoice"]


def test_markup_in_a_name_stays_text() -> None:
    odd = replace(CUSTOMER, name='<b>&"A" Oy')
    assert said(ubl(issued(seven(), buyer=odd)), "//c:PartyName/b:Name")[1] == odd.name
