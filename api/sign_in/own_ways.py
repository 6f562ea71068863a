"""One's own ways to sign in: where one is signed in, second factors, tokens; and ending each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

import segno
from annotated_types import Ge, Le, MaxLen, MinLen
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import JSONResponse

from api.doors import SignedIn, origin_of
from api.pages import moved_on, page
from api.reception import Desk
from api.sign_in.entering import count_try
from api.sign_in.factors import require_fresh_factor, tell, tell_of_factor
from domain.people import Role
from domain.refusals import NotFound
from infrastructure.security_log import note
from infrastructure.visit_codes import app_address, in_letters
from infrastructure.visit_tokens import CONFIDENTIAL_SCOPE, Token

router = APIRouter(tags=["sign in"])
HERE = "/my/sign-ins"
Scope = Annotated[str, MinLen(1), MaxLen(60)]


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


@dataclass(frozen=True, kw_only=True)
class EndSignIn:
    """End one of one's own sign-ins, or all others when none is named."""

    session_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class CreateToken:
    """Make an API token. Scopes: `*`, `read`, `<room>.*`, `<room>.<action>`, `confidential`."""

    name: Annotated[str, MinLen(1), MaxLen(60)]
    scopes: tuple[Scope, ...] = ("read",)
    days: Annotated[int, Ge(1), Le(90)] = 90


@dataclass(frozen=True, kw_only=True)
class RevokeToken:
    """Revoke one of one's own API tokens."""

    token_id: Annotated[str, MinLen(1), MaxLen(40)]


@router.get("/api/sign-in/sessions")
async def list_sessions(desk: SignedIn) -> list[SignedInAt]:
    return await _sessions(desk)


@router.post("/api/sign-in/end")
async def end_sign_in(wish: EndSignIn, desk: SignedIn) -> dict[str, int]:
    return {"ended": await _end(desk, wish.session_id)}


@router.get("/api/sign-in/tokens")
async def list_tokens(desk: SignedIn) -> list[Token]:
    return await desk.reception.visits.tokens.of(desk.by, desk.now)


@router.post("/api/sign-in/create-token", status_code=201)
async def create_token(wish: CreateToken, desk: SignedIn) -> Response:
    """Answers with the token; it is shown this once."""
    return JSONResponse({"token": await _token(desk, wish)}, 201)


@router.post("/api/sign-in/revoke-token")
async def revoke_token(wish: RevokeToken, desk: SignedIn) -> dict[str, int]:
    return {"revoked": await _revoke(desk, wish.token_id)}


@router.get(HERE, include_in_schema=False)
async def sign_ins(request: Request, desk: SignedIn) -> Response:
    return await _page(request, desk)


@router.post(f"{HERE}/end", include_in_schema=False)
async def end(
    request: Request, desk: SignedIn, session_id: Annotated[UUID | None, Form()] = None
) -> Response:
    await _end(desk, session_id)
    return moved_on(request, HERE)


@router.post(f"{HERE}/passkey/remove", include_in_schema=False)
async def remove_passkey(
    request: Request, desk: SignedIn, passkey_id: Annotated[UUID, Form()]
) -> Response:
    desk.require_strong()
    if not await desk.reception.visits.passkeys.remove(desk.by, passkey_id):
        raise NotFound
    await _changed(desk, "passkey")
    return moved_on(request, HERE)


@router.post(f"{HERE}/code/begin", include_in_schema=False)
async def begin_code(request: Request, desk: SignedIn) -> Response:
    await require_fresh_factor(desk)
    return await _page(request, desk, adding=await _app(desk))


@router.post(f"{HERE}/code", include_in_schema=False)
async def finish_code(
    request: Request, desk: SignedIn, code: Annotated[str, Form()] = ""
) -> Response:
    await require_fresh_factor(desk)
    await count_try(desk, str(desk.by))
    codes = desk.reception.visits.codes
    if not await codes.check(desk.by, code.strip(), desk.now, first=True):
        return await _page(request, desk, 422, adding=await _app(desk), wrong=True)
    recovery = await codes.new_recovery_codes(desk.by)
    answer = await _page(request, desk, recovery=recovery)
    await tell_of_factor(desk, "code", answer)
    return answer


