"""Whenever a client's billing details change, the next invoices go where they now say."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.invoicing.take_over_buyer import TakeOverOrganisation, TakeOverPerson
from domain.clients import Organisation, PrivateClient
from domain.events import Event


def whenever_a_client_s_details_change(event: Event) -> Iterator[Command]:
    match event:
        case Organisation.BillingSet() | Organisation.Renamed() | Organisation.VatIdChecked():
            yield TakeOverOrganisation(organisation_id=event.originator_id)
        case PrivateClient.AddressGiven(person_id=person):
            yield TakeOverPerson(person_id=person)
