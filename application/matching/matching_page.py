"""Where the choosing of a mentor stands: the last ranking, who is proposed, asked, settled.

What was said on the way is read from the log by those it concerns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.matching import Fit, Matching, MatchState, Ranked, Wanted


@dataclass(frozen=True)
class MatchingPage:
    """The choosing of one engagement's mentor."""

    engagement_id: UUID
    mentee_id: UUID
    application_id: UUID | None
    opened_at: datetime
    state: MatchState = MatchState.LOOKING
    round: int = 0
    policy: str = ""
    wanted: Wanted | None = None
    ranking: tuple[Ranked, ...] = ()
    proposed: tuple[UUID, ...] = ()
    wishes: tuple[UUID, ...] = ()
    asked: UUID | None = None
    answer_by: datetime | None = None
    settled: UUID | None = None
    fit: Fit | None = None

    def ranked(self, mentor_id: UUID) -> Ranked | None:
        """A mentor's place in the last ranking."""
        return next((one for one in self.ranking if one.mentor_id == mentor_id), None)


def _key(event: Event) -> Iterable[UUID]:
    known: Any = event
    return (known.engagement_id,) if isinstance(event, Matching.Event) else ()


def fold(page: MatchingPage | None, event: Event) -> MatchingPage | None:
    if isinstance(event, Matching.Opened):
        return MatchingPage(
            event.engagement_id, event.mentee_id, event.application_id, event.timestamp
        )
    assert page
    match event:
        case Matching.MentorsRanked(round=number, policy=policy, given=given, ranking=ranking):
            return replace(
                page, state=MatchState.RANKED, round=number, policy=policy, wanted=given.wanted,
                ranking=ranking,
            )  # fmt: skip
        case Matching.CandidatesProposed(mentor_ids=proposed):
            return replace(page, state=MatchState.PROPOSED, proposed=proposed, wishes=())
        case Matching.ProposalDeclined() | Matching.ChangeAsked():
            return replace(page, state=MatchState.LOOKING, proposed=(), wishes=())
        case Matching.CandidatesExhausted():
            return replace(page, state=MatchState.EXHAUSTED, proposed=(), wishes=())
    return _answered(page, event)


def _answered(page: MatchingPage, event: Event) -> MatchingPage:
    match event:
        case Matching.MentorChosen(wishes=wishes):
            return replace(page, wishes=wishes)
        case Matching.MentorAsked(mentor_id=mentor, answer_by=until):
            return replace(page, state=MatchState.ASKED, asked=mentor, answer_by=until)
        case Matching.MentorDeclined() | Matching.AnswerLapsed():
            return replace(page, asked=None, answer_by=None)
        case Matching.MentorAccepted(mentor_id=mentor):
            return replace(
                page, state=MatchState.SETTLED, settled=mentor, asked=None, answer_by=None
            )
        case Matching.FitTold(fit=fit):
            return replace(page, fit=fit)
        case Matching.Unwound():
            return replace(page, state=MatchState.UNWOUND)
    return page


matching_page = View("matching_page", MatchingPage, _key, fold)
