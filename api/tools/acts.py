"""What is done with tools through the JSON API: the library kept, tools attached, sheets filled."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Response

from api.permits import may
from api.reception import Desk
from api.tools.engagement_tools import require_own_use, require_place
from api.tools.examples import A_MODEL, A_SHEET, ANSWERS, TO_SESSION
from api.tools.sheets import require_sheet
from api.tools.shipped_library import shipped
from application.tools.attach_tool import (
    AttachToMeeting,
    AttachTool,
    DetachFromMeeting,
    DetachTool,
)
from application.tools.fill_worksheet import BeginWorksheet, FillWorksheet, FinishWorksheet
from application.tools.keep_library import (
    AddTool,
    PlaceTool,
    PublishEdition,
    RestoreTool,
    TakeInLibrary,
    WithdrawTool,
)

router = APIRouter(prefix="/api/tools", tags=["tools"])
Keeping = Annotated[Desk, Depends(may("tools.keep_library"))]
Attaching = Annotated[Desk, Depends(may("tools.attach", of="engagement_id"))]
Filling = Annotated[Desk, Depends(may("tools.fill_worksheet", of="engagement_id"))]
Meeting = Annotated[Desk, Depends(may("tools.attach_to_meeting", of="forum_id"))]


@router.post("/add-tool", status_code=201)
async def add_tool(
    command: Annotated[AddTool, Body(examples=[A_MODEL])], desk: Keeping
) -> Response:
    return await desk.do(command, 201)


@router.post("/take-in-shipped-library", status_code=201)
async def take_in_shipped_library(desk: Keeping) -> Response:
    """GROW and the other tools the software brings along; sent twice, it changes nothing."""
    return await desk.do(TakeInLibrary(tools=shipped()), 201)


@router.post("/publish-edition", status_code=201)
async def publish_edition(command: PublishEdition, desk: Keeping) -> Response:
    return await desk.do(command, 201)


@router.post("/place-tool")
async def place_tool(command: PlaceTool, desk: Keeping) -> Response:
    return await desk.do(command)


@router.post("/withdraw-tool")
async def withdraw_tool(command: WithdrawTool, desk: Keeping) -> Response:
    return await desk.do(command)


@router.post("/restore-tool")
async def restore_tool(command: RestoreTool, desk: Keeping) -> Response:
    return await desk.do(command)


@router.post("/attach-tool", status_code=201)
async def attach_tool(
    command: Annotated[AttachTool, Body(examples=[TO_SESSION])], desk: Attaching
) -> Response:
    await require_place(desk, command)
    return await desk.do(command, 201)


@router.post("/detach-tool")
async def detach_tool(command: DetachTool, desk: Attaching) -> Response:
    """Mentee and lead take any off again; a specialist what they attached themselves."""
    await require_own_use(desk, command.engagement_id, command.use_id)
    return await desk.do(command)


@router.post("/attach-to-meeting", status_code=201)
async def attach_to_meeting(command: AttachToMeeting, desk: Meeting) -> Response:
    return await desk.do(command, 201)


@router.post("/detach-from-meeting")
async def detach_from_meeting(command: DetachFromMeeting, desk: Meeting) -> Response:
    return await desk.do(command)


@router.post("/begin-worksheet", status_code=201)
async def begin_worksheet(
    command: Annotated[BeginWorksheet, Body(examples=[A_SHEET])], desk: Filling
) -> Response:
    return await desk.do(command, 201)


@router.post("/fill-worksheet")
async def fill_worksheet(
    command: Annotated[FillWorksheet, Body(examples=[ANSWERS])], desk: Filling
) -> Response:
    await require_sheet(desk, command.engagement_id, command.worksheet_id)
    return await desk.do(command)


@router.post("/finish-worksheet")
async def finish_worksheet(command: FinishWorksheet, desk: Filling) -> Response:
    await require_sheet(desk, command.engagement_id, command.worksheet_id)
    return await desk.do(command)
