"""Whose invoices are whose: a payer sees their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from application.relations import begins
from application.views import RowStep
from domain.accounts import Account
from domain.events import Event
from domain.invoicing import Invoice
from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "billing.see_invoices": rule(
        Matter.INVOICE,
        Role.FINANCE, Role.ADMINISTRATOR,
        Relation.CLIENT_OF, Relation.PAYER_OF, Relation.SPONSOR_OF, ever=[Relation.CLIENT_OF],
    ),
}  # fmt: skip
"""Asked of the payer: a person for themselves, a contact for their organisation."""


def invoicing_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case Account.BuyerSet(payer_id=payer) | Invoice.Issued(client_id=payer):
            yield begins(event, payer, Relation.CLIENT_OF, payer)
