"""The copy of a person's data as a file to read, beside the one for machines (GDPR 15)."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from api.pages import environment
from api.privacy.chapters import chapters
from api.reception import Reception
from api.trail.sentences import readers_named
from infrastructure.person_copy import PersonCopy


async def as_html(reception: Reception, copy: PersonCopy, lang: str) -> bytes:
    """Every field with its purpose, term and recipients, and who has read it."""
    readers = {one.reader_id for one in copy.readings}
    names = await readers_named(reception.shelf, readers)
    text = environment(lang).get_template("privacy/copy.html").render(
        lang=lang, zone=ZoneInfo("Europe/Helsinki"), copy=copy, chapters=chapters(copy, lang),
        names=names,
    )  # fmt: skip
    return text.encode()
