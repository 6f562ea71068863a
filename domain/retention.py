"""The end of the term of a key, and who has read what while it lived."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.privacy import Public, Purpose

Word = Annotated[str, Public]


class Term(Standing):
    """The term of one key: whose it is, and for what."""

    class Opened(Created):
        """The term of a key was opened."""

    class SubjectErased(Event):
        """The term of a key was over, and it was destroyed for ever."""

        subject_id: UUID
        purpose: Purpose
        kept_until: date

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.over = False

    def end(self, subject_id: UUID, purpose: Purpose, kept_until: date) -> None:
        if not self.over:
            self._erased(subject_id, purpose, kept_until)

    @event(SubjectErased)
    def _erased(self, subject_id: UUID, purpose: Purpose, kept_until: date) -> None:
        self.over = True


class Readings(Standing):
    """Who read something confidential on one day; each reader and matter once."""

    class Opened(Created):
        """A day's list of readers was begun."""

    class ContentRead(Event):
        """Somebody read what is confidential."""

        reader_id: UUID
        object_id: UUID
        matter: Word

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.seen: set[tuple[UUID, str]] = set()

    def note(self, reader_id: UUID, object_id: UUID, matter: str) -> None:
        if (reader_id, matter) not in self.seen:
            self._read(reader_id, object_id, matter)

    @event(ContentRead)
    def _read(self, reader_id: UUID, object_id: UUID, matter: str) -> None:
        self.seen.add((reader_id, matter))
