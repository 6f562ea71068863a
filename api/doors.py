"""Doors: in which role somebody may come in by a route; each route names one.

A door is a typed parameter: `desk: AtDesk`. Who is not let in gets 401 without a sign-in,
403 without the role; pages of others' things answer 404.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request

from api.reception import Desk, Reception, card_of
from domain.events import Via
from domain.people import Role
from domain.refusals import NotAllowed, Refused
from infrastructure.visits import Visit

COOKIE = "luotsi"
SECURE_COOKIE = "__Host-luotsi"


class SignInFirst(Refused):
    """Sign in first."""

    status = 401


class ForeignForm(Refused):
    """This form was sent from somewhere else than our own pages."""

    status = 403


def cookie_name(reception: Reception) -> str:
    """`__Host-` wherever the address is https; a plain name on a developer's own machine."""
    return SECURE_COOKIE if reception.settings.address.startswith("https") else COOKIE


async def _visit(request: Request, reception: Reception) -> tuple[Visit | None, Via]:
    now = reception.log.now()
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        if visit := await reception.visits.bearer(token.strip(), now):
            return visit, Via.API
        raise SignInFirst
    secret = request.cookies.get(cookie_name(reception))
    visit = await reception.visits.visit(secret, now) if secret else None
    return visit, Via.WEB


def _require_own_form(request: Request, via: Via) -> None:
    """A browser says where a request comes from; another site's is refused."""
    if request.method in {"GET", "HEAD", "OPTIONS"} or via is Via.API:
        return
    # Under `no-referrer` a browser sends `Origin: null` even for its own pages, so the
    # fetch metadata decides where it is sent, and the origin only where it is not.
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None and site != "same-origin":
        raise ForeignForm
    if site is None and origin and urlsplit(origin).netloc != request.headers.get("host"):
        raise ForeignForm


async def anyone(request: Request) -> Desk:
    """Everybody may come in; who is signed in is known."""
    reception: Reception = request.app.state.reception
    visit, via = await _visit(request, reception)
    _require_own_form(request, via)
    card = await card_of(reception, visit.person_id) if visit else None
    desk = Desk(request, reception, visit, card, via)
    request.state.viewer = desk.viewer
    request.state.csrf = visit.csrf if visit else ""
    return desk


def door(*roles: Role) -> Callable[..., Coroutine[Any, Any, Desk]]:
    """A door for those who act in one of these roles."""

    async def enter(desk: Annotated[Desk, Depends(anyone)]) -> Desk:
        if desk.visit is None:
            raise SignInFirst
        if not desk.roles.intersection(roles):
            raise NotAllowed
        return desk

    enter.roles = roles  # type: ignore[attr-defined]
    return enter


Anyone = Annotated[Desk, Depends(anyone)]
AsClient = Annotated[Desk, Depends(door(Role.CLIENT))]
AsMentor = Annotated[Desk, Depends(door(Role.MENTOR))]
AtDesk = Annotated[Desk, Depends(door(Role.COORDINATOR, Role.ADMINISTRATOR))]
InFinance = Annotated[Desk, Depends(door(Role.FINANCE, Role.ADMINISTRATOR))]
InQuality = Annotated[Desk, Depends(door(Role.QUALITY))]
AsAdministrator = Annotated[Desk, Depends(door(Role.ADMINISTRATOR))]
AsStaff = Annotated[
    Desk,
    Depends(door(Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR, Role.MENTOR)),
]
