"""Lines, discounts, tax and totals, as UBL writes them."""

from __future__ import annotations

from datetime import date

from domain.invoicing_snapshot import InvoiceSnapshot, SnapshotLine, SnapshotRate
from domain.money import NOTHING, Money
from infrastructure.einvoice.elements import Tree


def discounts(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write the discount on the whole once a rate, as EN 16931 BG-20 wants it."""
    for rate in snapshot.rates:
        part = Money.total(_part(line, snapshot) for line in snapshot.lines if _bears(line, rate))
        if part:
            _allowance(tree, part, rate)


def taxes(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write the tax, whole and per rate."""
    total = tree.branch("cac:TaxTotal")
    _amount(total, "cbc:TaxAmount", snapshot.vat)
    for rate in snapshot.rates:
        row = total.branch("cac:TaxSubtotal")
        _amount(row, "cbc:TaxableAmount", rate.net)
        _amount(row, "cbc:TaxAmount", rate.vat)
        _category(row.branch("cac:TaxCategory"), rate, rate.reason, rate.reason_code)


def totals(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write what adds up, down to what is to be paid."""
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


def lines(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write every line, its discount taken off."""
    credit = snapshot.kind == "credit"
    for number, line in enumerate(snapshot.lines, start=1):
        row = tree.branch("cac:CreditNoteLine" if credit else "cac:InvoiceLine")
        row.put("cbc:ID", number)
        quantity = "cbc:CreditedQuantity" if credit else "cbc:InvoicedQuantity"
        row.put(quantity, line.quantity, unitCode=line.unit)
        _amount(row, "cbc:LineExtensionAmount", line.net + _part(line, snapshot))
        period(row, line.supplied_from, line.supplied_to)
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


def period(tree: Tree, first: date | None, last: date | None) -> None:
    """Write a stretch of days, or one day as both its ends."""
    if first or last:
        period = tree.branch("cac:InvoicePeriod")
        period.put("cbc:StartDate", first or last)
        period.put("cbc:EndDate", last or first)


def _amount(tree: Tree, name: str, amount: Money) -> None:
    tree.put(name, amount, currencyID="EUR")
