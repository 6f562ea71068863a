"""How an organisation wants its invoices: address, electronic address, references, terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]  # what stands in the trade register or on an invoice of a business


class EInvoiceAddressMissing(Refused):
    """An electronic invoice needs both the address and the operator."""

    status = 422


class InvoiceMailMissing(Refused):
    """An invoice by e-mail needs an address to go to."""

    status = 422


class InvoiceForm(StrEnum):
    """How invoices are sent."""

    MAIL = "mail"
    FINVOICE = "finvoice"
    UBL = "ubl"
    PAPER = "paper"


@dataclass(frozen=True)
class VatCheck:
    """That a VAT id was looked up: which, when, whether it was valid, and the proof's number."""

    vat_id: Text
    checked_on: date
    valid: bool
    proof: Text = ""


@dataclass(frozen=True, kw_only=True)
class BillingDetails:
    """What an organisation's invoices need. Raises EInvoiceAddressMissing, InvoiceMailMissing."""

    form: InvoiceForm = InvoiceForm.MAIL
    street: Text = ""
    postcode: Text = ""
    town: Text = ""
    country: Text = "FI"
    email: Text = ""
    einvoice_address: Text = ""
    einvoice_operator: Text = ""
    buyer_reference: Text = ""
    order_number: Text = ""
    order_number_required: bool = False
    term_days: int | None = None

    def __post_init__(self) -> None:
        electronic = self.form in {InvoiceForm.FINVOICE, InvoiceForm.UBL}
        if electronic and not (self.einvoice_address and self.einvoice_operator):
            raise EInvoiceAddressMissing
        if self.form is InvoiceForm.MAIL and not self.email:
            raise InvoiceMailMissing
