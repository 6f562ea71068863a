"""The mentee's own learning journal: theirs alone, opened to the mentor entry by entry."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Own = Annotated[str, Personal(Purpose.MENTORING)]


class EntryUnknown(Refused):
    """There is no such entry in the journal."""

    status = 404


def journal_of(engagement_id: UUID, mentee_id: UUID) -> UUID:
    """The id of a mentee's journal of an engagement; its key is the journal's own."""
    return uuid5(engagement_id, f"journal/{mentee_id}")


class Journal(Standing):
    """What a mentee writes down about their own learning."""

    class Opened(Created):
        """A learning journal was begun."""

    class EntryWritten(Event):
        """The mentee wrote an entry, or wrote it anew."""

        engagement_id: UUID
        mentee_id: UUID
        entry_id: UUID
        words: Own

        def apply(self, aggregate: Any) -> None:
            aggregate.words[self.entry_id] = self.words

    class EntryShared(Event):
        """The mentee opened an entry to the own mentor."""

        engagement_id: UUID
        mentee_id: UUID
        entry_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.shared.add(self.entry_id)

    class EntryClosed(Event):
        """The mentee closed an entry to the mentor again."""

        engagement_id: UUID
        mentee_id: UUID
        entry_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.shared.discard(self.entry_id)

    class EntryStruck(Event):
        """The mentee struck an entry out."""

        engagement_id: UUID
        mentee_id: UUID
        entry_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.words.pop(self.entry_id, None)
            aggregate.shared.discard(self.entry_id)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.words: dict[UUID, str] = {}
        self.shared: set[UUID] = set()

    def write(self, about: UUID, mentee_id: UUID, entry_id: UUID, words: str) -> None:
        """Write an entry, or write it anew; `about` is the engagement."""
        if self.words.get(entry_id) != words:
            self._tell(Journal.EntryWritten, about, mentee_id, entry_id, words=words)

    def share(self, about: UUID, mentee_id: UUID, entry_id: UUID, *, shared: bool) -> None:
        """Open an entry to the mentor, or close it again. Raises EntryUnknown."""
        if entry_id not in self.words:
            raise EntryUnknown
        if (entry_id in self.shared) != shared:
            fact = Journal.EntryShared if shared else Journal.EntryClosed
            self._tell(fact, about, mentee_id, entry_id)

    def strike(self, about: UUID, mentee_id: UUID, entry_id: UUID) -> None:
        if entry_id in self.words:
            self._tell(Journal.EntryStruck, about, mentee_id, entry_id)

    def _tell(
        self, fact: type[Event], about: UUID, mentee_id: UUID, entry_id: UUID, **more: object
    ) -> None:
        self.record(fact, engagement_id=about, mentee_id=mentee_id, entry_id=entry_id, **more)
