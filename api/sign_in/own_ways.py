"""The page of one's own ways to sign in: where one is signed in, second factors, tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import SignedIn
from api.pages import page
from api.reception import Desk
from api.sign_in.factors import needs_first_way
from domain.people import Role

router = APIRouter(tags=["sign in"])
HERE = "/my/sign-ins"


@dataclass(frozen=True)
class SignedInAt:
    """One sign-in in one browser, as its owner sees it."""

    session_id: UUID
    how: str
    agent: str
    since: datetime
    last_seen: datetime
    this_one: bool


@dataclass(frozen=True)
class NewApp:
    """A code app that is being set up: the square code as an image, and the secret to type."""

    picture: str
    letters: str


@router.get(HERE, include_in_schema=False)
async def sign_ins(request: Request, desk: SignedIn) -> Response:
    return await ways_page(request, desk)


async def ways_page(
    request: Request, desk: Desk, status: int = 200, *, adding: NewApp | None = None,
    wrong: bool = False, recovery: list[str] | None = None, token: str = "",
) -> Response:  # fmt: skip
    visits = desk.reception.visits
    outside = desk.every_role <= {Role.CLIENT, Role.SPONSOR}
    around = "shells/client.html" if outside else "shells/staff.html"
    return page(
        request, "sign_in/sign_ins.html", status, around=around,
        sessions=await sessions_of(desk), passkeys=await visits.passkeys.of(desk.by),
        code=await visits.codes.has(desk.by), left=await visits.codes.recovery_left(desk.by),
        tokens=await visits.tokens.of(desk.by, desk.now), may_token=not outside,
        elsewhere=desk.reception.elsewhere is not None, by_hand=await needs_first_way(desk),
        adding=adding, wrong=wrong, recovery=recovery or [], token=token,
    )  # fmt: skip


async def sessions_of(desk: Desk) -> list[SignedInAt]:
    here = desk.visit.session_id if desk.visit else None
    found = await desk.reception.visits.sessions.of(desk.by, desk.now)
    return [
        SignedInAt(
            one.session_id, one.how, one.agent, one.created_at, one.seen_at, one.session_id == here
        )
        for one in found
    ]
