"""The room of trail: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.trail.auditor_accesses import auditor_accesses
from application.trail.open_to_auditor import CloseToAuditor, OpenToAuditor
from application.trail.reveal_field import RevealField
from application.trail.reveals import reveals
from application.trail.take_export import TakeExport
from application.trail.trail import trail
from application.trail.trail_subjects import trail_subjects

SENTENCES: Final = {
    "AuditAccess.Opened": (
        "{by} avasi valitut tapaukset auditoijalle {until} asti",
        "{by} öppnade valda fall för en revisor till {until}",
        "{by} opened chosen cases to an auditor until {until}",
    ),
    "AuditAccess.Closed": (
        "{by} päätti auditoijan pääsyn",
        "{by} avslutade en revisors åtkomst",
        "{by} ended an auditor's access",
    ),
    "FieldReveal.Revealed": (
        "{by} avasi tapahtumahistoriasta henkilötiedon {field}",
        "{by} visade personuppgiften {field} i historiken",
        "{by} uncovered the personal field {field} in the trail",
    ),
    "TrailExport.Taken": (
        "{by} vei tapahtumahistoriasta {events} tapahtumaa muodossa {form}",
        "{by} exporterade {events} händelser ur historiken som {form}",
        "{by} exported {events} events of the trail as {form}",
    ),
}

ROOM: Final = Room(
    "trail",
    commands=(TakeExport, OpenToAuditor, CloseToAuditor, RevealField),
    tables=(trail, trail_subjects, auditor_accesses, reveals),
    sentences=SENTENCES,
)
