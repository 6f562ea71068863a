"""The library: looked through by everybody, each thing with its versions, source and licence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from api.doors import Anyone
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.tools.library import ToolRow
from application.tools.tool_page import ToolPage, tool_page
from domain.feedback.disclosure import FEWEST
from domain.people import Role
from domain.refusals import NotFound
from domain.tools import Category, Place, ToolKind, Use
from domain.tools.words import READING
from infrastructure.library_search import Used, Wanted, count_uses, search_library

router = APIRouter(tags=["tools"])
Counting = Annotated[Desk, Depends(may("tools.see_usage"))]
INSIDE = {Role.MENTOR, Role.COORDINATOR, Role.QUALITY, Role.ADMINISTRATOR}
Kind = ToolKind | Literal["reading"]
Text = Annotated[str, Query(max_length=200)]


@dataclass(frozen=True)
class ToolUsage:
    """How often a tool was used, in whole fives, so that no day's figure less another's tells one.

    Null where fewer than five engagements or forums used it.
    """

    tool_id: UUID
    sessions: int | None
    tasks: int | None
    meetings: int | None
    worksheets: int | None


@router.get("/api/tools")
async def list_tools(
    desk: Anyone, q: Text = "", kind: Kind | None = None, category: Category | None = None
) -> list[ToolRow]:
    """What the asker may use: words are looked for in the asker's language, in any form."""
    wanted = Wanted(q, kinds_of(kind), category)
    return await search_library(desk.shelf, wanted, desk.language, uses_of(desk))


@router.get("/api/tools/usage")
async def usage(desk: Counting) -> list[ToolUsage]:
    """How often each tool was used, without a word of what was done with it."""
    return [_told(tool, used) for tool, used in (await count_uses(desk.shelf)).items()]


@router.get("/api/tools/{tool_id}")
async def show_tool(tool_id: UUID, desk: Anyone) -> ToolPage:
    found = await desk.shelf.document(tool_page, tool_id)
    if found is None or found.use not in uses_of(desk):
        raise NotFound
    return found


@router.get("/tools", include_in_schema=False)
async def library_page(
    request: Request,
    desk: Anyone,
    q: Text = "",
    kind: Kind | Literal[""] = "",
    category: Category | Literal[""] = "",
) -> Response:
    rows = await list_tools(desk, q, kind or None, category or None)
    return page(
        request, "tools/library.html", rows=rows, q=q, kind=kind, category=category,
        kinds=list(ToolKind), categories=list(Category),
    )  # fmt: skip


@router.get("/tools/{tool_id}", include_in_schema=False)
async def tool_shown(
    request: Request, tool_id: UUID, desk: Anyone, version: int | None = None
) -> Response:
    tool = await show_tool(tool_id, desk)
    shown = tool.version(version) if version else tool.newest
    if shown is None:
        raise NotFound
    return page(
        request, "tools/tool.html", tool=tool, shown=shown,
        keeps=await desk.can("tools.keep_library"),
    )  # fmt: skip


def kinds_of(kind: Kind | None) -> frozenset[ToolKind]:
    """The kinds somebody asks for; none where all are wanted."""
    if kind is None:
        return frozenset()
    return READING if kind == "reading" else frozenset({kind})


def uses_of(desk: Desk) -> list[Use]:
    """Which things whoever asks may use."""
    if desk.roles & INSIDE:
        return list(Use)
    return [Use.EVERYBODY, Use.CLIENTS] if desk.visit else [Use.EVERYBODY]


def _told(tool_id: UUID, used: list[Used]) -> ToolUsage:
    times = {one.place: one.times // FEWEST * FEWEST for one in used if one.owners >= FEWEST}
    return ToolUsage(
        tool_id, times.get(Place.SESSION), times.get(Place.TASK), times.get(Place.MEETING),
        times.get(Place.WORKSHEET),
    )  # fmt: skip
