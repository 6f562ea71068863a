"""Keep a letter as it was sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.letters import SentLetter


@dataclass(frozen=True, kw_only=True)
class KeepLetter(Command):
    """Keep what was sent to somebody about a mentoring; a letter is kept once."""

    letter_id: UUID
    person_id: UUID
    engagement_id: UUID
    letter: Annotated[str, MaxLen(60)]
    subject: Annotated[str, MaxLen(400)]
    text: Annotated[str, MaxLen(20_000)]

    def do(self, work: Work) -> None:
        if work.find(SentLetter, self.letter_id) is None:
            work.add(
                SentLetter(
                    id=self.letter_id, person_id=self.person_id, engagement_id=self.engagement_id,
                    letter=self.letter, subject=self.subject, text=self.text,
                )
            )  # fmt: skip
