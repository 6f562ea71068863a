"""Write the shared note of a session; who reads it is told beside the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.engagements import Engagement
from domain.engagements.notebook import Notebook, notebook_of

Words = Annotated[str, MinLen(1), MaxLen(20_000)]


@dataclass(frozen=True, kw_only=True)
class WriteNote(Command):
    """Write the shared note of a session, or write it anew."""

    engagement_id: UUID
    session_id: UUID
    words: Words

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).session(self.session_id)
        work.get(Notebook, notebook_of(self.engagement_id)).write(
            self.engagement_id, self.session_id, work.by, self.words
        )
