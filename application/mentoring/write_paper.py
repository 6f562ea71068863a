"""Write a memo of a talk of three or a closing summary; the mentee alone lets others read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.cancelling_policy import Payer
from domain.clients import Organisation
from domain.engagements import Engagement, SessionKind, SessionState
from domain.engagements.releases import (
    NotAThreePartyTalk,
    NothingToReleaseTo,
    Paper,
    PaperKind,
    Releases,
    releases_of,
)

Words = Annotated[str, MinLen(1), MaxLen(10_000)]


@dataclass(frozen=True, kw_only=True)
class WriteMemo(Command):
    """Write the memo of a talk of three that was held; it waits for the mentee's approval."""

    engagement_id: UUID
    session_id: UUID
    words: Words

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        if session.kind is not SessionKind.THREE_PARTY or session.state is not SessionState.HELD:
            raise NotAThreePartyTalk
        paper = Paper(PaperKind.TALK_MEMO, self.session_id, self.words)
        work.get(Releases, releases_of(engagement.id)).write(
            engagement.id, engagement.mentee_id, self.session_id, paper, work.by
        )


@dataclass(frozen=True, kw_only=True)
class WriteClosingSummary(Command):
    """Write in one's own words what the mentoring brought; nobody reads it before a release."""

    engagement_id: UUID
    words: Words
    paper_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        paper = Paper(PaperKind.CLOSING_SUMMARY, None, self.words)
        work.get(Releases, releases_of(engagement.id)).write(
            engagement.id, engagement.mentee_id, self.paper_id, paper, work.by
        )


@dataclass(frozen=True, kw_only=True)
class ReleasePaper(Command):
    """Let a contact of the organisation that pays read a paper, word for word as it stands."""

    engagement_id: UUID
    paper_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if engagement.payer is not Payer.ORGANISATION:
            raise NothingToReleaseTo
        firm = work.see(Organisation, engagement.payer_id)
        if firm is None or self.person_id not in firm.contacts:
            raise NothingToReleaseTo
        work.get(Releases, releases_of(engagement.id)).release(
            engagement.id, engagement.mentee_id, self.paper_id, engagement.payer_id, self.person_id
        )


@dataclass(frozen=True, kw_only=True)
class TakeBackRelease(Command):
    """Let nobody of the organisation read a paper any more."""

    engagement_id: UUID
    paper_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        work.get(Releases, releases_of(engagement.id)).take_back(
            engagement.id, engagement.mentee_id, self.paper_id
        )
