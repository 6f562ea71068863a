"""The room of clients: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.clients.actions import ACTIONS
from application.clients.client_list import client_list, employees
from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_contact import NameContact
from application.clients.name_mentee import NameMentee, PartWithPerson
from application.clients.open_department import CloseDepartment, OpenDepartment
from application.clients.organisation_page import organisation_page
from application.clients.register_client import GiveAddress, NoteMinor, RegisterClient
from application.clients.register_organisation import RegisterOrganisation, RenameOrganisation
from application.clients.relations import client_relations
from application.clients.set_billing import NoteVatCheck, SetBilling
from application.policies import Room

SENTENCES: Final = {
    "Organisation.Registered": (
        "{by} kirjasi asiakkaaksi organisaation {name}",
        "{by} registrerade organisationen {name} som kund",
        "{by} took the organisation {name} on as a client",
    ),
    "Organisation.Renamed": (
        "{by} korjasi organisaation tiedoiksi {name}, {business_id}",
        "{by} rättade organisationens uppgifter till {name}, {business_id}",
        "{by} corrected the organisation's details to {name}, {business_id}",
    ),
    "Organisation.BillingSet": (
        "{by} asetti laskutustiedot",
        "{by} angav faktureringsuppgifterna",
        "{by} set how the organisation is invoiced",
    ),
    "Organisation.VatIdChecked": (
        "{by} kirjasi ALV-tunnisteen tarkistuksen",
        "{by} antecknade kontrollen av momsnumret",
        "{by} noted a check of the VAT id",
    ),
    "Organisation.ContactNamed": (
        "{by} nimesi yhteyshenkilön",
        "{by} utsåg en kontaktperson",
        "{by} named a contact person",
    ),
    "Organisation.ContactLeft": (
        "{by} kirjasi, että yhteyshenkilö lähti {on}",
        "{by} antecknade att en kontaktperson slutade {on}",
        "{by} noted that a contact person left on {on}",
    ),
    "Organisation.DepartmentOpened": (
        "{by} kirjasi osaston {name}, kustannuspaikka {cost_centre}",
        "{by} antecknade avdelningen {name}, kostnadsställe {cost_centre}",
        "{by} entered the department {name}, cost centre {cost_centre}",
    ),
    "Organisation.DepartmentClosed": (
        "{by} poisti osaston",
        "{by} tog bort en avdelning",
        "{by} closed a department",
    ),
    "Organisation.MenteeNamed": (
        "{by} nimesi aktorin",
        "{by} utsåg en adept",
        "{by} named a mentee",
    ),
    "Organisation.MenteeLeft": (
        "{by} kirjasi, että henkilö lähti organisaatiosta {on}",
        "{by} antecknade att en person lämnade organisationen {on}",
        "{by} noted that a person left the organisation on {on}",
    ),
    "Organisation.MergedInto": (
        "{by} yhdisti asiakkaan toiseen",
        "{by} slog ihop kunden med en annan",
        "{by} merged the client into another",
    ),
    "Organisation.TookOver": (
        "{by} yhdisti tähän toisen asiakkaan tiedot",
        "{by} förde hit en annan kunds uppgifter",
        "{by} merged another entry into this client",
    ),
    "PrivateClient.Registered": (
        "{by} kirjasi yksityisasiakkaan, joka vakuutti olevansa täysi-ikäinen",
        "{by} registrerade en privatkund som försäkrade sig vara myndig",
        "{by} took on a private client who said they are of age",
    ),
    "PrivateClient.AddressGiven": (
        "{by} kirjasi laskutusosoitteen",
        "{by} antecknade faktureringsadressen",
        "{by} gave an address for invoices",
    ),
    "PrivateClient.FoundMinor": (
        "{by} kirjasi asiakkaan alaikäiseksi {on}; hänelle ei enää myydä",
        "{by} antecknade att kunden är minderårig {on}; inget mer säljs till hen",
        "{by} noted on {on} that the client is a minor; nothing more is sold to them",
    ),
}

ROOM: Final = Room(
    "clients",
    commands=(
        RegisterOrganisation,
        RenameOrganisation,
        SetBilling,
        NoteVatCheck,
        NameContact,
        OpenDepartment,
        CloseDepartment,
        NameMentee,
        PartWithPerson,
        MergeOrganisations,
        RegisterClient,
        GiveAddress,
        NoteMinor,
    ),
    views=(organisation_page,),
    tables=(client_list, employees),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=client_relations,
)
