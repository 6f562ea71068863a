"""Doors: who may come in by a route. Each route has one; a start without one fails.

A door is a typed parameter. By role: `desk: AtDesk`; by an action a room declares and the object
it is done to: `api/permits.py`. Who is not known gets 401, who lacks the role 403; what exists
but is not theirs answers 404, as what does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import Depends, Request, Response

from api.asked_times import require_asked_times
from api.expanding.inner import INNER
from api.new_ids import require_no_new_ids
from api.own_forms import HARMLESS, require_own_form
from api.plain_text import require_plain_address, require_plain_body
from api.reception import Desk, Reception, kept_card
from api.rights import StepUpFirst
from api.route_actions import covers
from domain.events import Via
from domain.matters import Matter
from domain.people import Role
from domain.permissions import Rule, can, rule
from domain.refusals import NotAllowed, Refused
from infrastructure.rates import Kind
from infrastructure.security_log import note
from infrastructure.visits import Visit

COOKIE = "luotsi"
SECURE_COOKIE = "__Host-luotsi"
Enter = Callable[..., Coroutine[Any, Any, Desk]]


class SignInFirst(Refused):
    """Sign in first."""

    status = 401


class ScopeTooNarrow(Refused):
    """This API token was not made for that."""

    status = 403


def cookie_name(reception: Reception) -> str:
    """`__Host-` wherever the address is https; a plain name on a developer's own machine."""
    return SECURE_COOKIE if reception.settings.address.startswith("https") else COOKIE


async def _visit(request: Request, reception: Reception) -> tuple[Visit | None, Via]:
    now = reception.log.now()
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        visit = await reception.visits.bearer(token.strip(), now)
        if visit is None:
            note("token_refused", origin_of(request))
            raise SignInFirst
        if not covers(visit.scopes, request.scope.get("route"), request.method):
            raise ScopeTooNarrow
        return visit, Via.API
    secret = request.cookies.get(cookie_name(reception))
    return (await reception.visits.visit(secret, now) if secret else None), Via.WEB


async def _count(request: Request, reception: Reception, visit: Visit | None, via: Via) -> None:
    """Everybody may ask so often only; a page somebody looks at is not counted."""
    who = str(visit.person_id) if visit else origin_of(request)
    if via is Via.API:
        await reception.rates.take(Kind.TOKEN, who)
    elif request.method not in HARMLESS:
        await reception.rates.take(Kind.WRITE, who)
    elif visit is None and request.url.path.startswith("/api/"):
        await reception.rates.take(Kind.READ, who)


def origin_of(request: Request) -> str:
    """The address a request comes from, as the connection has it; headers are not believed."""
    return request.client.host if request.client else "unknown"


async def anyone(request: Request, response: Response) -> Desk:
    """Everybody may come in; who is signed in is known, and what is shown bears its version."""
    reception: Reception = request.app.state.reception
    require_plain_address(request)
    require_asked_times(request)
    visit, via = await _visit(request, reception)
    if via is Via.WEB:
        await require_own_form(request, visit)
    if request.method not in HARMLESS:
        await require_plain_body(request)
    if INNER not in request.scope:
        await _count(request, reception, visit, via)
    card = await kept_card(reception, visit.person_id) if visit else None
    desk = Desk(request, reception, visit, card, via)
    request.state.viewer, request.state.zone = desk.viewer, ZoneInfo(desk.zone)
    await require_no_new_ids(request, desk.viewer)
    request.state.csrf = visit.csrf if visit else ""
    await desk.show_version(response)
    return desk


anyone.rule = rule(Matter.OPEN)  # type: ignore[attr-defined]


async def by_signature() -> None:
    """No person comes in here: the route itself checks who signed what was sent."""


by_signature.rule = rule(Matter.OPEN)  # type: ignore[attr-defined]


def door(opened: Rule) -> Enter:
    """A door for those a rule names by role, whatever the object."""

    async def enter(desk: Annotated[Desk, Depends(anyone)]) -> Desk:
        if desk.visit is None:
            raise SignInFirst
        if not can(desk.actor, opened, (), desk.now):
            if desk.held_back and desk.every_role & opened.roles:
                raise StepUpFirst
            note("denied", origin_of(desk.request), desk.by, matter=opened.matter)
            raise NotAllowed
        if opened.fresh:
            desk.require_strong()
        return desk

    enter.rule = opened  # type: ignore[attr-defined]
    return enter


def _by_role(*roles: Role) -> Enter:
    return door(rule(Matter.WORK, *roles))


Anyone = Annotated[Desk, Depends(anyone)]
SignedIn = Annotated[Desk, Depends(door(rule(Matter.OWN)))]
AsClient = Annotated[Desk, Depends(_by_role(Role.CLIENT))]
AsMentor = Annotated[Desk, Depends(_by_role(Role.MENTOR))]
AtDesk = Annotated[Desk, Depends(_by_role(Role.COORDINATOR, Role.ADMINISTRATOR))]
InFinance = Annotated[Desk, Depends(_by_role(Role.FINANCE, Role.ADMINISTRATOR))]
InQuality = Annotated[Desk, Depends(_by_role(Role.QUALITY))]
AsAdministrator = Annotated[Desk, Depends(_by_role(Role.ADMINISTRATOR))]
AsStaff = Annotated[Desk, Depends(_by_role(*set(Role) - {Role.CLIENT, Role.SPONSOR}))]
