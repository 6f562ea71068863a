"""The papers of an engagement for its organisation: which there are, who reads them; no words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.engagements.releases import PaperKind, Releases
from domain.events import Event


@dataclass(frozen=True)
class PaperLine:
    """One memo or summary."""

    paper_id: UUID
    kind: PaperKind
    session_id: UUID | None
    author_id: UUID
    written_at: datetime
    released_to: UUID | None = None


@dataclass(frozen=True)
class PapersPage:
    """Every paper of one engagement, the last one written last."""

    engagement_id: UUID
    mentee_id: UUID
    papers: tuple[PaperLine, ...] = ()


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Releases.Event) else ()


def fold(page: PapersPage | None, event: Event) -> PapersPage | None:
    match event:
        case Releases.PaperWritten(engagement_id=case, mentee_id=mentee, paper_id=paper):
            page = page or PapersPage(case, mentee)
            line = PaperLine(paper, event.kind, event.session_id, event.author_id, event.timestamp)
            others = tuple(one for one in page.papers if one.paper_id != paper)
            return replace(page, papers=(*others, line))
        case Releases.PaperReleased(paper_id=paper, person_id=person):
            return _read_by(page, paper, person)
        case Releases.ReleaseTakenBack(paper_id=paper):
            return _read_by(page, paper, None)
    return page


def _read_by(page: PapersPage | None, paper: UUID, person: UUID | None) -> PapersPage:
    assert page
    return replace(
        page,
        papers=tuple(
            replace(one, released_to=person) if one.paper_id == paper else one
            for one in page.papers
        ),
    )


papers_page = View("papers_page", PapersPage, _key, fold)
"""Under `releases_of(engagement_id)`."""
