"""The copy of a person's data as a file to read, beside the one for machines (GDPR 15)."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from api.pages import environment
from api.privacy.chapters import chapters
from api.reception import Reception
from application.people.people import people
from infrastructure.person_copy import PersonCopy


async def as_html(reception: Reception, copy: PersonCopy, lang: str) -> bytes:
    """Every field with its purpose, term and recipients, and who has read it."""
    readers = {one.reader_id for one in copy.readings}
    cards = await reception.shelf.documents(people, readers)
    text = environment(lang).get_template("privacy/copy.html").render(
        lang=lang, zone=ZoneInfo("Europe/Helsinki"), copy=copy, chapters=chapters(copy, lang),
        names={person_id: card.name for person_id, card in cards.items()},
    )  # fmt: skip
    return text.encode()
