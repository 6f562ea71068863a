"""Matching over the API: ranking, proposal, choice, answer, fit; and the decision records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import AsMentor
from api.lists import Listed, Paging, listed
from api.matching.records import DecisionRecord, decision_records
from api.permits import may
from api.plain_letters import facts
from api.reception import Desk
from application.matching.answer_request import AcceptMentee, DeclineMentee
from application.matching.choose_mentor import ChooseMentor, DeclineProposal
from application.matching.matching_list import MatchingRow, matching_list
from application.matching.matching_page import MatchingPage, matching_page
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors
from application.matching.tell_fit import AskChange, TellFit, UnwindMatch
from application.mentors.mentor_list import mentor_list
from domain.matching import MatchState
from domain.mentors import PoolState, mentor_of
from domain.refusals import NotFound

router = APIRouter(tags=["matching"])
Works = Annotated[Desk, Depends(may("matching.work"))]
Sees = Annotated[Desk, Depends(may("matching.see", of="engagement_id"))]
Chooses = Annotated[Desk, Depends(may("matching.choose", of="engagement_id"))]


@router.get("/api/matching")
async def list_matchings(
    desk: Works, paging: Paging, state: MatchState | None = None
) -> Listed[MatchingRow]:
    return await listed(desk, matching_list, {"state": state} if state else {}, "since", paging)


@router.get("/api/matching/{engagement_id}")
async def matching(desk: Works, engagement_id: UUID) -> MatchingPage:
    found = await desk.shelf.document(matching_page, engagement_id)
    if found is None:
        raise NotFound
    return found


@router.get("/api/matching/{engagement_id}/records")
async def records(desk: Works, engagement_id: UUID) -> list[DecisionRecord]:
    return await decision_records(desk, engagement_id)


@router.post("/api/matching/rank-mentors")
async def rank_mentors(command: RankMentors, desk: Works) -> Response:
    return await desk.do(command)


@router.post("/api/matching/rank-the-pool")
async def rank_the_pool(engagement_id: UUID, desk: Works) -> Response:
    """Rank everybody who is in the pool today."""
    pool = await pool_of(desk)
    return await desk.do(RankMentors(engagement_id=engagement_id, mentor_ids=pool))


@router.post("/api/matching/propose-candidates")
async def propose_candidates(command: ProposeCandidates, desk: Works) -> Response:
    return await desk.do(command)


@router.post("/api/matching/choose-mentor")
async def choose_mentor(command: ChooseMentor, desk: Chooses) -> Response:
    return await desk.do(command)


@router.post("/api/matching/decline-proposal")
async def decline_proposal(command: DeclineProposal, desk: Chooses) -> Response:
    return await desk.do(command)


@router.post("/api/matching/accept-mentee")
async def accept_mentee(command: AcceptMentee, desk: AsMentor) -> Response:
    return await desk.do(replace(command, mentor_id=own(desk, command.mentor_id)))


@router.post("/api/matching/decline-mentee")
async def decline_mentee(command: DeclineMentee, desk: AsMentor) -> Response:
    return await desk.do(replace(command, mentor_id=own(desk, command.mentor_id)))


@router.post("/api/matching/tell-fit")
async def tell_fit(command: TellFit, desk: Chooses) -> Response:
    return await desk.do(command)


@router.post("/api/matching/ask-change")
async def ask_change(command: AskChange, desk: Chooses) -> Response:
    return await desk.do(command)


@router.post("/api/matching/unwind-match")
async def unwind_match(command: UnwindMatch, desk: Chooses) -> Response:
    return await desk.do(command)


def own(desk: Desk, mentor_id: UUID) -> UUID:
    """A mentor answers for nobody else. Raises NotFound."""
    if mentor_id != mentor_of(desk.by):
        raise NotFound
    return mentor_id


async def pool_of(desk: Desk) -> tuple[UUID, ...]:
    """Everybody who is in the pool, pausing or not: a rule says why somebody is kept out."""
    states = [PoolState.ACTIVE, PoolState.PAUSED]
    rows = await desk.shelf.find(mentor_list, {"state": states})
    return tuple(row.mentor_id for row in rows)


@facts("mentee_asks")
async def mentee_asks(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    return {"answer_by": datetime.fromisoformat(about["answer_by"])}
