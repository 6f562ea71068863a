"""Write in one's own learning journal, and open or close single entries to the mentor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.mentoring.write_note import Words
from domain.engagements.journal import Journal, journal_of


@dataclass(frozen=True, kw_only=True)
class WriteEntry(Command):
    """Write an entry of one's own, or write it anew."""

    rewrites: ClassVar = frozenset({"entry_id"})
    engagement_id: UUID
    words: Words
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Journal, journal_of(self.engagement_id, work.by)).write(
            self.engagement_id, work.by, self.entry_id, self.words
        )


@dataclass(frozen=True, kw_only=True)
class ShareEntry(Command):
    """Open an entry to the own mentor, or close it again."""

    engagement_id: UUID
    entry_id: UUID
    shared: bool = True

    def do(self, work: Work) -> None:
        work.get(Journal, journal_of(self.engagement_id, work.by)).share(
            self.engagement_id, work.by, self.entry_id, shared=self.shared
        )


@dataclass(frozen=True, kw_only=True)
class StrikeEntry(Command):
    """Strike an entry out."""

    engagement_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        work.get(Journal, journal_of(self.engagement_id, work.by)).strike(
            self.engagement_id, work.by, self.entry_id
        )
