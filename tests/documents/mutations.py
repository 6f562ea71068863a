"""Forty ways to spoil a document; each must be found."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from domain.invoice_writing import credit_note, creditable
from infrastructure.einvoice.ubl import ubl
from tests.money.paper import GERMAN, euros, issued, reverse_charge, two_rates

Spoil = tuple[Callable[[], bytes], str, str]


@cache
def invoice() -> bytes:
    """An invoice at two rates."""
    return ubl(issued(two_rates()))


@cache
def credit() -> bytes:
    """A credit note of two of its lines."""
    whole = issued(two_rates())
    part, _ = creditable(whole).credit({1: euros("260.00"), 3: euros("24.50")})
    return ubl(credit_note(whole, part, "H2026-0001", date(2026, 3, 1), "Peruttu"))


@cache
def reverse() -> bytes:
    """An invoice under reverse charge."""
    return ubl(replace(issued(reverse_charge()), buyer=GERMAN))


MUTATIONS: dict[str, Spoil] = {
    "tax of a rate": (invoice, ">826.00</cbc:TaxAmount", ">826.01</cbc:TaxAmount"),
    "tax by a euro": (invoice, ">826.00</cbc:TaxAmount", ">827.00</cbc:TaxAmount"),
    "base of a rate": (invoice, ">3239.20</cbc:Taxable", ">3239.21</cbc:Taxable"),
    "whole tax": (invoice, ">852.46</cbc:TaxAmount", ">852.47</cbc:TaxAmount"),
    "whole net": (invoice, ">3435.20</cbc:TaxExc", ">3435.21</cbc:TaxExc"),
    "whole gross": (invoice, ">4287.66</cbc:TaxInc", ">4287.67</cbc:TaxInc"),
    "to be paid": (invoice, ">4287.66</cbc:Payable", ">4287.65</cbc:Payable"),
    "sum of lines": (invoice, ">3435.20</cbc:LineExt", ">3435.19</cbc:LineExt"),
    "a line": (invoice, ">2799.20</cbc:LineExt", ">2799.21</cbc:LineExt"),
    "a quantity": (invoice, ">8</cbc:Invoiced", ">7</cbc:Invoiced"),
    "a price": (invoice, ">349.90</cbc:Price", ">349.91</cbc:Price"),
    "a rate not in force": (invoice, "<cbc:Percent>25.5<", "<cbc:Percent>24<"),
    "last year's rate": (invoice, "<cbc:Percent>13.5<", "<cbc:Percent>14<"),
    "an unknown category": (invoice, "<cbc:ID>S</cbc:ID>", "<cbc:ID>X</cbc:ID>"),
    "exempt at a rate": (invoice, "<cbc:ID>S</cbc:ID>", "<cbc:ID>E</cbc:ID>"),
    "the IBAN": (invoice, "FI2112345600000785", "FI2112345600000786"),
    "the reference": (invoice, "RF341234561", "RF351234561"),
    "the seller's business id": (invoice, "2345670-5", "2345670-6"),
    "the buyer's business id": (invoice, "1234567-1", "1234567-2"),
    "the state of a VAT id": (invoice, "FI23456705", "XX23456705"),
    "the address scheme": (invoice, 'schemeID="0216"', 'schemeID="0037"'),
    "no seller's address": (
        invoice, '<cbc:EndpointID schemeID="0216">003723456705</cbc:EndpointID>', "",
    ),
    "no purchase order": (invoice, "<cbc:ID>PO-77</cbc:ID>", ""),
    "no due date": (invoice, "<cbc:DueDate>2026-02-16</cbc:DueDate>", ""),
    "no end of supply": (invoice, "<cbc:EndDate>2026-01-31</cbc:EndDate>", ""),
    "supply backwards": (invoice, "<cbc:EndDate>2026-01-31", "<cbc:EndDate>2025-12-31"),
    "no issue date": (invoice, "<cbc:IssueDate>2026-02-02</cbc:IssueDate>", ""),
    "no such day": (invoice, "<cbc:IssueDate>2026-02-02", "<cbc:IssueDate>2026-02-30"),
    "no number": (invoice, "<cbc:ID>2026-0002</cbc:ID>", ""),
    "an unknown type": (invoice, "TypeCode>380<", "TypeCode>999<"),
    "an unknown currency": (invoice, "CurrencyCode>EUR<", "CurrencyCode>XXX<"),
    "another currency": (invoice, 'TaxAmount currencyID="EUR"', 'TaxAmount currencyID="SEK"'),
    "a nameless seller": (invoice, "Name>Esimerkki Mentorointi Oy</cbc:Reg", "Name></cbc:Reg"),
    "no such country": (invoice, "Code>FI</cbc:Ident", "Code>ZZ</cbc:Ident"),
    "another specification": (invoice, "en16931:2017#compliant", "en16931:2019#compliant"),
    "another process": (invoice, "billing:01:1.0", "billing:99:1.0"),
    "an unknown way to pay": (invoice, "MeansCode>30<", "MeansCode>999<"),
    "an unknown unit": (invoice, 'unitCode="C62"', 'unitCode="XYZ"'),
    "an empty element": (invoice, "<cbc:StreetName>Satamakatu 1<", "<cbc:StreetName><"),
    "two notes": (
        invoice, "<cbc:DocumentCurrencyCode>",
        "<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note><cbc:DocumentCurrencyCode>",
    ),
    "an unnamed credited invoice": (credit, "<cbc:ID>2026-0002</cbc:ID>", ""),
    "a credit that is an invoice": (credit, "TypeCode>381<", "TypeCode>380<"),
    "a negative credit": (credit, ">260.00</cbc:LineExt", ">-260.00</cbc:LineExt"),
    "no ground of reverse charge": (
        reverse, "<cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode>", "",
    ),
    "reverse charge without the buyer's VAT id": (
        reverse, "<cbc:CompanyID>DE136695976</cbc:CompanyID>", "<cbc:CompanyID></cbc:CompanyID>",
    ),
    "taxed reverse charge": (reverse, "<cbc:Percent>0<", "<cbc:Percent>25.5<"),
}  # fmt: skip
