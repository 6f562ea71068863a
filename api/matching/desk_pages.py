"""Choosing a mentor at the desk: who waits, the ranking, the proposal, the decision records."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.matching.candidates import candidates
from api.matching.records import decision_records, what_was_said
from api.matching.registry import pool_of
from api.matching.words import FITS, STATES
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.matching.matching_list import matching_list
from application.matching.matching_page import MatchingPage, matching_page
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.matching import MatchState
from domain.refusals import NotFound
from domain.themes import theme_name

router = APIRouter(tags=["matching"])
Works = Annotated[Desk, Depends(may("matching.work"))]
OPEN = [state for state in MatchState if state not in {MatchState.SETTLED, MatchState.UNWOUND}]


@router.get("/desk/matching", include_in_schema=False)
async def waiting(request: Request, desk: Works) -> Response:
    rows = await desk.shelf.find(matching_list, {"state": OPEN}, order="since")
    mentors = await desk.shelf.documents(mentor_page, [row.asked for row in rows if row.asked])
    who = [row.mentee_id for row in rows] + [one.person_id for one in mentors.values()]
    return page(
        request, "matching/waiting.html", rows=rows, states=STATES, mentors=mentors,
        names=await desk.shelf.documents(people, who), now=desk.now,
    )  # fmt: skip


@router.get("/desk/matching/{engagement_id}", include_in_schema=False)
async def matching(request: Request, desk: Works, engagement_id: UUID) -> Response:
    found = await _found(desk, engagement_id)
    first = [one.mentor_id for one in found.ranking if not one.bars][:3]
    return await _shown(request, desk, found, blank(request, {"mentor_ids": first}))


@router.post("/desk/matching/{engagement_id}/rank", include_in_schema=False)
async def rank(request: Request, desk: Works, engagement_id: UUID) -> Response:
    found, pool = await _found(desk, engagement_id), await pool_of(desk)
    form = await filled(
        request, RankMentors, engagement_id=engagement_id, mentor_ids=pool, wanted=None
    )
    return await form.do(
        desk, f"/desk/matching/{engagement_id}", lambda form: _shown(request, desk, found, form)
    )


@router.post("/desk/matching/{engagement_id}/propose", include_in_schema=False)
async def propose(request: Request, desk: Works, engagement_id: UUID) -> Response:
    found = await _found(desk, engagement_id)
    sent = await request.form()
    chosen = {UUID(str(one)) for one in sent.getlist("mentor_ids") if _is_id(str(one))}
    order = [one.mentor_id for one in found.ranking if one.mentor_id in chosen]
    form = await filled(
        request, ProposeCandidates, engagement_id=engagement_id, mentor_ids=tuple(order)
    )
    return await form.do(
        desk, f"/desk/matching/{engagement_id}", lambda form: _shown(request, desk, found, form)
    )


async def _shown(request: Request, desk: Desk, found: MatchingPage, form: Form[Any]) -> Response:
    everybody = await candidates(desk, found, [one.mentor_id for one in found.ranking])
    records = await decision_records(desk, found.engagement_id)
    said = await what_was_said(desk, found.engagement_id)
    actors = [record.by for record in records]
    wanted = found.wanted
    return page(
        request, "matching/matching.html", form.status, form=form, matching=found,
        may=[one for one in everybody if not one.bars],
        kept_out=[one for one in everybody if one.bars], states=STATES, fits=FITS,
        mentee=await desk.shelf.document(people, found.mentee_id), records=records,
        said=said, names={one.mentor_id: one.name for one in everybody},
        actors=await desk.shelf.documents(people, actors),
        themes=[theme_name(one, desk.language) for one in wanted.themes] if wanted else [],
    )  # fmt: skip


async def _found(desk: Desk, engagement_id: UUID) -> MatchingPage:
    found = await desk.shelf.document(matching_page, engagement_id)
    if found is None:
        raise NotFound
    return found


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
