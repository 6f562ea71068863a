"""Rules for ways to sign in: who may add or remove one, and who is told."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from fastapi import Response

from api.doors import origin_of
from api.reception import Desk
from api.rights import StepUpFirst
from api.sign_in.entering import let_in
from domain.people import Role
from domain.recoveries import Recovery, recovery_of
from domain.refusals import Refused
from infrastructure.errands.letter import letter
from infrastructure.security_log import note

OUTSIDE: Final = frozenset({Role.CLIENT, Role.SPONSOR})


async def has_factor(desk: Desk, person_id: UUID) -> bool:
    """Whether somebody has a second factor already."""
    visits = desk.reception.visits
    return bool(await visits.passkeys.of(person_id)) or await visits.codes.has(person_id)


async def needs_first_way(desk: Desk) -> bool:
    """Whether the first factor is handed over: at work, and to whoever was recovered before."""
    if desk.strong or await has_factor(desk, desk.by):
        return False
    if not desk.every_role <= OUTSIDE:
        return True
    earlier = desk.reception.log.stream(recovery_of(desk.by))
    return any(isinstance(event, Recovery.Confirmed) for event in earlier)


class FirstWayFirst(Refused):
    """Your first passkey or code app is added by a link an administrator hands you. Ask for it."""

    status = 403


class NotByToken(Refused):
    """An API token changes no way to sign in. Do this in a browser."""

    status = 403


def require_proof(desk: Desk) -> None:
    """Go on only for whoever showed a second factor in this very browser.

    A token that was lost must not make itself last. Raises NotByToken, StepUpFirst.
    """
    require_browser(desk)
    desk.require_strong()


def require_browser(desk: Desk) -> None:
    """Raises NotByToken."""
    if desk.visit is None or desk.visit.session_id is None:
        raise NotByToken


async def require_fresh_factor(desk: Desk) -> None:
    """Who has a factor shows it before another is added; the first one may need a link by hand.

    Raises NotByToken, StepUpFirst, FirstWayFirst.
    """
    require_browser(desk)
    if await needs_first_way(desk):
        note("denied", origin_of(desk.request), desk.by, action="first_factor")
        raise FirstWayFirst
    if not desk.strong and await has_factor(desk, desk.by):
        raise StepUpFirst


async def tell_of_factor(desk: Desk, which: str, answer: Response) -> None:
    """A way in was added: the session is a fresh one, the others end, and its owner is told."""
    note("factor_added", origin_of(desk.request), desk.by, which=which)
    await desk.reception.visits.sessions.end(desk.by, desk.now)
    await let_in(desk, desk.by, answer, how=which, strong=True)
    await tell(desk, "sign_in_added")


async def tell(desk: Desk, what: str) -> None:
    """Write to somebody that a way to sign in as them changed."""
    job = f"{what}-{desk.by}-{desk.now.timestamp():.0f}"
    await letter(desk.reception, {"letter": what, "to": str(desk.by), "job": job})
