"""The agreement on the desk: offered in a new version, followed, accepted by the mentor."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.agreements.answering import accepting, declining, shown
from api.agreements.seen import AgreementSeen, seen
from api.agreements.words import BETWEEN, SPONSOR_GETS, WHERE, WRITES
from api.engagements.names import names_of
from api.engagements.whole import Whole, whole_of
from api.forms import Form, blank, filled
from api.permits import may
from api.reception import Desk
from application.agreements.accept_agreement import NotePaperAcceptance
from application.agreements.offer_agreement import OfferAgreement
from application.clients.organisation_page import organisation_page
from domain.themes import THEMES

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("agreements.read", of="engagement_id"))]
Offering = Annotated[Desk, Depends(may("agreements.offer", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("agreements.answer", of="engagement_id"))]
Noting = Annotated[Desk, Depends(may("agreements.note_paper", of="engagement_id"))]
HERE = "/desk/engagements/{engagement_id}/agreement"


@router.get(HERE)
async def desk_agreement(
    request: Request, engagement_id: UUID, desk: Reading, version: int | None = None
) -> Response:
    found = await seen(desk, engagement_id, version)
    return await _page(request, desk, engagement_id, blank(request, _known(found)), version)


@router.post(HERE)
async def offer(request: Request, engagement_id: UUID, desk: Offering) -> Response:
    form = await filled(request, OfferAgreement, engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, form)


@router.post(HERE + "/accept")
async def accept_as_mentor(request: Request, engagement_id: UUID, desk: Answering) -> Response:
    form = await accepting(request, desk, engagement_id)
    return await _done(request, desk, engagement_id, form)


@router.post(HERE + "/decline")
async def decline_as_mentor(request: Request, engagement_id: UUID, desk: Answering) -> Response:
    form = await declining(request, engagement_id)
    return await _done(request, desk, engagement_id, form)


@router.post(HERE + "/paper")
async def note_paper(request: Request, engagement_id: UUID, desk: Noting) -> Response:
    form = await filled(
        request, NotePaperAcceptance, engagement_id=engagement_id, language=desk.language
    )
    return await _done(request, desk, engagement_id, form)


def _known(found: AgreementSeen | None) -> dict[str, object]:
    """What the newest version says, to be changed in the next."""
    if found is None:
        return {}
    terms = vars(found.version.terms)
    plan = ("starts_on", "ends_on", "sessions", "every_days", "minutes")
    some = ("themes", "left_out", "where", "notes_by", "between", "sponsor_gets")
    return {
        "purpose": found.purpose, "ai_use": "true" if terms["ai_use"] else "false",
        **{f"course.{name}": terms[name] for name in plan}, **{name: terms[name] for name in some},
    }  # fmt: skip


async def _done(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}/agreement",
        again=lambda form: _page(request, desk, engagement_id, form),
    )  # fmt: skip


async def _page(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    form: Form[Any],
    version: int | None = None,
) -> Response:
    whole = await whole_of(desk, engagement_id)
    return shown(
        request, desk, form, await seen(desk, engagement_id, version), "agreements/desk.html",
        base=f"/desk/engagements/{engagement_id}/agreement", whole=whole,
        may_offer=await desk.can("agreements.offer", engagement_id),
        office=await desk.can("agreements.note_paper", engagement_id),
        contacts=await _contacts(desk, whole),
        themes=[(one.code, one.name.within(desk.language)) for one in THEMES],
        where=WHERE, writes=WRITES, between=BETWEEN, gets=SPONSOR_GETS,
    )  # fmt: skip


async def _contacts(desk: Desk, whole: Whole) -> list[tuple[UUID, str]]:
    """Who may accept for the organisation that pays."""
    firm = await desk.shelf.document(organisation_page, whole.engagement.payer_id)
    ids = [person for person, _ in firm.contacts] if firm else []
    names = await names_of(desk, ids)
    return [(key, names[key]) for key in ids if key in names]
