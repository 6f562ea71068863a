"""Coming in and leaving: a link opens a page with a button; only the button lets one in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from api.doors import Anyone, cookie_name
from api.pages import moved_on, page
from api.reception import Desk, card_of
from domain.people import Role

router = APIRouter(tags=["sign in"])
HOMES = (
    (Role.COORDINATOR, "/desk"),
    (Role.ADMINISTRATOR, "/desk/settings"),
    (Role.QUALITY, "/desk/trail"),
    (Role.FINANCE, "/desk/billing"),
    (Role.MENTOR, "/desk/sessions"),
)


@router.get("/enter/{secret}", include_in_schema=False)
async def link(request: Request, secret: str, desk: Anyone) -> Response:
    return page(request, "sign_in/enter.html", secret=secret, wrong=False)


@router.post("/enter", include_in_schema=False)
async def enter(request: Request, desk: Anyone, secret: Annotated[str, Form()]) -> Response:
    now = desk.reception.log.now()
    person_id = await desk.reception.visits.use_link(secret, now)
    if person_id is None:
        return page(request, "sign_in/enter.html", 422, secret="", wrong=True)
    card = await card_of(desk.reception, person_id)
    roles = set(card.roles) if card else set()
    home = next((address for role, address in HOMES if role in roles), "/book")
    answer = moved_on(request, home)
    _give_cookie(answer, desk, await desk.reception.visits.enter(person_id, now))
    return answer


@router.get("/sign-in", include_in_schema=False)
async def sign_in(request: Request, desk: Anyone) -> Response:
    return page(request, "sign_in/sign_in.html")


@router.post("/leave", include_in_schema=False)
async def leave(request: Request, desk: Anyone) -> Response:
    secret = request.cookies.get(cookie_name(desk.reception))
    if secret:
        await desk.reception.visits.leave(secret, desk.now)
    answer = moved_on(request, "/")
    answer.delete_cookie(cookie_name(desk.reception))
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _give_cookie(answer: Response, desk: Desk, secret: str) -> None:
    name = cookie_name(desk.reception)
    answer.set_cookie(
        name, secret, httponly=True, samesite="lax", secure=name.startswith("__Host-"), path="/"
    )
