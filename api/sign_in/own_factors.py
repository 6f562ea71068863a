"""One's own second factors: adding a code app, recovery codes, removing one."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import segno
from fastapi import APIRouter, Form, Request, Response

from api.doors import SignedIn, origin_of
from api.pages import moved_on
from api.reception import Desk
from api.sign_in.entering import count_try
from api.sign_in.factors import require_fresh_factor, require_proof, tell, tell_of_factor
from api.sign_in.own_ways import HERE, NewApp, ways_page
from domain.refusals import NotFound
from infrastructure.security_log import note
from infrastructure.visit_codes import app_address, in_letters

router = APIRouter(tags=["sign in"])


@router.post(f"{HERE}/passkey/remove", include_in_schema=False)
async def remove_passkey(
    request: Request, desk: SignedIn, passkey_id: Annotated[UUID, Form()]
) -> Response:
    require_proof(desk)
    if not await desk.reception.visits.passkeys.remove(desk.by, passkey_id):
        raise NotFound
    await _changed(desk, "passkey")
    return moved_on(request, HERE)


@router.post(f"{HERE}/code/begin", include_in_schema=False)
async def begin_code(request: Request, desk: SignedIn) -> Response:
    await require_fresh_factor(desk)
    return await ways_page(request, desk, adding=await _app(desk))


@router.post(f"{HERE}/code", include_in_schema=False)
async def finish_code(
    request: Request, desk: SignedIn, code: Annotated[str, Form()] = ""
) -> Response:
    await require_fresh_factor(desk)
    await count_try(desk, str(desk.by))
    codes = desk.reception.visits.codes
    if not await codes.check(desk.by, code.strip(), desk.now, first=True):
        return await ways_page(request, desk, 422, adding=await _app(desk), wrong=True)
    recovery = await codes.new_recovery_codes(desk.by)
    answer = await ways_page(request, desk, recovery=recovery)
    await tell_of_factor(desk, "code", answer)
    return answer


@router.post(f"{HERE}/code/remove", include_in_schema=False)
async def remove_code(request: Request, desk: SignedIn) -> Response:
    require_proof(desk)
    await desk.reception.visits.codes.forget(desk.by)
    await _changed(desk, "code")
    return moved_on(request, HERE)


@router.post(f"{HERE}/recovery", include_in_schema=False)
async def recovery_codes(request: Request, desk: SignedIn) -> Response:
    require_proof(desk)
    made = await desk.reception.visits.codes.new_recovery_codes(desk.by)
    return await ways_page(request, desk, recovery=made)


async def _app(desk: Desk) -> NewApp:
    """A new secret for an app, as the app reads it and as one may type it."""
    secret = await desk.reception.visits.codes.begin(desk.by, desk.now)
    name = desk.card.email if desk.card else ""
    address = app_address(secret, "Luotsi", name)
    return NewApp(segno.make(address, error="m").svg_data_uri(scale=5), in_letters(secret))


async def _changed(desk: Desk, which: str) -> None:
    """A way in was removed: the other sign-ins end, and its owner is told."""
    note("factor_removed", origin_of(desk.request), desk.by, which=which)
    here = desk.visit.session_id if desk.visit else None
    await desk.reception.visits.sessions.end(desk.by, desk.now, but=here)
    await tell(desk, "sign_in_removed")
