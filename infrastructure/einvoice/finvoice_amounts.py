"""Details, rows and payment instruction, as Finvoice writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.invoicing_snapshot import InvoiceSnapshot, SnapshotLine, SnapshotRate
from domain.money import NOTHING, Money
from infrastructure.einvoice.elements import Tree
from infrastructure.pdf.wording import words


def details(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write what the document is, what it refers to and what it adds up to."""
    credit = snapshot.kind == "credit"
    tree.put("InvoiceTypeCode", "INV02" if credit else "INV01", CodeListAgencyIdentifier="SPY")
    tree.put("InvoiceTypeCodeUN", "381" if credit else "380")
    tree.put("InvoiceTypeText", words(snapshot.language)[snapshot.kind].upper())
    tree.put("OriginCode", "Original")
    tree.put("InvoiceNumber", snapshot.number)
    day(tree, "InvoiceDate", snapshot.issued_on)
    if snapshot.credits_number:
        credited = tree.branch("OriginalInvoiceReference")
        credited.put("InvoiceNumber", snapshot.credits_number)
        day(credited, "InvoiceDate", snapshot.credits_issued_on)
    day(tree, "InvoicingPeriodStartDate", snapshot.supplied_from)
    day(tree, "InvoicingPeriodEndDate", snapshot.supplied_to or snapshot.supplied_from)
    tree.put("OrderIdentifier", snapshot.order_number)
    tree.put("AgreementIdentifier", snapshot.contract)
    tree.put("BuyerReferenceIdentifier", snapshot.buyer_reference)
    _totals(tree, snapshot)
    for text in filter(None, (*snapshot.texts, snapshot.credit_reason)):
        tree.put("InvoiceFreeText", text[:512])
    _terms(tree, snapshot)
    for rate in snapshot.rates:
        _discount(tree, rate, snapshot)


def rows(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write every line; the discount on the whole stands apart, in net mode."""
    for number, line in enumerate(snapshot.lines, start=1):
        row = tree.branch("InvoiceRow")
        row.put("ArticleName", line.text[:100])
        row.put("InvoicedQuantity", _comma(_signed(line.quantity, snapshot)), **_unit(line))
        day(row, "StartDate", line.supplied_from)
        day(row, "EndDate", line.supplied_to or line.supplied_from)
        _price(row, line, snapshot)
        row.put("RowPositionIdentifier", number)
        if line.discount and snapshot.mode == "net":
            amount(row, "RowDiscountAmount", line.discount)
        row.put("RowVatRatePercent", _comma(line.percent))
        row.put("RowVatCode", line.category)
        net = _sign(line.net + _part(line, snapshot), snapshot)
        vat = _sign(line.vat, snapshot)
        amount(row, "RowVatAmount", vat)
        amount(row, "RowVatExcludedAmount", net)
        amount(row, "RowAmount", net + vat)


def pay(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write the payment instruction, which the schema asks for even where nothing is to be paid."""
    due = snapshot.due_on or snapshot.issued_on
    identification = tree.branch("EpiIdentificationDetails")
    day(identification, "EpiDate", snapshot.issued_on)
    identification.put("EpiReference", snapshot.reference or snapshot.number)
    parties = tree.branch("EpiPartyDetails")
    bank = parties.branch("EpiBfiPartyDetails")
    bank.put("EpiBfiIdentifier", snapshot.bank.bic, IdentificationSchemeName="BIC")
    payee = parties.branch("EpiBeneficiaryPartyDetails")
    payee.put("EpiNameAddressDetails", snapshot.seller.name[:35])
    payee.put("EpiAccountID", snapshot.bank.iban, IdentificationSchemeName="IBAN")
    order = tree.branch("EpiPaymentInstructionDetails")
    order.put("EpiRemittanceInfoIdentifier", snapshot.reference, IdentificationSchemeName="SPY")
    amount(order, "EpiInstructedAmount", _sign(snapshot.open, snapshot))
    order.put("EpiCharge", "SHA", ChargeOption="SHA")
    day(order, "EpiDateOptionDate", due)


def day(tree: Tree, name: str, value: date | None) -> None:
    """Write a civil day, where there is one."""
    tree.put(name, f"{value:%Y%m%d}" if value else None, Format="CCYYMMDD")


def amount(tree: Tree, name: str, value: Money) -> None:
    """Write euros with a decimal comma."""
    tree.put(name, _comma(value.euros), AmountCurrencyIdentifier="EUR")


def _totals(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    parts = Money.total(_part(line, snapshot) for line in snapshot.lines)
    amount(tree, "RowsTotalVatExcludedAmount", _sign(snapshot.net + parts, snapshot))
    if parts:
        amount(tree, "DiscountsTotalVatExcludedAmount", parts)
    amount(tree, "InvoiceTotalVatExcludedAmount", _sign(snapshot.net, snapshot))
    amount(tree, "InvoiceTotalVatAmount", _sign(snapshot.vat, snapshot))
    amount(tree, "InvoiceTotalVatIncludedAmount", _sign(snapshot.gross, snapshot))
    if snapshot.paid:
        amount(tree, "InvoicePaidAmount", snapshot.paid)
    for rate in snapshot.rates:
        row = tree.branch("VatSpecificationDetails")
        amount(row, "VatBaseAmount", _sign(rate.net, snapshot))
        row.put("VatRatePercent", _comma(rate.percent))
        row.put("VatCode", rate.category)
        amount(row, "VatRateAmount", _sign(rate.vat, snapshot))
        row.put("VatFreeText", rate.reason[:70])
        row.put("VatExemptionReasonCode", rate.reason_code)


def _terms(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    if not snapshot.due_on:
        return
    terms = tree.branch("PaymentTermsDetails")
    day(terms, "InvoiceDueDate", snapshot.due_on)
    if snapshot.late_interest:
        fine = terms.branch("PaymentOverDueFineDetails")
        fine.put("PaymentOverDueFinePercent", _comma(snapshot.late_interest))


def _discount(tree: Tree, rate: SnapshotRate, snapshot: InvoiceSnapshot) -> None:
    borne = (
        _part(line, snapshot)
        for line in snapshot.lines
        if (line.category, line.percent) == (rate.category, rate.percent)
    )
    if part := Money.total(borne):
        discount = tree.branch("DiscountDetails")
        discount.put("FreeText", words(snapshot.language)["discount"])
        discount.put("ReasonCode", "95")
        amount(discount, "Amount", part)
        discount.put("VatCategoryCode", rate.category)
        discount.put("VatRatePercent", _comma(rate.percent))


def _price(row: Tree, line: SnapshotLine, snapshot: InvoiceSnapshot) -> None:
    """Say the price without tax; in gross mode none is exact for one piece, so for all."""
    if snapshot.mode == "net":
        amount(row, "UnitPriceAmount", line.unit_price)
    else:
        amount(row, "UnitPriceAmount", line.net)
        row.put("UnitPriceBaseQuantity", _comma(line.quantity), **_unit(line))


def _unit(line: SnapshotLine) -> dict[str, str]:
    return {"QuantityUnitCode": line.unit, "QuantityUnitCodeUN": line.unit}


def _part(line: SnapshotLine, snapshot: InvoiceSnapshot) -> Money:
    return line.part if snapshot.mode == "net" else NOTHING


def _sign(value: Money, snapshot: InvoiceSnapshot) -> Money:
    return -value if snapshot.kind == "credit" else value


def _signed(value: Decimal, snapshot: InvoiceSnapshot) -> Decimal:
    return -value if snapshot.kind == "credit" else value


def _comma(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
