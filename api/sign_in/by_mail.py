"""Coming in and leaving: a link by mail opens a page with a button; only the button lets one in.

Whether an address is known shows nowhere: the answer is the same and is sent before we look.
"""

from __future__ import annotations

from typing import Annotated

import structlog
from fastapi import APIRouter, BackgroundTasks, Form, Request, Response

from api.doors import Anyone, cookie_name, origin_of
from api.homes import home_of
from api.known_address import whose_address
from api.pages import moved_on, page
from api.reception import Reception, card_of
from api.sign_in.entering import (
    asking_browser,
    bind_browser,
    count_try,
    end_this,
    let_in,
    safe_next,
)
from domain.sign_in_policy import sign_in_at
from infrastructure.errands.letter import letter
from infrastructure.security_log import note
from infrastructure.visit_links import UsedLink

router = APIRouter(tags=["sign in"])
log = structlog.get_logger()
LONGEST_ADDRESS = 254


@router.get("/sign-in", include_in_schema=False)
async def sign_in(request: Request, desk: Anyone, next: str = "") -> Response:
    return _page(request, desk.reception, leads_to=safe_next(next, ""))


@router.post("/sign-in", include_in_schema=False)
async def ask_for_link(
    request: Request,
    desk: Anyone,
    background: BackgroundTasks,
    email: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "",
) -> Response:
    email, leads_to = email.strip(), safe_next(next, "")
    await count_try(desk, link_to=email.casefold())
    name, at, host = email.partition("@")
    if not (name and at and "." in host) or len(email) > LONGEST_ADDRESS:
        return _page(request, desk.reception, 422, email=email, leads_to=leads_to, wrong=True)
    answer = _page(request, desk.reception, email=email, leads_to=leads_to, sent=True)
    browser = bind_browser(answer, request, desk.reception)
    background.add_task(_send_link, desk.reception, email, browser, leads_to, origin_of(request))
    answer.background = background
    return answer


@router.get("/enter/{secret}", include_in_schema=False)
async def link(request: Request, secret: str, desk: Anyone) -> Response:
    return page(request, "sign_in/enter.html", secret=secret, wrong=False)


@router.post("/enter", include_in_schema=False)
async def enter(request: Request, desk: Anyone, secret: Annotated[str, Form()]) -> Response:
    await count_try(desk)
    visits = desk.reception.visits
    browser = asking_browser(request, desk.reception)
    used = await visits.links.use(secret, desk.now, browser)
    if used is None:
        note("sign_in_failed", origin_of(request), how="link")
        return page(request, "sign_in/enter.html", 422, secret="", wrong=True)
    card = await card_of(desk.reception, used.person_id)
    home = home_of(frozenset(card.roles if card else ()))
    strong = _attested(used, trusting=visits.trusting)
    start = "/my/sign-ins" if used.purpose == "enrol" else home
    answer = moved_on(request, safe_next(used.leads_to, start))
    await let_in(desk, used.person_id, answer, how=used.purpose, strong=strong)
    return answer


@router.post("/leave", include_in_schema=False)
async def leave(request: Request, desk: Anyone) -> Response:
    await end_this(desk)
    answer = moved_on(request, "/")
    answer.delete_cookie(cookie_name(desk.reception), path="/")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    note("signed_out", origin_of(request), desk.by if desk.visit else None)
    return answer


def _attested(used: UsedLink, *, trusting: bool) -> bool:
    """A link handed over by an administrator stands for who it is; one from a mail does not."""
    return used.purpose == "enrol" or (used.purpose == "enter" and trusting)


def _page(
    request: Request, reception: Reception, status: int = 200, *, email: str = "",
    leads_to: str = "", sent: bool = False, wrong: bool = False,
) -> Response:  # fmt: skip
    return page(
        request, "sign_in/sign_in.html", status, email=email, leads_to=leads_to, sent=sent,
        wrong=wrong, elsewhere=reception.elsewhere is not None,
    )  # fmt: skip


async def _send_link(
    reception: Reception, email: str, browser: str, leads_to: str, address: str
) -> None:
    """Send the link if somebody of ours has this address; nobody waits for it."""
    now = reception.log.now()
    person_id = await whose_address(reception, email)
    note("link_asked", address, person_id)
    if person_id is None:
        return
    expires_at = now + sign_in_at(now).link
    secret = await reception.visits.links.make(
        person_id, expires_at, "asked", browser=browser, leads_to=leads_to
    )
    try:
        about = {"letter": "sign_in_link", "secret": secret, "to": str(person_id)}
        await letter(reception, about | {"job": f"sign-in-{secret[:8]}"})
    except Exception as error:  # noqa: BLE001 - nobody waits; they ask again
        log.warning("letter failed", letter="sign_in_link", error=type(error).__name__)


__all__ = ["router"]
