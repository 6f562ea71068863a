"""A payment reminder on paper: the open debt, the interest and fee asked for, and how to pay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import NOTHING, Money
from infrastructure.pdf.codes import barcode_svg, qr_svg
from infrastructure.pdf.figures import amount, day
from infrastructure.pdf.invoice_page import Page, page_of, payment_of
from infrastructure.pdf.typesetting import typeset


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """What a reminder asks for; `charged` is the fee or the standard compensation."""

    number: str
    step: int
    sent_on: date
    due_on: date
    open: Money
    interest: Money = NOTHING
    charged: Money = NOTHING

    @property
    def total(self) -> Money:
        """All that is to be paid."""
        return self.open + self.interest + self.charged


def render_reminder(invoice: InvoiceSnapshot, reminder: Reminder) -> bytes:
    """Print a reminder of an invoice, in the invoice's own language; equal data, equal bytes."""
    asked = replace(
        invoice, issued_on=reminder.sent_on, due_on=reminder.due_on, open=reminder.total,
        texts=(), number=reminder.number,
    )  # fmt: skip
    page = page_of(asked) | _own(invoice, reminder, page_of(invoice)["word"])
    page["payment"] = payment_of(asked)
    files = {
        "barcode.svg": barcode_svg(page["payment"]["barcode"]),
        "qr.svg": qr_svg(page["payment"]["qr"]),
    }
    return typeset("invoice.typ", page, reminder.sent_on, files)


def _own(invoice: InvoiceSnapshot, reminder: Reminder, word: dict[str, str]) -> Page:
    language = invoice.language
    debt = f"{word['invoice']} {invoice.number}, {word['due'].lower()} " + (
        day(invoice.due_on, language) if invoice.due_on else ""
    )
    rows = [
        (debt, reminder.open),
        (word["late_interest"], reminder.interest),
        (word["reminder_fee"], reminder.charged),
    ]
    return {
        "title": word["reminder"],
        "facts": [
            [word["number"], reminder.number],
            [word["issued"], day(reminder.sent_on, language)],
            [word["due"], day(reminder.due_on, language)],
            [word["reminds_of"], invoice.number],
        ],
        "lines": [
            {
                "text": text, "more": "", "quantity": "", "price": "", "rate": "",
                "amount": amount(value, language),
            }
            for text, value in rows
            if value
        ],
        "rates": [],
        "reasons": [],
        "totals": [[word["open"], amount(reminder.total, language)]],
        "texts": [word["reminder_text"], word["reminder_paid"]],
    }  # fmt: skip
