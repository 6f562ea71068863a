"""The shared notebook of an engagement: agendas before, notes after; read by mentee and team."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class AgendaModel(StrEnum):
    """A frame for a talk; the words are always the mentee's and the mentor's own."""

    OWN = "own"
    GROW = "grow"
    CLEAR = "clear"
    FIRST = "first"
    LAST = "last"


def notebook_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's shared notebook."""
    return uuid5(engagement_id, "notebook")


class Notebook(Standing):
    """What mentee and mentors write down for each other about their sessions."""

    class Opened(Created):
        """A shared notebook was begun."""

    class AgendaSet(Event):
        """The mentee or a mentor said what a session is to be about."""

        engagement_id: UUID
        session_id: UUID
        author_id: UUID
        model: AgendaModel
        words: Confidential

        def apply(self, aggregate: Any) -> None:
            aggregate.agendas[self.session_id] = (self.model, self.words)

    class NoteWritten(Event):
        """A shared note of a session was written, or written anew."""

        engagement_id: UUID
        session_id: UUID
        author_id: UUID
        version: int
        words: Confidential

        def apply(self, aggregate: Any) -> None:
            aggregate.notes[self.session_id] = (self.version, self.words)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.agendas: dict[UUID, tuple[AgendaModel, str]] = {}
        self.notes: dict[UUID, tuple[int, str]] = {}

    def set_agenda(
        self, about: UUID, session_id: UUID, author_id: UUID, model: AgendaModel, words: str
    ) -> None:
        """Say what a session is to be about; `about` is the engagement."""
        if self.agendas.get(session_id) != (model, words):
            self.record(
                Notebook.AgendaSet, engagement_id=about, session_id=session_id,
                author_id=author_id, model=model, words=words,
            )  # fmt: skip

    def write(self, about: UUID, session_id: UUID, author_id: UUID, words: str) -> None:
        """Write the shared note of a session; the earlier text stays in the history."""
        version, known = self.notes.get(session_id, (0, ""))
        if known != words:
            self.record(
                Notebook.NoteWritten, engagement_id=about, session_id=session_id,
                author_id=author_id, version=version + 1, words=words,
            )  # fmt: skip
