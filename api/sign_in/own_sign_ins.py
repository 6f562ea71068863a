"""Where one is signed in, and ending it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Request, Response

from api.doors import SignedIn, origin_of
from api.pages import moved_on
from api.reception import Desk
from api.sign_in.own_ways import HERE, SignedInAt, sessions_of
from api.wishes import Wish
from infrastructure.security_log import note

router = APIRouter(tags=["sign in"])


@dataclass(frozen=True, kw_only=True)
class EndSignIn(Wish):
    """End one of one's own sign-ins, or all others when none is named."""

    session_id: UUID | None = None


@router.get("/api/sign-in/sessions")
async def list_sessions(desk: SignedIn) -> list[SignedInAt]:
    return await sessions_of(desk)


@router.post("/api/sign-in/end")
async def end_sign_in(wish: EndSignIn, desk: SignedIn) -> dict[str, int]:
    return {"ended": await _end(desk, wish.session_id)}


@router.post(f"{HERE}/end", include_in_schema=False)
async def end(
    request: Request, desk: SignedIn, session_id: Annotated[UUID | None, Form()] = None
) -> Response:
    await _end(desk, session_id)
    return moved_on(request, HERE)


async def _end(desk: Desk, session_id: UUID | None) -> int:
    here = desk.visit.session_id if desk.visit else None
    but = here if session_id is None else None
    sessions = desk.reception.visits.sessions
    ended = await sessions.end(desk.by, desk.now, only=session_id, but=but)
    note("sign_ins_ended", origin_of(desk.request), desk.by, how_many=str(ended))
    return ended
