"""Letting somebody in: the cookies, a fresh session for each step, and where to go next."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import Request, Response

from api.doors import cookie_name, origin_of
from api.reception import Desk, Reception, card_of
from infrastructure.rates import Kind
from infrastructure.secrets_hashed import new_secret
from infrastructure.security_log import note

BROWSERS: Final = (("Firefox", "Firefox"), ("Edg/", "Edge"), ("Chrome", "Chrome"),
                   ("Safari", "Safari"))  # fmt: skip
SYSTEMS: Final = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
                  ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"))  # fmt: skip


def asking_cookie(reception: Reception) -> str:
    """The name of the cookie that binds a link or a question to the browser that asked."""
    return f"{cookie_name(reception)}_ask"


def asking_browser(request: Request, reception: Reception) -> str | None:
    """The secret of the browser that asked, if it asked anything."""
    return request.cookies.get(asking_cookie(reception))


def bind_browser(answer: Response, request: Request, reception: Reception) -> str:
    """Give the browser a secret of its own, or go on with the one it has."""
    secret = asking_browser(request, reception) or new_secret()
    _set(answer, reception, asking_cookie(reception), secret)
    return secret


async def let_in(desk: Desk, person_id: UUID, answer: Response, *, how: str, strong: bool) -> None:
    """Open a session and give its cookie; the session before it ends, so none is ever raised."""
    reception, request = desk.reception, desk.request
    await end_this(desk)
    card = await card_of(reception, person_id)
    roles = frozenset(card.roles if card else ())
    secret = await reception.visits.enter(
        person_id, desk.now, roles, how=how, strong=strong or reception.settings.mode == "demo",
        agent=agent_of(request.headers.get("user-agent", "")),
        csrf=desk.visit.csrf if desk.visit and desk.is_me(person_id) else "",
    )  # fmt: skip
    _set(answer, reception, cookie_name(reception), secret)
    note("signed_in", origin_of(request), person_id, how=how, strong=str(strong))


async def end_this(desk: Desk) -> None:
    """End the session of this browser."""
    secret = desk.request.cookies.get(cookie_name(desk.reception))
    if secret:
        await desk.reception.visits.leave(secret, desk.now)


async def count_try(desk: Desk, account: str = "", link_to: str = "") -> None:
    """Count a try to sign in, by address, by account or mailbox. Raises TooManyTries."""
    await desk.reception.rates.take(Kind.SIGN_IN, origin_of(desk.request))
    if account:
        await desk.reception.rates.take(Kind.SIGN_IN, f"account {account}")
    if link_to:
        await desk.reception.rates.take(Kind.LINK, link_to)


def safe_next(wish: str | None, otherwise: str) -> str:
    """Where to go on: a place of ours, never an address that leads elsewhere."""
    if not wish or not re.fullmatch(r"/[A-Za-z0-9][A-Za-z0-9/_.?=&%+-]{0,500}", wish):
        return otherwise
    parts = urlsplit(wish)
    return otherwise if parts.scheme or parts.netloc else wish


def agent_of(header: str) -> str:
    """Browser and system in two words, for the list of one's sign-ins; no more is kept."""
    browser = next((name for mark, name in BROWSERS if mark in header), "")
    system = next((name for mark, name in SYSTEMS if mark in header), "")
    return " · ".join(part for part in (browser, system) if part)


def _set(answer: Response, reception: Reception, name: str, secret: str) -> None:
    secure = name.startswith("__Host-")
    answer.set_cookie(name, secret, httponly=True, samesite="lax", secure=secure, path="/")
