"""Who invoices go to: every payer's billing details."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.accounts import Account, Buyer
from domain.events import Event
from domain.vat import Customer


@dataclass(frozen=True)
class PayerRow:
    """One payer as known today."""

    payer_id: UUID
    name: str
    customer: Customer
    form: str
    buyer: Buyer


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Account.BuyerSet(payer_id=payer, buyer=buyer):
            yield Put(PayerRow(payer, buyer.name, buyer.customer, buyer.form, buyer))


payers = Table("payers", PayerRow, ("payer_id",), rows, (("name",),))
