"""The issued document as UBL 2.1 by Peppol BIS Billing 3.0, the syntax sent first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from lxml import etree

from domain.invoicing_snapshot import InvoiceSnapshot, Party, SnapshotLine, SnapshotRate
from domain.money import NOTHING, Money
from domain.reference_numbers import rf_reference
from domain.refusals import Refused
from infrastructure.einvoice.elements import Tree

_OASIS: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
_NAMES: Final = {
    "cac": f"{_OASIS}CommonAggregateComponents-2",
    "cbc": f"{_OASIS}CommonBasicComponents-2",
}
_PEPPOL: Final = "urn:fdc:peppol.eu:2017:poacc:billing"
# Finnish addresses go under this scheme alone since the Peppol release of May 2026.
_ADDRESS_SCHEME: Final = "0216"
_BUSINESS_ID_SCHEME: Final = "0212"
_CREDIT_TRANSFER, _CARD = "30", "48"


class NoEInvoiceAddress(Refused):
    """An electronic invoice needs the electronic addresses of both sides."""


class NoBuyerReference(Refused):
    """An electronic invoice needs the buyer's purchase order number or reference (Peppol R003)."""


def ubl(snapshot: InvoiceSnapshot) -> bytes:
    """Write an invoice (380) or a credit note (381), amounts positive in both.

    Raises NoEInvoiceAddress, NoBuyerReference.
    """
    if not (snapshot.seller.einvoice_address and snapshot.buyer.einvoice_address):
        raise NoEInvoiceAddress
    if not (snapshot.order_number or snapshot.buyer_reference):
        raise NoBuyerReference
    kind = "CreditNote" if snapshot.kind == "credit" else "Invoice"
    namespaces: dict[str | None, str] = {None: f"{_OASIS}{kind}-2", **_NAMES}
    root = etree.Element(f"{{{_OASIS}{kind}-2}}{kind}", nsmap=namespaces)
    tree = Tree(root, _NAMES)
    for write in _PARTS:
        write(tree, snapshot)
    return tree.bytes()


