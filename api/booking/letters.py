"""What mails say of a session: who, time, place, what to do; never notes, goals or tasks."""

from __future__ import annotations

from html import escape
from typing import Any

from api.booking.order_links import session_link
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
PREPARE = N_("To prepare: think of one question whose answer would help you most.")
MANAGE = N_("Join, move, cancel or say that you are late")
YOUR_WEEK = N_("Your week")
WITH = N_("With: %(name)s")


def session_words(
    house: Any, event: Event, to: PersonCard, firm: FirmPage, other: str
) -> tuple[str, str, str]:
    """Subject, text and page of the letter about a session, in the reader's language."""
    lang, session = to.language, _session(event)
    subject = say(lang, SUBJECTS[type(event).__name__])
    lines = [f"{subject}.", span(session.slot.starts_at, session.slot.ends_at, lang)]
    if other:
        lines.append(say(lang, WITH, name=other))
    mine = to.person_id == session.mentee_id or to.person_id in session.others
    if not isinstance(event, Engagement.SessionCancelled):
        lines += [say(lang, PREPARE)] if mine else []
        lines.append(say(lang, FAREWELL))
    path = session_link(house, session.session_id) if mine else "/desk/sessions"
    words = say(lang, MANAGE if mine else YOUR_WEEK)
    signed = firm.details.name if firm.details else ""
    return subject, *_written(lines, words, house.settings.address + path, signed)


def _written(lines: list[str], words: str, link: str, signed: str) -> tuple[str, str]:
    text = "\n\n".join([*lines, f"{words}: {link}", signed]) + "\n"
    paragraphs = [
        *(escape(line) for line in lines), f'<a href="{escape(link)}">{escape(words)}</a>',
        escape(signed),
    ]  # fmt: skip
    return text, "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _session(event: Any) -> Any:
    """Every event about a session bears its slot and whose it is."""
    return event
