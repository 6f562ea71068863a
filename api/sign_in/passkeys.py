"""Passkeys: the browser's script asks here what to do, and brings back what the device signed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from annotated_types import MaxLen
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from api.doors import Anyone, SignedIn, origin_of
from api.homes import home_of
from api.reception import Desk, Reception, card_of
from api.sign_in.entering import asking_browser, bind_browser, count_try, let_in, safe_next
from api.sign_in.factors import require_fresh_factor, tell_of_factor
from api.wishes import Wish
from domain.refusals import Refused
from domain.sign_in_policy import sign_in_at
from infrastructure.security_log import note
from infrastructure.visit_passkeys import Site

router = APIRouter(tags=["sign in"])


class PasskeyRefused(Refused):
    """This passkey was not accepted. Begin again, or choose another way."""

    status = 403


@dataclass(frozen=True)
class Signed(Wish):
    """What a device signed; browsers say more of it from year to year, so that part is open."""

    credential: dict[str, Any]
    leads_to: str = ""


@dataclass(frozen=True)
class Made(Wish):
    """A new passkey, and what its owner calls it."""

    credential: dict[str, Any]
    name: Annotated[str, MaxLen(60)] = ""


def site_of(reception: Reception) -> Site:
    """Where our passkeys count."""
    address = urlsplit(reception.settings.address)
    return Site(address.hostname or "localhost", f"{address.scheme}://{address.netloc}", "Luotsi")


@router.post("/sign-in/passkey/begin", include_in_schema=False)
async def begin(request: Request, desk: Anyone) -> Response:
    await count_try(desk)
    challenge = secrets.token_bytes(32)
    options = desk.reception.visits.passkeys.question(site_of(desk.reception), challenge)
    return await _asked(request, desk, "passkey", challenge, options)


@router.post("/sign-in/passkey/finish", include_in_schema=False)
async def finish(request: Request, desk: Anyone, signed: Signed) -> Response:
    await count_try(desk)
    visits = desk.reception.visits
    challenge = await _challenge(request, desk, "passkey")
    person_id = await visits.passkeys.whose(
        site_of(desk.reception), signed.credential, challenge, desk.now
    )
    if person_id is None or (desk.visit and not desk.is_me(person_id)):
        note("sign_in_failed", origin_of(request), person_id, how="passkey")
        raise PasskeyRefused
    card = await card_of(desk.reception, person_id)
    home = home_of(frozenset(card.roles if card else ()))
    answer = JSONResponse({"next": safe_next(signed.leads_to, home)})
    await let_in(desk, person_id, answer, how="passkey", strong=True)
    return answer


@router.post("/my/sign-ins/passkey/begin", include_in_schema=False)
async def begin_adding(request: Request, desk: SignedIn) -> Response:
    await require_fresh_factor(desk)
    challenge = secrets.token_bytes(32)
    options = await desk.reception.visits.passkeys.registration(
        site_of(desk.reception), desk.by, desk.card.email if desk.card else "", challenge
    )
    return await _asked(request, desk, "passkey for", challenge, options)


@router.post("/my/sign-ins/passkey/finish", include_in_schema=False)
async def finish_adding(request: Request, desk: SignedIn, made: Made) -> Response:
    await require_fresh_factor(desk)
    challenge = await _challenge(request, desk, "passkey for")
    added = await desk.reception.visits.passkeys.add(
        site_of(desk.reception), desk.by, made.credential, challenge, made.name.strip(), desk.now
    )
    if not added:
        raise PasskeyRefused
    answer = JSONResponse({"next": "/my/sign-ins"})
    await tell_of_factor(desk, "passkey", answer)
    return answer


async def _asked(
    request: Request, desk: Desk, purpose: str, challenge: bytes, options: str
) -> Response:
    answer = Response(options, media_type="application/json")
    browser = bind_browser(answer, request, desk.reception)
    until = desk.now + sign_in_at(desk.now).link
    await desk.reception.visits.challenges.ask(
        browser, purpose, challenge, until, person=str(desk.by)
    )
    return answer


async def _challenge(request: Request, desk: Desk, purpose: str) -> bytes:
    """What this browser was asked, once. Raises PasskeyRefused."""
    browser = asking_browser(request, desk.reception) or ""
    asked = await desk.reception.visits.challenges.take(browser, purpose, desk.now)
    if asked is None or asked.facts["person"] != str(desk.by):
        raise PasskeyRefused
    return asked.secret


__all__ = ["router"]
