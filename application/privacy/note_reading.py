"""Note that somebody read what is confidential; once a day, object and matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.data_rights import readings_of
from domain.retention import Readings


@dataclass(frozen=True, kw_only=True)
class NoteReading(Command):
    """Note that whoever asks read something confidential."""

    object_id: UUID
    matter: Annotated[str, MaxLen(40)]

    def do(self, work: Work) -> None:
        day = readings_of(self.object_id, work.now.date())
        work.get(Readings, day).note(work.by, self.object_id, self.matter)
