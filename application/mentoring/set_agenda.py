"""Say before a session what it is to be about, in one's own words or along a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.engagements import Engagement, SessionKind
from domain.engagements.notebook import AgendaModel, Notebook, notebook_of
from domain.refusals import Refused


class MenteesAgenda(Refused):
    """What a talk of three is about is for the mentee to say."""


@dataclass(frozen=True, kw_only=True)
class SetAgenda(Command):
    """Say what a session is to be about."""

    engagement_id: UUID
    session_id: UUID
    model: AgendaModel = AgendaModel.OWN
    words: Annotated[str, MaxLen(5000)]

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        if session.kind is SessionKind.THREE_PARTY and work.by not in engagement.everybody:
            raise MenteesAgenda
        work.get(Notebook, notebook_of(self.engagement_id)).set_agenda(
            self.engagement_id, self.session_id, work.by, self.model, self.words
        )
