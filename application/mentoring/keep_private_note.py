"""Keep a note for oneself: only its author ever reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.mentoring.write_note import Words
from domain.engagements import Engagement
from domain.engagements.private_notes import PrivateNotes, private_notes_of


@dataclass(frozen=True, kw_only=True)
class KeepPrivateNote(Command):
    """Keep a note on an engagement for oneself, or write it anew."""

    rewrites: ClassVar = frozenset({"note_id"})
    engagement_id: UUID
    session_id: UUID | None = None
    words: Words
    note_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if self.session_id:
            work.get(Engagement, self.engagement_id).session(self.session_id)
        work.get(PrivateNotes, private_notes_of(self.engagement_id, work.by)).write(
            self.engagement_id, work.by, self.note_id, self.session_id, self.words
        )


@dataclass(frozen=True, kw_only=True)
class StrikePrivateNote(Command):
    """Strike out a note of one's own."""

    engagement_id: UUID
    note_id: UUID

    def do(self, work: Work) -> None:
        work.get(PrivateNotes, private_notes_of(self.engagement_id, work.by)).strike(
            self.engagement_id, work.by, self.note_id
        )
