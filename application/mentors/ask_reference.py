"""Ask somebody about an applicant, and note what they said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor


@dataclass(frozen=True, kw_only=True)
class AskReference(Command):
    """Note that a reference is asked of somebody, and where they are reached."""

    mentor_id: UUID
    referee: ShortText
    reached_at: ShortText
    reference_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).ask_reference(
            self.reference_id, self.referee, self.reached_at
        )


@dataclass(frozen=True, kw_only=True)
class NoteReference(Command):
    """Note what a referee said, and whether they recommend the applicant."""

    mentor_id: UUID
    reference_id: UUID
    recommends: bool
    words: Annotated[str, MinLen(1), MaxLen(4000)]

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).give_reference(
            self.reference_id, self.words, recommends=self.recommends
        )
