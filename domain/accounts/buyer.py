"""Who an invoice goes to, as the payer is known today; an issued invoice keeps its own copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.invoicing_snapshot import Language, Party
from domain.price_lists import Audience
from domain.refusals import Refused
from domain.vat import Customer

BUSINESSES: Final = frozenset({Customer.FI_BUSINESS, Customer.EU_BUSINESS, Customer.OTHER_BUSINESS})


class BuyerUnknown(Refused):
    """Who this invoice goes to is not filled in yet: name, address and how it is sent."""


@dataclass(frozen=True)
class VatCheck:
    """That a VAT id was looked up: which, when, whether it was valid, and the proof's number."""

    vat_id: str
    checked_on: date
    valid: bool
    proof: str = ""


@dataclass(frozen=True, kw_only=True)
class Buyer:
    """A payer's billing details.

    `form` is how the payer wants invoices: mail, ubl, finvoice or paper. `named_person` says that
    the contract is for one named person, whose session days may then stand on the invoice.
    `term_days` is an agreed term of payment; None for the firm's own.
    """

    customer: Customer
    name: str
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "FI"
    business_id: str = ""
    vat_id: str = ""
    vat_check: VatCheck | None = None
    einvoice_address: str = ""
    einvoice_operator: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    language: Language = "fi"
    form: str = "mail"
    order_number: str = ""
    buyer_reference: str = ""
    contract: str = ""
    term_days: int | None = None
    named_person: bool = False

    @property
    def business(self) -> bool:
        """Whether the payer is a business or another legal person."""
        return self.customer in BUSINESSES

    @property
    def audience(self) -> Audience:
        """Which prices the payer sees."""
        return Audience.ORGANISATION if self.business else Audience.PRIVATE

    @property
    def days_shown(self) -> bool:
        """Whether days of sessions may stand on the invoice.

        A private person sees their own; an organisation sees the month and the units, unless the
        contract is for one named person.
        """
        return self.named_person or not self.business

    def vat_id_valid(self, day: date, good_for: timedelta) -> bool:
        """Whether the very VAT id on file was found valid not too long before this day."""
        check = self.vat_check
        return (
            check is not None and check.valid and check.vat_id == self.vat_id
            and check.checked_on <= day <= check.checked_on + good_for
        )  # fmt: skip

    @property
    def party(self) -> Party:
        """The payer as a side of the document."""
        return Party(
            name=self.name, street=self.street, postcode=self.postcode, town=self.town,
            country=self.country, business_id=self.business_id, vat_id=self.vat_id,
            einvoice_address=self.einvoice_address, einvoice_operator=self.einvoice_operator,
            contact=self.contact, email=self.email, phone=self.phone,
        )  # fmt: skip
