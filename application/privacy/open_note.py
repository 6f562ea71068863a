"""Open a confidential note for a case: one person asks, another allows or declines it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.engagements.engagement import Engagement
from domain.engagements.notebook import Notebook, notebook_of
from domain.mentors import mentor_of
from domain.opening_policy import opening_at
from domain.openings import AnotherHasToAllow, CaseNotOpen, NothingToOpen, Opening
from domain.quality.case import QualityCase
from domain.refusals import NotFound


@dataclass(frozen=True, kw_only=True)
class AskOpening(Command):
    """Ask that the shared note of a session be opened for a case; another person answers."""

    engagement_id: UUID
    session_id: UUID
    case_id: UUID
    reason: Annotated[str, MinLen(10), MaxLen(2000)]
    opening_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Opening, self.opening_id) is not None:
            return
        engagement = work.see(Engagement, self.engagement_id)
        session = engagement.sessions.get(self.session_id) if engagement else None
        if session is None:
            raise NotFound
        case = work.see(QualityCase, self.case_id)
        if case is None or case.closed:
            raise CaseNotOpen
        notebook = work.see(Notebook, notebook_of(self.engagement_id))
        if notebook is None or self.session_id not in notebook.notes:
            raise NothingToOpen
        work.add(
            Opening(
                id=self.opening_id, engagement_id=self.engagement_id, session_id=self.session_id,
                mentee_id=session.mentee_id, mentor_id=session.mentor_id, case_id=self.case_id,
                asked_by=work.by, reason=self.reason,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AllowOpening(Command):
    """Allow a note to be read by whoever asked; its mentee and its mentor are told at once."""

    opening_id: UUID

    def do(self, work: Work) -> None:
        terms = opening_at(work.now)
        work.under(f"opening/{terms.version}")
        opening = work.get(Opening, self.opening_id)
        if work.by == opening.mentee_id or mentor_of(work.by) == opening.mentor_id:
            raise AnotherHasToAllow
        opening.allow(work.by, work.now + terms.readable)


@dataclass(frozen=True, kw_only=True)
class DeclineOpening(Command):
    """Keep a note closed that was asked for."""

    opening_id: UUID

    def do(self, work: Work) -> None:
        work.get(Opening, self.opening_id).decline()
