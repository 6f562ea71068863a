"""Invoices as the examples of this room issue them."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from domain.invoice_sums import InvoiceSums, Line, sum_up
from domain.invoice_writing import LineWords, line_of, rate_of
from domain.invoicing_snapshot import InvoiceSnapshot, Party, SellerBank
from domain.money import NOTHING, Money
from domain.vat import Category

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
GENERAL, REDUCED = Decimal("25.5"), Decimal("13.5")

FIRM = Party(
    name="Esimerkki Mentorointi Oy",
    street="Satamakatu 1",
    postcode="00160",
    town="Helsinki",
    business_id="2345670-5",
    vat_id="FI23456705",
    einvoice_address="003723456705",
    einvoice_operator="003721291126",
    email="laskut@esimerkki.example",
    phone="+358 40 123 4567",
)
BANK = SellerBank(iban="FI2112345600000785", bic="NDEAFIHH", domicile="Helsinki")
CUSTOMER = Party(
    name="Asiakas Oy",
    street="Kauppakatu 5",
    postcode="33100",
    town="Tampere",
    business_id="1234567-1",
    vat_id="FI12345671",
    einvoice_address="003712345671",
    einvoice_operator="E204503",
)
GERMAN = Party(
    name="Beispiel GmbH",
    street="Hafenstraße 2",
    postcode="20457",
    town="Hamburg",
    country="DE",
    vat_id="DE136695976",
    einvoice_address="9930:DE136695976",
    einvoice_operator="PEPPOL",
)
PERSON = Party(name="Aino Aktori", street="Kotikuja 3", postcode="20100", town="Turku")


def euros(text: str) -> Money:
    """Read an amount of an example."""
    return Money.parse(text)


def sold(price: str, percent: Decimal = GENERAL, quantity: str = "1", **more: Any) -> Line:
    """Write a line down shortly."""
    return Line(euros(price), percent, Decimal(quantity), **more)


def seven() -> InvoiceSums:
    """Sum up the first invoice of the examples: 7 lines of 12.37 net."""
    return sum_up([sold("12.37")] * 7, "net")


def two_rates() -> InvoiceSums:
    """Sum up the second invoice of the examples: four lines at two rates."""
    lines = [sold("180.00"), sold("260.00"), sold("349.90", quantity="8")]
    return sum_up([*lines, sold("24.50", REDUCED, "8")], "net")


def reverse_charge() -> InvoiceSums:
    """Sum up four sessions for a business in another state of the union."""
    line = sold("195.00", Decimal(0), "4", category=Category.REVERSE_CHARGE)
    return sum_up([line], "net")


def issued(sums: InvoiceSums, texts: Iterable[str] = (), **more: Any) -> InvoiceSnapshot:
    """Write an invoice down as it is issued."""
    named = [*texts, *["Mentorointi, 60 min"] * len(sums.lines)]
    worded = zip(sums.lines, named, strict=False)
    invoice = InvoiceSnapshot(
        kind="invoice",
        mode=sums.mode,
        language="fi",
        number="2026-0002",
        issued_on=date(2026, 2, 2),
        due_on=date(2026, 2, 16),
        supplied_from=date(2026, 1, 1),
        supplied_to=date(2026, 1, 31),
        seller=FIRM,
        bank=BANK,
        buyer=CUSTOMER,
        lines=tuple(line_of(one, LineWords(text)) for one, text in worded),
        rates=tuple(rate_of(rate) for rate in sums.rates),
        net=sums.net,
        vat=sums.vat,
        gross=sums.gross,
        open=sums.gross,
        reference="1234561",
        order_number="PO-77",
        late_interest=Decimal("10.5"),
    )
    return replace(invoice, **more)


def paid(invoice: InvoiceSnapshot, amount: Money) -> InvoiceSnapshot:
    """Write it down with ``amount`` paid before the issue."""
    return replace(invoice, paid=amount, open=invoice.gross - amount)


def receipt(sums: InvoiceSums) -> InvoiceSnapshot:
    """Write the receipt of a private person who paid by card."""
    whole = issued(sums, kind="receipt", buyer=PERSON, due_on=None, reference="")
    return replace(
        whole,
        paid=whole.gross,
        open=NOTHING,
        paid_on=date(2026, 2, 2),
        paid_by="card",
        late_interest=None,
    )
