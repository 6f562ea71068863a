"""The issued document as UBL 2.1 by Peppol BIS Billing 3.0, the syntax sent first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from domain.invoicing_snapshot import InvoiceSnapshot
from domain.reference_numbers import rf_reference
from domain.refusals import Refused
from infrastructure.einvoice.elements import Tree, rooted
from infrastructure.einvoice.ubl_amounts import discounts, lines, period, taxes, totals
from infrastructure.einvoice.ubl_parties import parties

OASIS: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
NAMES: Final = {
    "cac": f"{OASIS}CommonAggregateComponents-2",
    "cbc": f"{OASIS}CommonBasicComponents-2",
}
_PEPPOL: Final = "urn:fdc:peppol.eu:2017:poacc:billing"
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
    tree = rooted(kind, f"{OASIS}{kind}-2", NAMES)
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
    period(tree, snapshot.supplied_from, snapshot.supplied_to)
    if snapshot.order_number:
        tree.branch("cac:OrderReference").put("cbc:ID", snapshot.order_number)
    if snapshot.credits_number:
        credited = tree.branch("cac:BillingReference", "cac:InvoiceDocumentReference")
        credited.put("cbc:ID", snapshot.credits_number)
        credited.put("cbc:IssueDate", snapshot.credits_issued_on)
    if snapshot.contract:
        tree.branch("cac:ContractDocumentReference").put("cbc:ID", snapshot.contract)


def _payment(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    if snapshot.kind == "receipt":
        tree.branch("cac:PaymentMeans").put("cbc:PaymentMeansCode", _CARD)
    elif snapshot.payable:
        means = tree.branch("cac:PaymentMeans")
        means.put("cbc:PaymentMeansCode", _CREDIT_TRANSFER)
        means.put("cbc:PaymentID", rf_reference(snapshot.reference))
        account = means.branch("cac:PayeeFinancialAccount")
        account.put("cbc:ID", snapshot.bank.iban)
        account.branch("cac:FinancialInstitutionBranch").put("cbc:ID", snapshot.bank.bic)
    if snapshot.late_interest and snapshot.due_on:
        terms = f"{snapshot.due_on:%d.%m.%Y}, {snapshot.late_interest} %"
        tree.branch("cac:PaymentTerms").put("cbc:Note", terms)


_PARTS: Final[tuple[Callable[[Tree, InvoiceSnapshot], None], ...]] = (
    _heading,
    _links,
    parties,
    _payment,
    discounts,
    taxes,
    totals,
    lines,
)
