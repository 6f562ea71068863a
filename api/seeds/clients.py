"""The demo's client organisations, with their contacts, departments and people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.step import PAST, Step, moment, person_of, seeded
from application.clients.name_contact import NameContact
from application.clients.name_mentee import NameMentee, PartWithPerson
from application.clients.open_department import OpenDepartment
from application.clients.register_organisation import RegisterOrganisation
from application.clients.set_billing import NoteVatCheck
from application.firm import Command
from domain.clients import BillingDetails, Duty, InvoiceForm

ORGANISATIONS: Final = {
    "nordpuu": ("Nordpuu Oy", "2345678-0", "fi"),
    "kaisla": ("Kaisla Ruoka Oy", "3456785-7", "fi"),
    "ahti": ("Ahti Energia Oy", "4567891-5", "fi"),
    "lumi": ("Lumi Design Oy", "", "fi"),
    "strand": ("Strandstad kommun", "", "sv"),
    "helmi": ("Helmi Group Oy", "", "fi"),
}  # fmt: skip
PEOPLE: Final = {
    "nordpuu": ("Oskari Virta", "Iida Mäkelä", "Noora Salo", "Ahti Koski"),
    "kaisla": ("Tuulia Kivi", "Eero Lahti", "Sulo Oksa"),
    "ahti": ("Saga Holm", "Otso Laine"),
    "lumi": ("Meri Aho",),
    "strand": ("Bror Wikström", "Elias Nyman"),
    "helmi": ("Ville Rantanen", "Otto Heino"),
}  # fmt: skip
CONTACTS: Final = {
    "nordpuu": "Leena Mäkelä", "kaisla": "Pasi Kaisla", "ahti": "Heli Ahtiainen",
    "strand": "Gunilla Strand",
}  # fmt: skip


def organisation(key: str) -> UUID:
    """An organisation of the demo named by a word."""
    return seeded(f"organisation/{key}")


def steps(today: date) -> Iterator[Step]:
    first = today - PAST + timedelta(days=3)
    for nth, (key, (name, number, language)) in enumerate(ORGANISATIONS.items()):
        day = first + timedelta(days=nth)
        billing = _billing(key)
        take_on = RegisterOrganisation(
            organisation_id=organisation(key), name=name, business_id=number,
            language="sv" if language == "sv" else "fi", billing=billing,
        )  # fmt: skip
        yield _done(f"{key}", take_on, day, "10:00")
        yield from _people(key, day)
    check = NoteVatCheck(organisation_id=organisation("nordpuu"), valid=True, proof="VIES 4711")
    yield _done("nordpuu/vat", check, first, "11:00")
    left = PartWithPerson(
        organisation_id=organisation("nordpuu"), person_id=person_of("Ahti Koski")
    )
    yield _done("nordpuu/left", left, today - timedelta(days=12), "09:00")


def _billing(key: str) -> BillingDetails:
    if key in {"nordpuu", "strand"}:
        return BillingDetails(
            form=InvoiceForm.FINVOICE, einvoice_address="003723456780",
            einvoice_operator="003721291126", street="Satamakatu 5", postcode="65100",
            town="Vaasa", buyer_reference="HR-2026", order_number_required=True, term_days=30,
        )  # fmt: skip
    return BillingDetails(
        email=f"laskut@{key}.example", street="Torikatu 1", postcode="33100", town="Tampere"
    )


def _people(key: str, day: date) -> Iterator[Step]:
    where = organisation(key)
    sales = OpenDepartment(
        organisation_id=where, name="Myynti" if key != "strand" else "Bildning",
        cost_centre="410", department_id=seeded(f"department/{key}"),
    )  # fmt: skip
    yield _done(f"{key}/department", sales, day, "10:05")
    if key in CONTACTS:
        contact = NameContact(
            organisation_id=where, duties=(Duty.ORDERS, Duty.BILLING), name=CONTACTS[key],
            email=f"yhteys@{key}.example",
            person_id=person_of("sponsor" if key == "nordpuu" else f"contact/{key}"),
        )  # fmt: skip
        yield _done(f"{key}/contact", contact, day, "10:10")
    for nth, name in enumerate(PEOPLE[key]):
        mentee = NameMentee(
            organisation_id=where, name=name, email=f"{key}.{nth}@luotsi.example", of_age=True,
            language="sv" if key == "strand" else "fi", person_id=person_of(name),
            department_id=seeded(f"department/{key}") if nth % 2 == 0 else None,
        )  # fmt: skip
        yield _done(f"{key}/mentee/{nth}", mentee, day, f"10:{20 + nth}")


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"client/{key}", command, person_of("coordinator"), at=moment(day, clock))
