"""A mentor's own notes on one engagement: nobody else opens them, and nothing shows them."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose

Own = Annotated[str, Personal(Purpose.PRIVATE_NOTE)]


def private_notes_of(engagement_id: UUID, author_id: UUID) -> UUID:
    """The id of an author's own notes on an engagement; their key is of these notes alone."""
    return uuid5(engagement_id, f"private/{author_id}")


class PrivateNotes(Standing):
    """What one mentor keeps for themselves about one engagement."""

    class Opened(Created):
        """A mentor began notes of their own."""

    class PrivateNoteWritten(Event):
        """A mentor wrote a note for themselves."""

        engagement_id: UUID
        author_id: UUID
        note_id: UUID
        session_id: UUID | None
        words: Own

        def apply(self, aggregate: Any) -> None:
            aggregate.notes[self.note_id] = self.words

    class PrivateNoteStruck(Event):
        """A mentor struck out a note of their own."""

        engagement_id: UUID
        author_id: UUID
        note_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.notes.pop(self.note_id, None)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.notes: dict[UUID, str] = {}

    def write(
        self, about: UUID, author_id: UUID, note_id: UUID, session_id: UUID | None, words: str
    ) -> None:
        """Write a note, or write it anew; `about` is the engagement."""
        if self.notes.get(note_id) != words:
            self.record(
                PrivateNotes.PrivateNoteWritten, engagement_id=about, author_id=author_id,
                note_id=note_id, session_id=session_id, words=words,
            )  # fmt: skip

    def strike(self, about: UUID, author_id: UUID, note_id: UUID) -> None:
        if note_id in self.notes:
            self.record(
                PrivateNotes.PrivateNoteStruck, engagement_id=about, author_id=author_id,
                note_id=note_id,
            )  # fmt: skip
