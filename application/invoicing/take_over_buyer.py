"""Take a client's billing details over onto their account, as they are kept with the client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast
from uuid import UUID

from application.firm import Command, Work
from domain.accounts import Account, Buyer, VatCheck, account_of
from domain.clients import Organisation, PrivateClient
from domain.clients.private_client import client_of
from domain.invoicing_snapshot import Language
from domain.people import Person
from domain.vat import Customer

EU: Final = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip
"""The states of the union besides Finland (directive 2006/112 art. 5)."""


@dataclass(frozen=True, kw_only=True)
class TakeOverOrganisation(Command):
    """Let an organisation's invoices go where its client card says."""

    organisation_id: UUID

    def do(self, work: Work) -> None:
        client = work.get(Organisation, self.organisation_id)
        account = work.get(Account, account_of(client.id))
        if client.billing is None:
            return
        known, told = account.buyer, client.billing
        check = client.vat_check
        account.set_buyer(
            client.id,
            Buyer(
                customer=_business_in(told.country), name=client.name, street=told.street,
                postcode=told.postcode, town=told.town, country=told.country,
                business_id=client.business_id, vat_id=client.vat_id,
                vat_check=VatCheck(check.vat_id, check.checked_on, check.valid, check.proof)
                if check else None,
                einvoice_address=told.einvoice_address, einvoice_operator=told.einvoice_operator,
                contact=known.contact if known else "", email=told.email,
                language=cast("Language", client.language), form=told.form.value,
                order_number=told.order_number, buyer_reference=told.buyer_reference,
                contract=known.contract if known else "", term_days=told.term_days,
                named_person=known.named_person if known else False,
            ),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TakeOverPerson(Command):
    """Let a private client's invoices go to the address they gave."""

    person_id: UUID

    def do(self, work: Work) -> None:
        client = work.get(PrivateClient, client_of(self.person_id))
        person = work.get(Person, self.person_id)
        street, postcode, town, country = client.address
        account = work.get(Account, account_of(self.person_id))
        account.set_buyer(
            self.person_id,
            Buyer(
                customer=_consumer_in(country), name=person.name, street=street,
                postcode=postcode, town=town, country=country, email=person.email,
                phone=person.phone, language=cast("Language", person.language),
            ),
        )  # fmt: skip


def _business_in(country: str) -> Customer:
    if country == "FI":
        return Customer.FI_BUSINESS
    return Customer.EU_BUSINESS if country in EU else Customer.OTHER_BUSINESS


def _consumer_in(country: str) -> Customer:
    if country in {"FI", ""}:
        return Customer.FI_CONSUMER
    return Customer.EU_CONSUMER if country in EU else Customer.OTHER_CONSUMER
