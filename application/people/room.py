"""The room of people: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.people.correct_contact import CorrectContact
from application.people.give_first_way import GiveFirstWay
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.merge_people import MergePeople
from application.people.people import people
from application.people.people_list import people_list
from application.people.recover_sign_in import AskRecovery, ConfirmRecovery, WithdrawRecovery
from application.people.recoveries import recoveries
from application.people.register_person import RegisterPerson
from application.people.role_holders import role_holders
from application.people.whenever_a_role_changes import whenever_a_role_changes
from application.people.whenever_a_sign_in_is_recovered import whenever_a_sign_in_is_recovered
from application.people.whenever_people_are_merged import whenever_people_are_merged
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
    "Person.TookOver": (
        "{by} yhdisti henkilön kaksi tietuetta yhdeksi; tämä jäi",
        "{by} slog ihop två uppgifter om en person; den här blev kvar",
        "{by} made one of two entries of a person; this one is kept",
    ),
    "Person.MergedInto": (
        "{by} yhdisti henkilön kaksi tietuetta yhdeksi; toinen jäi",
        "{by} slog ihop två uppgifter om en person; den andra blev kvar",
        "{by} made one of two entries of a person; the other one is kept",
    ),
    "Recovery.Opened": (
        "{by} avasi kirjautumisen palautukset",
        "{by} öppnade återställningar av inloggningen",
        "{by} opened a person's recoveries",
    ),
    "Recovery.Asked": (
        "{by} varmisti henkilön ({seen}) ja pyysi kirjautumisen palauttamista",
        "{by} kontrollerade personen ({seen}) och bad att inloggningen återställs",
        "{by} made sure who it is ({seen}) and asked that the sign-in be recovered",
    ),
    "Recovery.Confirmed": (
        "{by} vahvisti kirjautumisen palautuksen; aiemmat kirjautumistavat päättyivät",
        "{by} bekräftade återställningen; tidigare inloggningssätt upphörde",
        "{by} confirmed the recovery; earlier ways in ended",
    ),
    "Recovery.FirstGiven": (
        "{by} varmisti henkilön ({seen}) ja antoi linkin ensimmäiseen kirjautumistapaan",
        "{by} kontrollerade personen ({seen}) och gav länken till det första inloggningssättet",
        "{by} made sure who it is ({seen}) and handed over the link to the first way in",
    ),
    "Recovery.Withdrawn": (
        "{by} perui kirjautumisen palautuksen",
        "{by} återtog återställningen av inloggningen",
        "{by} took back the recovery of a sign-in",
    ),
}

ROOM: Final = Room(
    "people",
    commands=(
        RegisterPerson,
        CorrectContact,
        GrantRole,
        WithdrawRole,
        AskRecovery,
        ConfirmRecovery,
        WithdrawRecovery,
        GiveFirstWay,
        MergePeople,
    ),
    views=(people,),
    tables=(people_list, role_holders, recoveries),
    policies=(
        whenever_a_role_changes,
        whenever_a_sign_in_is_recovered,
        whenever_people_are_merged,
    ),
    sentences=SENTENCES,
)
