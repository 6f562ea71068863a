"""From sums to the document that is kept: the plain data of invoices and credit notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.credit_sums import Credit, Creditable, LineLeft
from domain.invoice_sums import LineSum, RateSum
from domain.invoicing_snapshot import InvoiceSnapshot, SnapshotLine, SnapshotRate
from domain.money import NOTHING
from domain.vat import Category

# Why a row bears no tax, as AVL 209 e § and EN 16931 (BT-120, BT-121) want it said.
_REASONS = {
    Category.STANDARD: ("", ""),
    Category.REVERSE_CHARGE: ("Käännetty verovelvollisuus / Reverse charge", "VATEX-EU-AE"),
    Category.EXEMPT: ("Ei sisällä arvonlisäveroa / Exempt from VAT", ""),
    Category.OUTSIDE: ("Ei arvonlisäveron alainen / Outside the scope of VAT", "VATEX-EU-O"),
}


@dataclass(frozen=True)
class LineWords:
    """What a line says besides its amounts; ``unit`` is a UN/ECE code."""

    text: str
    unit: str = "C62"
    supplied_from: date | None = None
    supplied_to: date | None = None
    source_id: str = ""


def line_of(sums: LineSum, words: LineWords) -> SnapshotLine:
    """Write one line down."""
    line = sums.line
    return SnapshotLine(
        text=words.text,
        quantity=line.quantity,
        unit=words.unit,
        unit_price=line.unit_price,
        amount=sums.amount,
        net=sums.net,
        vat=sums.vat,
        percent=line.percent,
        category=line.category.value,
        discount=line.reduction,
        part=sums.part,
        supplied_from=words.supplied_from,
        supplied_to=words.supplied_to,
        source_id=words.source_id,
    )


def rate_of(rate: RateSum) -> SnapshotRate:
    """Write one row of the tax table down, with the reason where there is no tax."""
    reason, code = _REASONS[rate.category]
    return SnapshotRate(
        category=rate.category.value,
        percent=rate.percent,
        net=rate.net,
        vat=rate.vat,
        reason=reason,
        reason_code=code,
    )


def creditable(invoice: InvoiceSnapshot) -> Creditable:
    """See a kept invoice as credit notes do, nothing credited yet."""
    lines = (
        LineLeft(
            Category(line.category),
            line.percent,
            line.net if invoice.mode == "net" else line.net + line.vat,
        )
        for line in invoice.lines
    )
    return Creditable(invoice.mode, tuple(lines))


def credit_note(
    invoice: InvoiceSnapshot, credit: Credit, number: str, issued_on: date, reason: str
) -> InvoiceSnapshot:
    """Write the credit note that names ``invoice`` (AVL 209 e §: unambiguous reference)."""
    return replace(
        invoice,
        kind="credit",
        number=number,
        issued_on=issued_on,
        lines=_credited_lines(invoice, credit),
        rates=tuple(rate_of(rate) for rate in credit.rates),
        net=credit.net,
        vat=credit.vat,
        gross=credit.gross,
        open=credit.gross,
        paid=NOTHING,
        paid_on=None,
        paid_by="",
        due_on=None,
        reference="",
        late_interest=None,
        texts=(),
        credits_number=invoice.number,
        credits_issued_on=invoice.issued_on,
        credit_reason=reason,
    )


def _credited_lines(invoice: InvoiceSnapshot, credit: Credit) -> tuple[SnapshotLine, ...]:
    """Each as one piece at what goes back, whole or part."""
    pieces = (
        (
            invoice.lines[line.place],
            line,
            line.net if invoice.mode == "net" else line.net + line.vat,
        )
        for line in credit.lines
    )
    return tuple(
        replace(
            kept, quantity=Decimal(1), unit="C62", unit_price=base, amount=base,
            net=line.net, vat=line.vat, discount=NOTHING, part=NOTHING,
        )
        for kept, line, base in pieces
    )  # fmt: skip
