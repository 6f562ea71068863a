"""Whenever a memo waits for the mentee, or something was released, whoever it concerns is told."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.engagements.releases import PaperKind, Releases
from domain.events import Event


def whenever_a_paper_moves(event: Event) -> Iterator[Errand]:
    match event:
        case Releases.PaperWritten(kind=PaperKind.TALK_MEMO, mentee_id=mentee, author_id=author):
            if author != mentee:
                ids = {"engagement_id": event.engagement_id}
                yield Errand("letter", about(letter="memo_written", to=mentee, **ids))
        case Releases.PaperReleased(paper_id=paper, person_id=person):
            ids = {"engagement_id": event.engagement_id, "paper_id": paper}
            yield Errand("letter", about(letter="paper_released", to=person, **ids))
