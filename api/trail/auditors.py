"""An auditor from outside: chosen cases to read, for a time, through a link of their own."""

from __future__ import annotations

import asyncio
import base64
import hmac
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import Anyone, InQuality
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from api.trail.events import SHOWN
from api.trail.looks import looked_at
from api.trail.seal import bundle_of, published_key
from api.trail.sentences import told
from application.privacy.readings import readings
from application.trail.auditor_accesses import AuditorAccess, auditor_accesses
from application.trail.open_to_auditor import CloseToAuditor, OpenToAuditor
from domain.refusals import NotFound
from infrastructure.trail_search import count_trail, search_trail, subject

router = APIRouter(tags=["trail"])


@router.post("/api/trail/open-to-auditor", status_code=201)
async def open_to_auditor(command: OpenToAuditor, desk: InQuality) -> dict[str, str]:
    """Answers with the auditor's own link."""
    answer = await desk.run(command)
    access_id = next(iter(answer.versions))
    return {"access_id": str(access_id), "link": link_of(desk, access_id)}


@router.post("/api/trail/close-to-auditor")
async def close_to_auditor(command: CloseToAuditor, desk: InQuality) -> Response:
    return await desk.do(command)


@router.get("/desk/trail/auditors", include_in_schema=False)
async def auditors_page(request: Request, desk: InQuality, case: UUID | None = None) -> Response:
    return await _page(request, desk, blank(request, {"cases": case}))


@router.post("/desk/trail/auditors", include_in_schema=False)
async def open_page(request: Request, desk: InQuality) -> Response:
    form = await filled(request, OpenToAuditor)
    return await form.do(
        desk, then="/desk/trail/auditors", again=lambda form: _page(request, desk, form)
    )


@router.post("/desk/trail/auditors/{access_id}/close", include_in_schema=False)
async def close_page(request: Request, desk: InQuality, access_id: UUID) -> Response:
    form = await filled(request, CloseToAuditor, access_id=access_id)
    return await form.do(
        desk, then="/desk/trail/auditors", again=lambda form: _page(request, desk, form)
    )


@router.get("/audit/{secret}", include_in_schema=False)
async def chosen_cases(
    request: Request,
    secret: str,
    desk: Anyone,
    case: UUID | None = None,
    before: int | None = None,
) -> Response:
    access = await _let_in(desk, secret)
    chosen = case or access.cases[0]
    if chosen not in access.cases:
        raise NotFound
    rows = await search_trail(
        desk.shelf, subject(chosen), until=before and before - 1, limit=SHOWN + 1
    )
    await looked_at(desk, chosen, access.access_id)
    return page(
        request, "trail/auditor.html", access=access, secret=secret, chosen=chosen,
        events=await told(desk, rows[:SHOWN]), public_key=published_key(desk),
        more=rows[SHOWN - 1].position if len(rows) > SHOWN else None,
        whole=await count_trail(desk.shelf, subject(chosen)),
    )  # fmt: skip


@router.get("/audit/{secret}/{case}.zip", include_in_schema=False)
async def chosen_bundle(secret: str, case: UUID, desk: Anyone) -> Response:
    access = await _let_in(desk, secret)
    if case not in access.cases:
        raise NotFound
    content = await asyncio.to_thread(bundle_of, desk, case)
    await looked_at(desk, case, access.access_id)
    return Response(content, media_type="application/zip")


def link_of(desk: Desk, access_id: UUID) -> str:
    """The auditor's link: it says which access, and only we can make it."""
    return f"{desk.reception.settings.address}/audit/{_secret(desk, access_id)}"


def _secret(desk: Desk, access_id: UUID) -> str:
    proof = desk.reception.log.ring.files.fingerprint(b"auditor|" + access_id.bytes)
    return base64.urlsafe_b64encode(access_id.bytes + proof).decode().rstrip("=")


async def _let_in(desk: Desk, secret: str) -> AuditorAccess:
    try:
        raw = base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
        access_id = UUID(bytes=raw[:16])
    except ValueError:
        raise NotFound from None
    found: list[AuditorAccess] = await desk.shelf.find(auditor_accesses, {"access_id": access_id})
    genuine = hmac.compare_digest(secret, _secret(desk, access_id))
    if not found or not genuine or not found[0].open_at(desk.now):
        raise NotFound
    return found[0]


async def _page(request: Request, desk: Desk, form: Form[Any]) -> Response:
    known: list[AuditorAccess] = await desk.shelf.find(auditor_accesses, order="-until")
    links = {access.access_id: link_of(desk, access.access_id) for access in known}
    ids = {"reader_id": [access.access_id for access in known]}
    looks = await desk.shelf.find(readings, ids, order="-at", limit=200) if known else []
    now: datetime = desk.now
    return page(
        request, "trail/auditors.html", form.status, form=form, known=known, links=links, now=now,
        looks=looks,
    )  # fmt: skip
