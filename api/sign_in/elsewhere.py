"""Signing in at the organisation's own identity provider, and connecting an account to oneself."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.doors import Anyone, SignedIn, origin_of
from api.homes import home_of
from api.pages import moved_on
from api.reception import Desk, card_of
from api.sign_in.entering import asking_browser, bind_browser, count_try, let_in
from api.sign_in.factors import require_fresh_factor, tell
from domain.refusals import NotFound, Refused
from domain.sign_in_policy import sign_in_at
from infrastructure.oidc import Provider, Shown, SignInElsewhereFailed
from infrastructure.security_log import note

router = APIRouter(tags=["sign in"])
PURPOSE = "elsewhere"


class NotConnected(Refused):
    """Your organisation's account is not connected to anybody here. Ask an administrator."""

    status = 403


@router.get("/sign-in/elsewhere", include_in_schema=False)
async def go(request: Request, desk: Anyone) -> Response:
    return await _sent_away(request, desk, "")


@router.get("/my/sign-ins/connect", include_in_schema=False)
async def connect(request: Request, desk: SignedIn) -> Response:
    await require_fresh_factor(desk)
    return await _sent_away(request, desk, str(desk.by))


@router.get("/sign-in/back", include_in_schema=False)
async def back(
    request: Request, desk: Anyone, code: str = "", state: str = "", iss: str | None = None
) -> Response:
    await count_try(desk)
    provider = _provider(desk)
    browser = asking_browser(request, desk.reception) or ""
    asked = await desk.reception.visits.challenges.take(browser, PURPOSE, desk.now)
    if asked is None or not state or state.encode() != asked.secret or not code:
        note("sign_in_failed", origin_of(request), how="elsewhere")
        raise SignInElsewhereFailed
    facts = asked.facts
    shown = await provider.answer(code, facts["nonce"], facts["verifier"], iss, desk.now)
    if facts["person"]:
        return await _connected(request, desk, shown, facts["person"])
    person_id = await desk.reception.visits.identities.person(shown.issuer, shown.subject)
    if person_id is None:
        note("sign_in_failed", origin_of(request), how="elsewhere")
        raise NotConnected
    card = await card_of(desk.reception, person_id)
    answer = moved_on(request, home_of(frozenset(card.roles if card else ())))
    await let_in(desk, person_id, answer, how="elsewhere", strong=shown.two_factors)
    return answer


async def _connected(request: Request, desk: Desk, shown: Shown, person: str) -> Response:
    """The account becomes a way in for who asked in this very session, and nobody else."""
    mine = person == str(desk.by) and desk.visit is not None
    if not mine or not await desk.reception.visits.identities.link(
        shown.issuer, shown.subject, desk.by, desk.now
    ):
        raise SignInElsewhereFailed
    note("factor_added", origin_of(request), desk.by, which="elsewhere")
    await tell(desk, "sign_in_added")
    return moved_on(request, "/my/sign-ins")


async def _sent_away(request: Request, desk: Desk, person: str) -> Response:
    asked = await _provider(desk).ask(desk.now)
    answer = RedirectResponse(asked.address, status_code=303)
    browser = bind_browser(answer, request, desk.reception)
    await desk.reception.visits.challenges.ask(
        browser, PURPOSE, asked.state.encode(), desk.now + sign_in_at(desk.now).link,
        nonce=asked.nonce, verifier=asked.verifier, person=person,
    )  # fmt: skip
    return answer


def _provider(desk: Desk) -> Provider:
    if desk.reception.elsewhere is None:
        raise NotFound
    return desk.reception.elsewhere