def _heading(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    credit = snapshot.kind == "credit"
    tree.put("cbc:CustomizationID", f"urn:cen.eu:en16931:2017#compliant#{_PEPPOL}:3.0")
    tree.put("cbc:ProfileID", f"{_PEPPOL}:01:1.0")
    tree.put("cbc:ID", snapshot.number)
    tree.put("cbc:IssueDate", snapshot.issued_on)
    tree.put("cbc:DueDate", None if credit else snapshot.due_on)
    tree.put(*(("cbc:CreditNoteTypeCode", 381) if credit else ("cbc:InvoiceTypeCode", 380)))
    tree.put("cbc:Note", " ".join([*snapshot.texts, snapshot.credit_reason]).strip())
    tree.put("cbc:DocumentCurrencyCode", "EUR")
    tree.put("cbc:BuyerReference", snapshot.buyer_reference)


def _links(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    _period(tree, snapshot.supplied_from, snapshot.supplied_to)
    if snapshot.order_number:
        tree.branch("cac:OrderReference").put("cbc:ID", snapshot.order_number)
    if snapshot.credits_number:
        credited = tree.branch("cac:BillingReference", "cac:InvoiceDocumentReference")
        credited.put("cbc:ID", snapshot.credits_number)
        credited.put("cbc:IssueDate", snapshot.credits_issued_on)
    if snapshot.contract:
        tree.branch("cac:ContractDocumentReference").put("cbc:ID", snapshot.contract)


def _parties(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    taxed = all(rate.category != "O" for rate in snapshot.rates)
    _party(tree.branch("cac:AccountingSupplierParty", "cac:Party"), snapshot.seller, taxed=taxed)
    _party(tree.branch("cac:AccountingCustomerParty", "cac:Party"), snapshot.buyer, taxed=taxed)


def _party(tree: Tree, party: Party, *, taxed: bool) -> None:
    tree.put("cbc:EndpointID", party.einvoice_address, schemeID=_ADDRESS_SCHEME)
    tree.branch("cac:PartyName").put("cbc:Name", party.name)
    address = tree.branch("cac:PostalAddress")
    address.put("cbc:StreetName", party.street)
    address.put("cbc:CityName", party.town)
    address.put("cbc:PostalZone", party.postcode)
    address.branch("cac:Country").put("cbc:IdentificationCode", party.country)
    if party.vat_id and taxed:
        tax = tree.branch("cac:PartyTaxScheme")
        tax.put("cbc:CompanyID", party.vat_id)
        tax.branch("cac:TaxScheme").put("cbc:ID", "VAT")
    legal = tree.branch("cac:PartyLegalEntity")
    legal.put("cbc:RegistrationName", party.name)
    legal.put("cbc:CompanyID", party.business_id, **_business_scheme(party))
    if party.contact or party.phone or party.email:
        contact = tree.branch("cac:Contact")
        contact.put("cbc:Name", party.contact)
        contact.put("cbc:Telephone", party.phone)
        contact.put("cbc:ElectronicMail", party.email)


def _business_scheme(party: Party) -> dict[str, str]:
    return {"schemeID": _BUSINESS_ID_SCHEME} if party.country == "FI" else {}


def _payment(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    if snapshot.kind == "receipt":
        tree.branch("cac:PaymentMeans").put("cbc:PaymentMeansCode", _CARD)
    elif snapshot.reference and snapshot.open > NOTHING:
        means = tree.branch("cac:PaymentMeans")
        means.put("cbc:PaymentMeansCode", _CREDIT_TRANSFER)
        means.put("cbc:PaymentID", rf_reference(snapshot.reference))
        account = means.branch("cac:PayeeFinancialAccount")
        account.put("cbc:ID", snapshot.bank.iban)
        account.branch("cac:FinancialInstitutionBranch").put("cbc:ID", snapshot.bank.bic)
    if snapshot.late_interest and snapshot.due_on:
        terms = f"{snapshot.due_on:%d.%m.%Y}, {snapshot.late_interest} %"
        tree.branch("cac:PaymentTerms").put("cbc:Note", terms)


def _discounts(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write the discount on the whole once a rate, as EN 16931 BG-20 wants it."""
    for rate in snapshot.rates:
        part = Money.total(_part(line, snapshot) for line in snapshot.lines if _bears(line, rate))
        if part:
            _allowance(tree, part, rate)


def _taxes(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    total = tree.branch("cac:TaxTotal")
    _amount(total, "cbc:TaxAmount", snapshot.vat)
    for rate in snapshot.rates:
        row = total.branch("cac:TaxSubtotal")
        _amount(row, "cbc:TaxableAmount", rate.net)
        _amount(row, "cbc:TaxAmount", rate.vat)
        _category(row.branch("cac:TaxCategory"), rate, rate.reason, rate.reason_code)


def _totals(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    parts = Money.total(_part(line, snapshot) for line in snapshot.lines)
    totals = tree.branch("cac:LegalMonetaryTotal")
    _amount(totals, "cbc:LineExtensionAmount", snapshot.net + parts)
    _amount(totals, "cbc:TaxExclusiveAmount", snapshot.net)
    _amount(totals, "cbc:TaxInclusiveAmount", snapshot.gross)
    if parts:
        _amount(totals, "cbc:AllowanceTotalAmount", parts)
    if snapshot.paid:
        _amount(totals, "cbc:PrepaidAmount", snapshot.paid)
    _amount(totals, "cbc:PayableAmount", snapshot.open)


def _lines(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    credit = snapshot.kind == "credit"
    for number, line in enumerate(snapshot.lines, start=1):
        row = tree.branch("cac:CreditNoteLine" if credit else "cac:InvoiceLine")
        row.put("cbc:ID", number)
        quantity = "cbc:CreditedQuantity" if credit else "cbc:InvoicedQuantity"
        row.put(quantity, line.quantity, unitCode=line.unit)
        _amount(row, "cbc:LineExtensionAmount", line.net + _part(line, snapshot))
        _period(row, line.supplied_from, line.supplied_to)
        if line.discount and snapshot.mode == "net":
            _allowance(row, line.discount)
        item = row.branch("cac:Item")
        item.put("cbc:Name", line.text)
        _category(item.branch("cac:ClassifiedTaxCategory"), line)
        _price(row.branch("cac:Price"), line, snapshot)


def _price(price: Tree, line: SnapshotLine, snapshot: InvoiceSnapshot) -> None:
    """Say the price without tax; in gross mode none is exact for one piece, so for all."""
    if snapshot.mode == "net":
        _amount(price, "cbc:PriceAmount", line.unit_price)
    else:
        _amount(price, "cbc:PriceAmount", line.net)
        price.put("cbc:BaseQuantity", line.quantity, unitCode=line.unit)


def _part(line: SnapshotLine, snapshot: InvoiceSnapshot) -> Money:
    """Give a line's part of the discount on the whole; in gross mode it is in the price."""
    return line.part if snapshot.mode == "net" else NOTHING


def _bears(line: SnapshotLine, rate: SnapshotRate) -> bool:
    return (line.category, line.percent) == (rate.category, rate.percent)


def _allowance(tree: Tree, amount: Money, rate: SnapshotRate | None = None) -> None:
    allowance = tree.branch("cac:AllowanceCharge")
    allowance.put("cbc:ChargeIndicator", "false")
    allowance.put("cbc:AllowanceChargeReasonCode", 95)
    allowance.put("cbc:AllowanceChargeReason", "Discount")
    _amount(allowance, "cbc:Amount", amount)
    if rate:
        _category(allowance.branch("cac:TaxCategory"), rate)


def _category(
    tree: Tree, taxed: SnapshotLine | SnapshotRate, reason: str = "", code: str = ""
) -> None:
    tree.put("cbc:ID", taxed.category)
    tree.put("cbc:Percent", None if taxed.category == "O" else taxed.percent)
    tree.put("cbc:TaxExemptionReasonCode", code)
    tree.put("cbc:TaxExemptionReason", reason)
    tree.branch("cac:TaxScheme").put("cbc:ID", "VAT")


def _period(tree: Tree, first: date | None, last: date | None) -> None:
    if first or last:
        period = tree.branch("cac:InvoicePeriod")
        period.put("cbc:StartDate", first or last)
        period.put("cbc:EndDate", last or first)


def _amount(tree: Tree, name: str, amount: Money) -> None:
    tree.put(name, amount, currencyID="EUR")


_PARTS: Final[tuple[Callable[[Tree, InvoiceSnapshot], None], ...]] = (
    _heading,
    _links,
    _parties,
    _payment,
    _discounts,
    _taxes,
    _totals,
    _lines,
)
