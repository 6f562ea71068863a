"""Tools of the library on the page of a forum: which may be shared, and under what heading."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import Request

from api.reception import Desk
from api.tools.library import uses_of
from application.tools.library import ToolRow, library


async def tools_to_share(desk: Desk) -> dict[UUID, ToolRow]:
    """What members may use and is in the library still, by heading."""
    rows: list[ToolRow] = await desk.shelf.find(
        library, {"withdrawn": False, "use": uses_of(desk)}, limit=500
    )
    return {row.tool_id: row for row in sorted(rows, key=lambda row: _heading(desk, row))}


async def chosen_tool(request: Request, desk: Desk) -> dict[str, Any]:
    """The tool a form names, as a resource: its heading and newest version; else nothing."""
    wanted = str((await request.form()).get("tool_id", ""))
    for tool_id, row in (await tools_to_share(desk)).items() if wanted else ():
        if str(tool_id) == wanted:
            return {"title": _heading(desk, row), "tool_version": row.version}
    return {}


def _heading(desk: Desk, row: ToolRow) -> str:
    return row.title.within(desk.language)[:200]
