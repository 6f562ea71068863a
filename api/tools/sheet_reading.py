"""Worksheets and attached tools read through the JSON API, and a worksheet as a PDF."""

from __future__ import annotations

import asyncio
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Response

from api.engagements.whole import whole_of
from api.formats import day
from api.mentoring.content import content_of
from api.permits import may
from api.reception import Desk
from api.tools.engagement_tools import own_places, uses_seen
from api.tools.sheets import Sheet, sheet_of, sheets_of
from application.firm_details.firm_page import FirmPage, firm_page
from application.tools.tool_uses import UseRow, tool_uses
from application.tools.worksheets import WorksheetRow
from domain.firm_details import OUR_FIRM
from domain.slots import HELSINKI
from infrastructure.pdf.worksheet_page import PrintedSheet, render_worksheet

router = APIRouter(tags=["tools"])
Reading = Annotated[Desk, Depends(may("tools.read_worksheets", of="engagement_id"))]
Seeing = Annotated[Desk, Depends(may("tools.see_in_use", of="engagement_id"))]
Meeting = Annotated[Desk, Depends(may("tools.read_meeting", of="forum_id"))]


@router.get("/api/tools/of-engagement/{engagement_id}")
async def list_attached(engagement_id: UUID, desk: Seeing) -> list[UseRow]:
    """The tools attached to the sessions and tasks the asker may see, the newest first."""
    whole = await whole_of(desk, engagement_id)
    tasks = {one.task_id for one in (await content_of(desk, whole)).tasks}
    return await uses_seen(desk, whole, own_places(whole) | tasks)


@router.get("/api/tools/of-forum/{forum_id}")
async def list_attached_to_meetings(forum_id: UUID, desk: Meeting) -> list[UseRow]:
    """The tools attached to meetings of a forum, the newest first."""
    return await desk.shelf.find(tool_uses, {"owner_id": forum_id}, order="-at")


@router.get("/api/tools/worksheets/{engagement_id}")
async def list_worksheets(engagement_id: UUID, desk: Reading) -> list[WorksheetRow]:
    """The worksheets the asker may read, the newest first."""
    return await sheets_of(desk, await whole_of(desk, engagement_id))


@router.get("/api/tools/worksheets/{engagement_id}/{worksheet_id}")
async def read_worksheet(engagement_id: UUID, worksheet_id: UUID, desk: Reading) -> Sheet:
    return await sheet_of(desk, engagement_id, worksheet_id)


@router.get("/api/tools/worksheets/{engagement_id}/{worksheet_id}/pdf", response_class=Response)
async def print_worksheet(engagement_id: UUID, worksheet_id: UUID, desk: Reading) -> Response:
    """The worksheet as PDF, in the asker's language."""
    sheet = await sheet_of(desk, engagement_id, worksheet_id)
    content = await asyncio.to_thread(render_worksheet, await _printed(desk, sheet))
    named = f'inline; filename="{worksheet_id}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


async def _printed(desk: Desk, sheet: Sheet) -> PrintedSheet:
    firm = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    language = desk.language
    changed = sheet.changed_at.astimezone(ZoneInfo(HELSINKI)).date()
    authors = [one.author for one in sheet.answers if one.author]
    return PrintedSheet(
        language=language, title=sheet.title.within(language),
        firm=firm.details.name if firm.details else "",
        by=", ".join(dict.fromkeys([sheet.mentee, *authors])), changed_on=changed,
        changed=day(changed, language, form="long_day"), version=sheet.tool_version,
        source=sheet.source, licence=sheet.licence,
        answers=tuple((one.asks.within(language), one.words) for one in sheet.answers),
    )  # fmt: skip
