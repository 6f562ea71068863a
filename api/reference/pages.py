"""Pages of the API's reference, and the whole description as a file."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.doors import door
from api.pages import page
from api.reception import Desk
from api.reference.operations import chapters
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule
from domain.refusals import NotFound

router = APIRouter(tags=["reference"])
STAFF = (Role.MENTOR, Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR)
AtWork = Annotated[Desk, Depends(door(rule(Matter.WORK, *STAFF)))]


@router.get("/api/openapi.json", include_in_schema=False)
async def description(request: Request, desk: AtWork) -> dict[str, Any]:
    """The whole description, for programs that make programs."""
    told: dict[str, Any] = request.app.openapi()
    return told


@router.get("/desk/api", include_in_schema=False)
async def reference(request: Request, desk: AtWork) -> Response:
    return page(request, "reference/reference.html", chapters=chapters(request.app))


@router.get("/desk/api/{chapter}", include_in_schema=False)
async def chapter(request: Request, chapter: str, desk: AtWork) -> Response:
    operations = chapters(request.app).get(chapter)
    if operations is None:
        raise NotFound
    return page(request, "reference/chapter.html", chapter=chapter, operations=operations)
