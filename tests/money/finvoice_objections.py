"""What the schema of Finvoice lets through and this firm does not."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree

from tests.money.finvoice_parties import dates, ids, payment
from tests.money.finvoice_reading import TOTAL, is_credit, money, text
from tests.money.objections import IN_FORCE, UNITS

CATEGORIES = {"S", "AE", "O", "E", "Z"}


def finvoice_objections(xml: bytes) -> list[str]:
    """List everything wrong with a Finvoice document of 2026 that its schema does not see."""
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
    return [*_taxes(root), *_rows(root), *ids(root), *dates(root), *payment(root), *_words(root)]


def _cents(euros: Decimal) -> Decimal:
    return euros.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _taxes(root: etree._Element) -> Iterator[str]:
    rows = root.findall("InvoiceDetails/VatSpecificationDetails")
    for row in rows:
        base, tax = money(row, "VatBaseAmount"), money(row, "VatRateAmount")
        rate = money(row, "VatRatePercent")
        if rate not in IN_FORCE or text(row, "VatCode") not in CATEGORIES:
            yield "rate"
        if tax not in (_cents(base * rate / 100), _cents((base + tax) * rate / (100 + rate))):
            yield "tax"
        if text(row, "VatCode") == "AE" and (
            rate or text(row, "VatExemptionReasonCode") != "VATEX-EU-AE"
            or not text(row, "VatFreeText") or not text(root, ".//BuyerOrganisationTaxCode")
        ):  # fmt: skip
            yield "ground"
    net, tax = money(root, f"{TOTAL}VatExcludedAmount"), money(root, f"{TOTAL}VatAmount")
    if sum(money(row, "VatBaseAmount") for row in rows) != net:
        yield "base"
    if sum(money(row, "VatRateAmount") for row in rows) != tax:
        yield "tax"
    if net + tax != (gross := money(root, f"{TOTAL}VatIncludedAmount")):
        yield "total"
    if (gross > 0) is is_credit(root) and gross:
        yield "sign"


def _rows(root: etree._Element) -> Iterator[str]:
    """Rows of a rate, less what is taken off the whole, are that rate's base to the cent."""
    sign = -1 if is_credit(root) else 1
    bases: dict[tuple[str, Decimal], Decimal] = {}
    for row in root.findall("InvoiceRow"):
        net = money(row, "RowVatExcludedAmount")
        pieces = money(row, "InvoicedQuantity") / (money(row, "UnitPriceBaseQuantity") or 1)
        less = money(row, "RowDiscountAmount")
        if _cents(pieces * money(row, "UnitPriceAmount")) - sign * less != net:
            yield "row"
        if net + money(row, "RowVatAmount") != money(row, "RowAmount"):
            yield "row"
        key = text(row, "RowVatCode"), money(row, "RowVatRatePercent")
        bases[key] = bases.get(key, Decimal(0)) + net
    if sum(bases.values()) != money(root, "InvoiceDetails/RowsTotalVatExcludedAmount"):
        yield "rows"
    for off in root.findall("InvoiceDetails/DiscountDetails"):
        key = text(off, "VatCategoryCode"), money(off, "VatRatePercent")
        bases[key] = bases.get(key, Decimal(0)) - sign * money(off, "Amount")
    specs = root.findall("InvoiceDetails/VatSpecificationDetails")
    said = {
        (text(row, "VatCode"), money(row, "VatRatePercent")): money(row, "VatBaseAmount")
        for row in specs
    }
    if said != bases:
        yield "base"


def _words(root: etree._Element) -> Iterator[str]:
    if text(root, ".//SpecificationIdentifier") != "EN16931" or root.get("Version") != "3.0":
        yield "specification"
    number = text(root, "InvoiceDetails/InvoiceNumber")
    if not number or number != text(root, ".//MessageIdentifier"):
        yield "number"
    kinds = {"INV01": "380", "INV02": "381"}
    if kinds.get(text(root, ".//InvoiceTypeCode")) != text(root, ".//InvoiceTypeCodeUN"):
        yield "kind"
    if {str(one) for one in root.xpath("//@QuantityUnitCode")} - UNITS:
        yield "unit"
    if {str(one) for one in root.xpath("//@AmountCurrencyIdentifier")} - {"EUR"}:
        yield "currency"