@router.post(f"{HERE}/code/remove", include_in_schema=False)
async def remove_code(request: Request, desk: SignedIn) -> Response:
    desk.require_strong()
    await desk.reception.visits.codes.forget(desk.by)
    await _changed(desk, "code")
    return moved_on(request, HERE)


@router.post(f"{HERE}/recovery", include_in_schema=False)
async def recovery_codes(request: Request, desk: SignedIn) -> Response:
    desk.require_strong()
    made = await desk.reception.visits.codes.new_recovery_codes(desk.by)
    return await _page(request, desk, recovery=made)


@router.post(f"{HERE}/token", include_in_schema=False)
async def token(
    request: Request, desk: SignedIn,
    name: Annotated[str, Form(min_length=1, max_length=60)],
    reach: Annotated[Literal["read", "all"], Form()] = "read",
    confidential: Annotated[str, Form()] = "",
    days: Annotated[int, Form(ge=1, le=90)] = 90,
) -> Response:  # fmt: skip
    scopes = ("*" if reach == "all" else "read", *([CONFIDENTIAL_SCOPE] if confidential else []))
    made = await _token(desk, CreateToken(name=name, scopes=scopes, days=days))
    return await _page(request, desk, token=made)


@router.post(f"{HERE}/token/revoke", include_in_schema=False)
async def revoke(request: Request, desk: SignedIn, token_id: Annotated[str, Form()]) -> Response:
    await _revoke(desk, token_id)
    return moved_on(request, HERE)


async def _page(
    request: Request, desk: Desk, status: int = 200, *, adding: NewApp | None = None,
    wrong: bool = False, recovery: list[str] | None = None, token: str = "",
) -> Response:  # fmt: skip
    visits = desk.reception.visits
    outside = desk.every_role <= {Role.CLIENT, Role.SPONSOR}
    around = "shells/client.html" if outside else "shells/staff.html"
    return page(
        request, "sign_in/sign_ins.html", status, around=around,
        sessions=await _sessions(desk), passkeys=await visits.passkeys.of(desk.by),
        code=await visits.codes.has(desk.by), left=await visits.codes.recovery_left(desk.by),
        tokens=await visits.tokens.of(desk.by, desk.now), may_token=not outside,
        elsewhere=desk.reception.elsewhere is not None,
        adding=adding, wrong=wrong, recovery=recovery or [], token=token,
    )  # fmt: skip


async def _sessions(desk: Desk) -> list[SignedInAt]:
    here = desk.visit.session_id if desk.visit else None
    found = await desk.reception.visits.sessions.of(desk.by, desk.now)
    return [
        SignedInAt(
            one.session_id, one.how, one.agent, one.created_at, one.seen_at, one.session_id == here
        )
        for one in found
    ]


async def _end(desk: Desk, session_id: UUID | None) -> int:
    here = desk.visit.session_id if desk.visit else None
    but = here if session_id is None else None
    sessions = desk.reception.visits.sessions
    ended = await sessions.end(desk.by, desk.now, only=session_id, but=but)
    note("sign_ins_ended", origin_of(desk.request), desk.by, how_many=str(ended))
    return ended


async def _token(desk: Desk, wish: CreateToken) -> str:
    desk.require_strong()
    note("token_created", origin_of(desk.request), desk.by, scopes=" ".join(wish.scopes))
    return await desk.reception.visits.new_token(
        desk.by, wish.scopes, desk.now, timedelta(days=wish.days), wish.name
    )


async def _revoke(desk: Desk, token_id: str) -> int:
    revoked = await desk.reception.visits.tokens.revoke(desk.by, token_id, desk.now)
    if not revoked:
        raise NotFound
    note("token_revoked", origin_of(desk.request), desk.by)
    return revoked


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
