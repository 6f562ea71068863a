"""The mentoring agreement over the JSON API."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.agreements.paper import pdf_of
from api.agreements.seen import AgreementSeen, seen
from api.permits import may
from api.reception import Desk
from application.agreements.accept_agreement import (
    AcceptAgreement,
    DeclineAgreement,
    NotePaperAcceptance,
)
from application.agreements.offer_agreement import OfferAgreement
from application.agreements.template_page import TemplatePage, first, template_page
from application.agreements.word_clause import WordClause
from domain.agreements import Form, Means, template_of
from domain.refusals import NotFound

router = APIRouter(prefix="/api/agreements", tags=["agreements"])


def _desk(action: str, of: str | None = "engagement_id") -> object:
    return Depends(may(f"agreements.{action}", of=of))


Reading = Annotated[Desk, _desk("read")]
Offering = Annotated[Desk, _desk("offer")]
Answering = Annotated[Desk, _desk("answer")]
Noting = Annotated[Desk, _desk("note_paper")]
Templates = Annotated[Desk, _desk("see_templates", None)]
Wording = Annotated[Desk, _desk("word_clause", None)]


def means_of(desk: Desk) -> Means:
    """How we know who asks."""
    return Means.SECOND_FACTOR if desk.strong else Means.LINK


@router.get("/templates/{form}")
async def agreement_template(form: Form, desk: Templates) -> TemplatePage:
    return await desk.shelf.document(template_page, template_of(form)) or first(form)


@router.post("/word-clause")
async def word_clause(command: WordClause, desk: Wording) -> Response:
    return await desk.do(command)


@router.get("/{engagement_id}")
async def agreement(
    engagement_id: UUID, desk: Reading, version: int | None = None
) -> AgreementSeen:
    found = await seen(desk, engagement_id, version)
    if found is None:
        raise NotFound
    return found


@router.get("/{engagement_id}/document.pdf")
async def agreement_document(
    engagement_id: UUID, desk: Reading, version: int | None = None
) -> Response:
    return await pdf_of(desk, await agreement(engagement_id, desk, version))


@router.post("/offer-agreement", status_code=201)
async def offer_agreement(command: OfferAgreement, desk: Offering) -> Response:
    return await desk.do(command, 201)


@router.post("/accept-agreement")
async def accept_agreement(command: AcceptAgreement, desk: Answering) -> Response:
    return await desk.do(replace(command, means=means_of(desk)))


@router.post("/note-paper-acceptance")
async def note_paper_acceptance(command: NotePaperAcceptance, desk: Noting) -> Response:
    return await desk.do(command)


@router.post("/decline-agreement")
async def decline_agreement(command: DeclineAgreement, desk: Answering) -> Response:
    return await desk.do(command)
