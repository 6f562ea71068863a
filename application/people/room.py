"""The room of people: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.people.correct_contact import CorrectContact
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.people import people
from application.people.people_list import people_list
from application.people.register_person import RegisterPerson
from application.people.role_holders import role_holders
from application.people.whenever_a_role_changes import whenever_a_role_changes
from application.policies import Room

SENTENCES: Final = {
    "Person.Registered": (
        "{by} kirjasi henkilön",
        "{by} registrerade en person",
        "{by} registered a person",
    ),
    "Person.ContactCorrected": (
        "{by} korjasi yhteystiedot",
        "{by} rättade kontaktuppgifter",
        "{by} corrected contact details",
    ),
    "Person.RoleGranted": (
        "{by} antoi roolin {role}",
        "{by} gav rollen {role}",
        "{by} granted the role {role}",
    ),
    "Person.RoleWithdrawn": (
        "{by} poisti roolin {role}",
        "{by} tog bort rollen {role}",
        "{by} withdrew the role {role}",
    ),
}

ROOM: Final = Room(
    "people",
    commands=(RegisterPerson, CorrectContact, GrantRole, WithdrawRole),
    views=(people,),
    tables=(people_list, role_holders),
    policies=(whenever_a_role_changes,),
    sentences=SENTENCES,
)
