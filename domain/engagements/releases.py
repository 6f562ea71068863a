"""What a mentee lets the organisation read: a memo of a talk of three, a closing summary.

Nothing reaches the organisation but by the mentee's own act, word for word as it was released,
and every release may be taken back (laki yksityisyyden suojasta työelämässä 3 §).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class PaperKind(StrEnum):
    """What a paper for the organisation is."""

    TALK_MEMO = "talk_memo"
    CLOSING_SUMMARY = "closing_summary"


class PaperUnknown(Refused):
    """There is no such memo or summary."""

    status = 404


class NothingToReleaseTo(Refused):
    """No organisation pays for this mentoring; nobody is there to read it."""


class NotAThreePartyTalk(Refused):
    """A memo is written of a talk of three that was held."""


@dataclass(frozen=True)
class Paper:
    """A memo or summary as the rules know it."""

    kind: PaperKind
    session_id: UUID | None
    words: str
    released_to: UUID | None = None


def releases_of(engagement_id: UUID) -> UUID:
    """The id of what is written for the organisation of an engagement."""
    return uuid5(engagement_id, "releases")


class Releases(Standing):
    """The memos and summaries of one engagement, and who may read them."""

    class Opened(Created):
        """Papers for the organisation were begun."""

    class PaperWritten(Event):
        """A memo or a summary was written, or written anew; nobody else reads it yet."""

        engagement_id: UUID
        mentee_id: UUID
        paper_id: UUID
        kind: PaperKind
        session_id: UUID | None
        author_id: UUID
        words: Confidential
        taken_from: UUID | None
        """Whoever could read the words before: a release is of the very words it was given for."""

        def apply(self, aggregate: Any) -> None:
            aggregate.papers[self.paper_id] = Paper(self.kind, self.session_id, self.words)

    class PaperReleased(Event):
        """The mentee let a person of the organisation read a paper."""

        engagement_id: UUID
        mentee_id: UUID
        paper_id: UUID
        kind: PaperKind
        organisation_id: UUID
        person_id: UUID

        def apply(self, aggregate: Any) -> None:
            paper: Paper = aggregate.papers[self.paper_id]
            aggregate.papers[self.paper_id] = replace(paper, released_to=self.person_id)

    class ReleaseTakenBack(Event):
        """The mentee took a release back; from the next moment on nobody reads it."""

        engagement_id: UUID
        mentee_id: UUID
        paper_id: UUID
        person_id: UUID

        def apply(self, aggregate: Any) -> None:
            paper: Paper = aggregate.papers[self.paper_id]
            aggregate.papers[self.paper_id] = replace(paper, released_to=None)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.papers: dict[UUID, Paper] = {}

    def write(
        self, about: UUID, mentee_id: UUID, paper_id: UUID, paper: Paper, author_id: UUID
    ) -> None:
        """Write a paper, or write it anew: then it waits for the mentee again."""
        known = self.papers.get(paper_id)
        if known is None or known.words != paper.words:
            self.record(
                Releases.PaperWritten, engagement_id=about, mentee_id=mentee_id,
                paper_id=paper_id, kind=paper.kind, session_id=paper.session_id,
                author_id=author_id, words=paper.words,
                taken_from=known.released_to if known else None,
            )  # fmt: skip

    def release(
        self, about: UUID, mentee_id: UUID, paper_id: UUID, organisation_id: UUID, to: UUID
    ) -> None:
        """Let somebody read a paper, and nobody else any more. Raises PaperUnknown."""
        paper = self._paper(paper_id)
        if paper.released_to != to:
            self.take_back(about, mentee_id, paper_id)
            self.record(
                Releases.PaperReleased, engagement_id=about, mentee_id=mentee_id,
                paper_id=paper_id, kind=paper.kind, organisation_id=organisation_id, person_id=to,
            )  # fmt: skip

    def take_back(self, about: UUID, mentee_id: UUID, paper_id: UUID) -> None:
        """Let nobody read a paper any more. Raises PaperUnknown."""
        paper = self._paper(paper_id)
        if paper.released_to is not None:
            self.record(
                Releases.ReleaseTakenBack, engagement_id=about, mentee_id=mentee_id,
                paper_id=paper_id, person_id=paper.released_to,
            )  # fmt: skip

    def _paper(self, paper_id: UUID) -> Paper:
        if paper_id not in self.papers:
            raise PaperUnknown
        return self.papers[paper_id]
