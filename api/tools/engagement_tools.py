"""The pages of an engagement's tools, in the mentee's frame or at the mentor's desk."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from api.engagements.whole import Whole, whole_of
from api.forms import Form
from api.mentoring.content import content_of
from api.mentoring.my_page import civil_day, numbered, readers_of
from api.mentoring.own_sessions import require_own_session
from api.pages import page
from api.reception import Desk
from api.tools.library import uses_of
from api.tools.sheets import sheet_of, sheets_of
from application.mentoring.reading_scope import Reader
from application.tools.attach_tool import AttachTool
from application.tools.library import ToolRow, library
from application.tools.tool_uses import UseRow, tool_uses
from domain.refusals import NotFound
from domain.tools import Place, ToolKind, Use

OUTSIDE = {Reader.MENTEE: "my", Reader.MEMBER: "my"}


async def require_own_use(desk: Desk, engagement_id: UUID, use_id: UUID) -> None:
    """Whether whoever asks may take a tool off again. Raises NotFound."""
    if await desk.can("tools.fill_worksheet", engagement_id):
        return
    where = {"use_id": use_id, "owner_id": engagement_id, "author_id": desk.by}
    if not await desk.shelf.find(tool_uses, where, limit=1):
        raise NotFound


async def require_place(desk: Desk, command: AttachTool) -> None:
    """Whether whoever asks may attach there: a specialist to sessions of their own. NotFound."""
    if Place(command.place) is Place.SESSION:
        await require_own_session(desk, command.engagement_id, command.place_id)
    else:
        await desk.require("tools.fill_worksheet", command.engagement_id)


def own_places(whole: Whole) -> set[UUID]:
    """The sessions whoever asks may see."""
    return {one.session_id for one in whole.sessions if whole.scope.sees_session(one)}


async def uses_seen(desk: Desk, whole: Whole, places: set[UUID]) -> list[UseRow]:
    """What is attached to these sessions and tasks, the newest first."""
    where = {"owner_id": whole.engagement.engagement_id, "place": [Place.SESSION, Place.TASK]}
    used: list[UseRow] = await desk.shelf.find(tool_uses, where, order="-at")
    return [one for one in used if one.place_id in places]


async def tools_page(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], failed: str
) -> Response:
    """What is attached to sessions and tasks, and the worksheets begun."""
    whole = await whole_of(desk, engagement_id)
    content = await content_of(desk, whole)
    tasks = {one.task_id: one.words for one in content.tasks}
    fills = await desk.can("tools.fill_worksheet", engagement_id)
    own = own_places(whole)
    seen = await uses_seen(desk, whole, own | set(tasks))
    tools = await _tools(desk)
    offered = [one for one in tools.values() if not one.withdrawn and one.use in uses_of(desk)]
    return _page(
        request, whole, "tools", form, failed=failed, used=seen, tools=tools, tasks=tasks,
        sheets=await sheets_of(desk, whole), numbers=numbered(whole), today=civil_day(desk),
        offered=offered, readers=readers_of(whole),
        fillable=[
            one for one in offered
            if one.kind is ToolKind.WORKSHEET and one.use is not Use.MENTORS
        ],
        fills=fills, own=own, attaches=await desk.can("tools.attach", engagement_id), me=desk.by,
    )  # fmt: skip


async def sheet_page(
    request: Request, desk: Desk, engagement_id: UUID, worksheet_id: UUID, form: Form[Any]
) -> Response:
    """One worksheet to be read and written in."""
    whole = await whole_of(desk, engagement_id)
    readers = readers_of(whole)
    return _page(
        request, whole, "sheet", form, sheet=await sheet_of(desk, engagement_id, worksheet_id),
        readers=readers, fills=await desk.can("tools.fill_worksheet", engagement_id),
    )  # fmt: skip


def _page(request: Request, whole: Whole, name: str, form: Form[Any], **names: object) -> Response:
    side = OUTSIDE.get(whole.scope.reader, "desk")
    place = "my/mentoring" if side == "my" else "desk/engagements"
    return page(
        request, f"tools/{side}_{name}.html", form.status, whole=whole, part="tools", form=form,
        tools_base=f"/{place}/{whole.engagement.engagement_id}/tools", **names,
    )  # fmt: skip


async def _tools(desk: Desk) -> dict[UUID, ToolRow]:
    rows: list[ToolRow] = await desk.shelf.find(library)
    return {row.tool_id: row for row in sorted(rows, key=lambda row: row.title.within("fi"))}
