"""Complain: who is mentored or orders mentoring says that something went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.quality.handle_case import OpenCase, Words
from domain.engagements import Engagement
from domain.events import Aggregate
from domain.quality.case_words import Ground


@dataclass(frozen=True, kw_only=True)
class Complain(Command):
    """Complain about one's engagement, or for one's organisation; it is answered in five days."""

    about: UUID
    what: Words
    case_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        found = work.see(Aggregate, self.about)
        lead = found.lead_id if isinstance(found, Engagement) else None
        OpenCase(
            ground=Ground.COMPLAINT, about=self.about, what=self.what, person_id=work.by,
            mentor_person_id=lead, case_id=self.case_id,
        ).do(work)  # fmt: skip
