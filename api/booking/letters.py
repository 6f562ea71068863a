"""What mails say: time, place and what to do; never notes, goals or tasks."""

from __future__ import annotations

from html import escape
from typing import Any

from api.formats import span
from api.languages import N_, say
from application.firm_details.firm_page import FirmPage
from application.people.people import PersonCard
from domain.engagements import Engagement
from domain.events import Event

SUBJECTS = {
    "SessionBooked": N_("Your mentoring session is booked"),
    "SessionMoved": N_("Your mentoring session has moved"),
    "SessionTakenOver": N_("Your mentoring session has a new mentor or time"),
    "SessionCancelled": N_("Your mentoring session is cancelled"),
}
FAREWELL = N_("The calendar invitation is attached. No sign-in is needed to join.")


def session_words(event: Event, to: PersonCard, firm: FirmPage) -> tuple[str, str, str]:
    """Subject, text and page of the letter about a session, in the reader's language."""
    lang = to.language
    subject = say(lang, SUBJECTS[type(event).__name__])
    slot: Any = getattr(event, "slot")  # noqa: B009 - every session event bears its slot
    lines = [subject + ".", span(slot.starts_at, slot.ends_at, lang)]
    if not isinstance(event, Engagement.SessionCancelled):
        lines.append(say(lang, FAREWELL))
    lines.append(firm.details.name if firm.details else "")
    html = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return subject, "\n\n".join(lines) + "\n", html
