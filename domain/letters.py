"""Letters that left the firm about a mentoring: what their reader got, word for word."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, event
from domain.privacy import Personal, Public, Purpose

Words = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


class SentLetter(Aggregate):
    """One letter to one person, as it was sent; names of others in it are ids."""

    class Sent(Created):
        """A letter about a mentoring was sent to somebody."""

        person_id: UUID
        engagement_id: UUID
        letter: Annotated[str, Public]
        subject: Words
        text: Words

    @event(Sent)
    def __init__(
        self, id: UUID, person_id: UUID, engagement_id: UUID, letter: str, subject: str, text: str
    ) -> None:
        self.person_id, self.engagement_id, self.letter = person_id, engagement_id, letter
