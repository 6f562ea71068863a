"""One's own API tokens: making one, which is shown once, and revoking it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal

from annotated_types import Ge, Le, MaxLen, MinLen
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import JSONResponse

from api.doors import SignedIn, origin_of
from api.pages import moved_on
from api.reception import Desk
from api.sign_in.factors import require_proof
from api.sign_in.own_ways import HERE, ways_page
from api.wishes import Wish
from domain.refusals import NotFound
from infrastructure.security_log import note
from infrastructure.visit_tokens import CONFIDENTIAL_SCOPE, Token

router = APIRouter(tags=["sign in"])
Scope = Annotated[str, MinLen(1), MaxLen(60)]


@dataclass(frozen=True, kw_only=True)
class CreateToken(Wish):
    """Make an API token. Scopes: `*`, `read`, `<room>.*`, `<room>.<action>`, `confidential`."""

    name: Annotated[str, MinLen(1), MaxLen(60)]
    scopes: tuple[Scope, ...] = ("read",)
    days: Annotated[int, Ge(1), Le(90)] = 90


@dataclass(frozen=True, kw_only=True)
class RevokeToken(Wish):
    """Revoke one of one's own API tokens."""

    token_id: Annotated[str, MinLen(1), MaxLen(40)]


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
    return await ways_page(request, desk, token=made)


@router.post(f"{HERE}/token/revoke", include_in_schema=False)
async def revoke(request: Request, desk: SignedIn, token_id: Annotated[str, Form()]) -> Response:
    await _revoke(desk, token_id)
    return moved_on(request, HERE)


async def _token(desk: Desk, wish: CreateToken) -> str:
    require_proof(desk)
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
