"""An invoice as it was issued: plain data, complete, never changed.

It stands in the event, so everything printed or sent later comes from here and nothing from
tables, profiles or templates that may have changed since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from domain.money import NOTHING, Money

Kind = Literal["invoice", "receipt", "credit", "self_billed", "statement"]
Language = Literal["fi", "sv", "en"]


@dataclass(frozen=True, kw_only=True)
class Party:
    """A side of an invoice as it stood on the day of issue; empty text where it has none."""

    name: str
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "FI"
    business_id: str = ""
    vat_id: str = ""
    einvoice_address: str = ""
    einvoice_operator: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class SellerBank:
    """Where the firm is paid, and its domicile as business letters must name it."""

    iban: str
    bic: str
    domicile: str = ""


@dataclass(frozen=True, kw_only=True)
class SnapshotLine:
    """One line: amounts after its own discount and its part of the invoice's discount.

    ``unit`` is a UN/ECE code (HUR an hour, C62 a piece); ``unit_price`` is in the mode's terms;
    ``amount`` is quantity times price less ``discount``, ``part`` the share of the whole
    invoice's discount; ``percent`` the tax rate; ``sources`` name what was delivered, or
    ``source_id`` where it is one thing.
    """

    text: str
    quantity: Decimal
    unit: str
    unit_price: Money
    amount: Money
    net: Money
    vat: Money
    percent: Decimal
    category: str = "S"
    discount: Money = NOTHING
    part: Money = NOTHING
    supplied_from: date | None = None
    supplied_to: date | None = None
    source_id: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SnapshotRate:
    """One row of the tax table; ``reason`` says why there is no tax, ``reason_code`` is VATEX."""

    category: str
    percent: Decimal
    net: Money
    vat: Money
    reason: str = ""
    reason_code: str = ""


@dataclass(frozen=True, kw_only=True)
class InvoiceSnapshot:
    """An invoice, a paid receipt or a credit note; amounts are positive in all three.

    ``open`` is what was left to pay at issue, or goes back by a credit note: gross less ``paid``;
    ``reference`` is the national one, empty where nothing is to be paid; ``late_interest`` is the
    yearly percentage the terms name; ``form`` is what the buyer gets: mail, ubl, finvoice or paper.
    """

    kind: Kind
    mode: Literal["net", "gross"]
    language: Language
    number: str
    issued_on: date
    seller: Party
    bank: SellerBank
    buyer: Party
    lines: tuple[SnapshotLine, ...]
    rates: tuple[SnapshotRate, ...]
    net: Money
    vat: Money
    gross: Money
    open: Money
    paid: Money = NOTHING
    due_on: date | None = None
    supplied_from: date | None = None
    supplied_to: date | None = None
    reference: str = ""
    order_number: str = ""
    buyer_reference: str = ""
    contract: str = ""
    paid_on: date | None = None
    paid_by: str = ""
    credits_number: str = ""
    credits_issued_on: date | None = None
    credit_reason: str = ""
    late_interest: Decimal | None = None
    texts: tuple[str, ...] = ()
    form: str = "mail"

    @property
    def payable(self) -> bool:
        """Whether this asks for money, so that it bears a reference and codes to pay with."""
        return self.kind == "invoice" and self.open > NOTHING
