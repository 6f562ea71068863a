"""What the official rules let through and this firm does not."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree
from stdnum import iban, iso11649
from stdnum.fi import ytunnus

NAMES = {
    "c": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "b": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
SPECIFICATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
UNITS = {"C62", "HUR", "DAY", "MON"}
IN_FORCE = {Decimal("25.5"), Decimal("13.5"), Decimal(10), Decimal(0)}


def objections(xml: bytes) -> list[str]:
    """List everything wrong with a UBL document of 2026 that schematron does not see."""
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
    credit = etree.QName(root).localname == "CreditNote"
    return [
        *_taxes(root), *_lines(root), *_numbers(root), *_dates(root, credit=credit), *_words(root),
    ]  # fmt: skip


def _all(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path + "/text()", namespaces=NAMES)
    assert isinstance(found, list)
    return [str(text) for text in found]


def _taxes(root: etree._Element) -> Iterator[str]:
    rows = list(root.iter(f"{{{NAMES['c']}}}TaxSubtotal"))
    for row in rows:
        base, tax = (Decimal(_all(row, f"b:{leaf}")[0]) for leaf in ("TaxableAmount", "TaxAmount"))
        rate = Decimal((_all(row, "c:TaxCategory/b:Percent") or ["0"])[0])
        if rate not in IN_FORCE:
            yield "rate"
        # Net mode counts from the base, gross mode from base and tax: one of them must be exact.
        if tax not in (_cents(base * rate / 100), _cents((base + tax) * rate / (100 + rate))):
            yield "tax"
    taxes = [Decimal(text) for row in rows for text in _all(row, "b:TaxAmount")]
    if sum(taxes) != Decimal(_all(root, "c:TaxTotal/b:TaxAmount")[0]):
        yield "tax"


def _lines(root: etree._Element) -> Iterator[str]:
    """Lines of a rate, less what is taken off the whole, are that rate's base to the cent."""
    bases: dict[tuple[str, Decimal], Decimal] = {}
    kinds = ("InvoiceLine", "CreditNoteLine", "AllowanceCharge")
    for part in (child for child in root if etree.QName(child).localname in kinds):
        allowance = etree.QName(part).localname == "AllowanceCharge"
        rate = "c:TaxCategory" if allowance else "c:Item/c:ClassifiedTaxCategory"
        amount = Decimal(_all(part, "b:Amount" if allowance else "b:LineExtensionAmount")[0])
        key = _key(part, rate)
        bases[key] = bases.get(key, Decimal(0)) + (-amount if allowance else amount)
    rows = list(root.iter(f"{{{NAMES['c']}}}TaxSubtotal"))
    said = {_key(row, "c:TaxCategory"): Decimal(_all(row, "b:TaxableAmount")[0]) for row in rows}
    if said != bases:
        yield "base"


def _key(part: etree._Element, rate: str) -> tuple[str, Decimal]:
    category = (_all(part, f"{rate}/b:ID") or [""])[0]
    return category, Decimal((_all(part, f"{rate}/b:Percent") or ["0"])[0])


def _words(root: etree._Element) -> Iterator[str]:
    """Codes as this firm uses them, and why there is no tax in words a reader knows."""
    if _all(root, "b:CustomizationID") != [SPECIFICATION]:
        yield "specification"
    units = root.xpath("//@unitCode")
    if not isinstance(units, list) or not set(map(str, units)) <= UNITS:
        yield "unit"
    for row in root.iter(f"{{{NAMES['c']}}}TaxSubtotal"):
        codes = _all(row, "c:TaxCategory/b:TaxExemptionReasonCode")
        if _all(row, "c:TaxCategory/b:ID") == ["AE"] and codes != ["VATEX-EU-AE"]:
            yield "ground"


def _numbers(root: etree._Element) -> Iterator[str]:
    if not all(iban.is_valid(text) for text in _all(root, "//c:PayeeFinancialAccount/b:ID")):
        yield "iban"
    if not all(iso11649.is_valid(text) for text in _all(root, "//b:PaymentID")):
        yield "reference"
    ids = _all(root, "//c:PartyLegalEntity/b:CompanyID[@schemeID='0212']")
    if not all(ytunnus.is_valid(text) for text in ids):
        yield "business id"


def _dates(root: etree._Element, *, credit: bool) -> Iterator[str]:
    if credit and not _all(root, "c:BillingReference/c:InvoiceDocumentReference/b:ID"):
        yield "credited invoice"
    if not (_all(root, "//c:InvoicePeriod/b:EndDate") or _all(root, "//b:ActualDeliveryDate")):
        yield "supply"
    open_amount = Decimal(_all(root, "c:LegalMonetaryTotal/b:PayableAmount")[0])
    if not credit and open_amount and not _all(root, "b:DueDate"):
        yield "due date"


def _cents(euros: Decimal) -> Decimal:
    return euros.quantize(Decimal("0.01"), ROUND_HALF_UP)
