"""Every choosing of a mentor as a row: who waits for whom, until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.matching import Matching, MatchState


@dataclass(frozen=True)
class MatchingRow:
    """The choosing of one engagement's mentor."""

    engagement_id: UUID
    mentee_id: UUID
    state: MatchState
    since: datetime
    asked: UUID | None = None
    answer_by: datetime | None = None
    settled: UUID | None = None


STATES = {
    Matching.MentorsRanked: MatchState.RANKED,
    Matching.CandidatesProposed: MatchState.PROPOSED,
    Matching.ProposalDeclined: MatchState.LOOKING,
    Matching.ChangeAsked: MatchState.LOOKING,
    Matching.MentorAsked: MatchState.ASKED,
    Matching.CandidatesExhausted: MatchState.EXHAUSTED,
    Matching.MentorAccepted: MatchState.SETTLED,
    Matching.Unwound: MatchState.UNWOUND,
}


def rows(event: Event) -> Iterator[RowStep]:
    if state := STATES.get(type(event)):
        known: Any = event
        own = {"engagement_id": known.engagement_id}
        yield Change(own, {"state": state, "since": event.timestamp})
    match event:
        case Matching.Opened(engagement_id=engagement, mentee_id=mentee):
            yield Put(MatchingRow(engagement, mentee, MatchState.LOOKING, event.timestamp))
        case Matching.MentorAsked(engagement_id=engagement, mentor_id=mentor, answer_by=until):
            yield Change({"engagement_id": engagement}, {"asked": mentor, "answer_by": until})
        case (
            Matching.MentorDeclined(engagement_id=engagement)
            | Matching.AnswerLapsed(engagement_id=engagement)
        ):
            yield Change({"engagement_id": engagement}, {"asked": None, "answer_by": None})
        case Matching.MentorAccepted(engagement_id=engagement, mentor_id=mentor):
            done = {"asked": None, "answer_by": None, "settled": mentor}
            yield Change({"engagement_id": engagement}, done)


matching_list = Table(
    "matching_list", MatchingRow, ("engagement_id",), rows, (("state", "since"), ("asked",))
)
