"""Forums in the open: for whom they are, what they cost, and how to apply."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import Anyone
from api.forms import Form, blank, filled
from api.forums.offers import ForumOffer, found, offer_of, offers, rules_of
from api.known_address import PERSON, of_the_address
from api.known_address import named as owner_named
from api.pages import page
from api.reception import Desk
from application.forums.apply_to_forum import ApplyToForum
from domain.themes import theme_name
from domain.withdrawal import DAYS

router = APIRouter(tags=["forums"])


@router.get("/api/forums")
async def list_forums(desk: Anyone) -> list[ForumOffer]:
    """Forums one may apply to, those that recruit first."""
    return await offers(desk)


@router.get("/api/forums/{forum_id}")
async def show_forum(forum_id: UUID, desk: Anyone) -> ForumOffer:
    return await offer_of(desk, forum_id)


@router.post("/api/forums/apply-to-forum", status_code=201)
async def apply_to_forum(command: ApplyToForum, desk: Anyone) -> Response:
    return await desk.do(await of_the_address(desk, command), 201, unsaid=PERSON)


@router.get("/forums", include_in_schema=False)
async def list_page(request: Request, desk: Anyone) -> Response:
    return page(request, "forums/list_forums.html", offers=await offers(desk), theme=theme_name)


@router.get("/forums/{forum_id}", include_in_schema=False)
async def forum_shown(request: Request, forum_id: UUID, desk: Anyone) -> Response:
    return await _shown(request, desk, forum_id, blank(request))


@router.post("/forums/{forum_id}/apply", include_in_schema=False)
async def apply(request: Request, forum_id: UUID, desk: Anyone) -> Response:
    sent, owner = await request.form(), await owner_named(request, desk)
    firms = {name: named(str(sent.get(name, ""))) for name in ("competitors", "partners")}
    form = await filled(
        request, ApplyToForum, forum_id=forum_id, language=desk.language, person_id=owner, **firms
    )
    return await form.do(
        desk,
        then=f"/forums/{forum_id}/applied",
        again=lambda form: _shown(request, desk, forum_id, form),
    )


@router.get("/forums/{forum_id}/applied", include_in_schema=False)
async def applied(request: Request, forum_id: UUID, desk: Anyone) -> Response:
    return page(request, "forums/applied.html", offer=await offer_of(desk, forum_id))


def named(text: str) -> list[str]:
    """The firms named in a field, one a line or parted by commas."""
    return [one for part in text.replace(",", "\n").split("\n") if (one := part.strip())]


async def _shown(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    return page(
        request, "forums/show_forum.html", form.status, form=form, withdrawal_days=DAYS,
        offer=await offer_of(desk, forum_id), rules=rules_of(await found(desk, forum_id)),
        theme=theme_name,
    )  # fmt: skip
