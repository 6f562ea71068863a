"""Papers for the organisation, over the API, and what a contact reads while a release stands."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.names import names_of
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.mentoring.papers_page import PaperLine, PapersPage, papers_page
from application.mentoring.write_paper import (
    ReleasePaper,
    TakeBackRelease,
    WriteClosingSummary,
    WriteMemo,
)
from domain.engagements.releases import Releases, releases_of
from domain.refusals import NotFound

router = APIRouter(tags=["mentoring"])
Reading = Annotated[Desk, Depends(may("mentoring.read_content", of="engagement_id"))]
Writing = Annotated[Desk, Depends(may("mentoring.write_memo", of="engagement_id"))]
Releasing = Annotated[Desk, Depends(may("mentoring.release", of="engagement_id"))]
Released = Annotated[Desk, Depends(may("mentoring.read_released", of="paper_id"))]


@dataclass(frozen=True)
class PaperSeen:
    """A paper with its words, for those who may read them."""

    paper: PaperLine
    words: str


@router.get("/api/mentoring/{engagement_id}/papers")
async def papers(engagement_id: UUID, desk: Reading) -> list[PaperSeen]:
    return await papers_of(desk, engagement_id)


@router.post("/api/mentoring/write-memo", status_code=201)
async def write_memo(command: WriteMemo, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentoring/write-closing-summary", status_code=201)
async def write_closing_summary(command: WriteClosingSummary, desk: Releasing) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentoring/release-paper")
async def release_paper(command: ReleasePaper, desk: Releasing) -> Response:
    return await desk.do(command)


@router.post("/api/mentoring/take-back-release")
async def take_back_release(command: TakeBackRelease, desk: Releasing) -> Response:
    return await desk.do(command)


@router.get("/api/mentoring/{engagement_id}/released/{paper_id}")
async def released_paper(engagement_id: UUID, paper_id: UUID, desk: Released) -> PaperSeen:
    for one in await papers_of(desk, engagement_id):
        if one.paper.paper_id == paper_id:
            return one
    raise NotFound


@router.get("/my/organisation/papers/{engagement_id}/{paper_id}", include_in_schema=False)
async def released_page(
    request: Request, engagement_id: UUID, paper_id: UUID, desk: Released
) -> Response:
    found = await released_paper(engagement_id, paper_id, desk)
    whole = await desk.shelf.document(papers_page, releases_of(engagement_id))
    names = await names_of(desk, [whole.mentee_id if whole else None])
    return page(
        request, "mentoring/released.html", found=found,
        mentee=names.get(whole.mentee_id, "") if whole else "",
    )  # fmt: skip


async def papers_of(desk: Desk, engagement_id: UUID) -> list[PaperSeen]:
    key = releases_of(engagement_id)
    told: PapersPage | None = await desk.shelf.document(papers_page, key)
    words: dict[UUID, str] = {}
    for event in await asyncio.to_thread(desk.reception.log.stream, key):
        if isinstance(event, Releases.PaperWritten):
            words[event.paper_id] = event.words
    return [PaperSeen(one, words.get(one.paper_id, "")) for one in (told.papers if told else ())]
