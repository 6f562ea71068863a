"""The letters a client had got about a mentoring by a moment, as they were sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from api.languages import LANGUAGES
from api.reception import Desk
from api.trail.sentences import ERASED as GONE
from api.trail.sentences import names_of
from application.engagements.engagement_page import EngagementPage
from domain.events import Event
from domain.letters import SentLetter
from domain.privacy import ERASED as NO_NAME
from domain.privacy import ErasedText
from infrastructure.kept_letters import as_read, named_in


@dataclass(frozen=True)
class SeenLetter:
    """One letter as its reader got it; links are cut, the names of others are those of today."""

    sent_at: datetime
    to: str
    letter: str
    subject: str
    text: str


async def letters_seen(
    desk: Desk, course: EngagementPage, events: Iterable[Event]
) -> list[SeenLetter]:
    """The letters to the mentees of a course among these events, the newest first."""
    sent = [one for one in events if isinstance(one, SentLetter.Sent)]
    theirs = [one for one in sent if one.person_id in course.everybody]
    ids = {one.person_id for one in theirs}
    ids |= {who for one in theirs for who in named_in(f"{one.subject} {one.text}")}
    known = await names_of(desk, ids)
    names = {who: name for who, name in known.items() if name != NO_NAME}
    gone = GONE[LANGUAGES.index(desk.language)]

    def read(text: str) -> str:
        return gone if isinstance(text, ErasedText) else as_read(text, names, gone)

    return [
        SeenLetter(
            one.envelope.recorded_at, names.get(one.person_id, gone), one.letter,
            read(one.subject), read(one.text),
        )
        for one in reversed(theirs)
    ]  # fmt: skip
