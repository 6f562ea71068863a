"""The page of a meeting for its members: agenda, who cannot come, tools, who was there."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.forums.member_acts import Meeting, TakingPart
from api.forums.mine import known_as
from api.forums.names import names_in
from api.forums.offers import found
from api.forums.reading import Reading, meeting_seen
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.tools.library import uses_of
from application.forums.announce_absence import AnnounceAbsence, TakeAbsenceBack
from application.forums.hold_meeting import HoldMeeting
from application.tools.attach_tool import AttachToMeeting, DetachFromMeeting
from application.tools.library import ToolRow, library
from application.tools.tool_uses import UseRow, tool_uses
from domain.tools import Use

router = APIRouter(include_in_schema=False)
ONE = "/my/forums/{forum_id}/meetings/{meeting_id}"
Attaching = Annotated[Desk, Depends(may("tools.attach_to_meeting", of="forum_id"))]


@router.get(ONE)
async def meeting_page(
    request: Request, forum_id: UUID, meeting_id: UUID, desk: Reading
) -> Response:
    return await _page(request, desk, forum_id, meeting_id, blank(request))


@router.post(ONE + "/held")
async def hold(request: Request, forum_id: UUID, meeting_id: UUID, desk: Meeting) -> Response:
    form = await filled(request, HoldMeeting, forum_id=forum_id, meeting_id=meeting_id)
    return await _done(request, desk, forum_id, meeting_id, form)


@router.post(ONE + "/absence")
async def announce(
    request: Request, forum_id: UUID, meeting_id: UUID, desk: TakingPart
) -> Response:
    form = await filled(request, AnnounceAbsence, forum_id=forum_id, meeting_id=meeting_id)
    return await _done(request, desk, forum_id, meeting_id, form)


@router.post(ONE + "/comes")
async def comes(request: Request, forum_id: UUID, meeting_id: UUID, desk: TakingPart) -> Response:
    form = await filled(request, TakeAbsenceBack, forum_id=forum_id, meeting_id=meeting_id)
    return await _done(request, desk, forum_id, meeting_id, form)


@router.post(ONE + "/tools")
async def attach(request: Request, forum_id: UUID, meeting_id: UUID, desk: Attaching) -> Response:
    form = await filled(request, AttachToMeeting, forum_id=forum_id, meeting_id=meeting_id)
    return await _done(request, desk, forum_id, meeting_id, form)


@router.post(ONE + "/tools/{use_id}/off")
async def detach(
    request: Request, forum_id: UUID, meeting_id: UUID, use_id: UUID, desk: Attaching
) -> Response:
    form = await filled(request, DetachFromMeeting, forum_id=forum_id, use_id=use_id)
    return await _done(request, desk, forum_id, meeting_id, form)


async def _done(
    request: Request, desk: Desk, forum_id: UUID, meeting_id: UUID, form: Form[Any]
) -> Response:
    return await form.do(
        desk, then=f"/my/forums/{forum_id}/meetings/{meeting_id}",
        again=lambda form: _page(request, desk, forum_id, meeting_id, form),
    )  # fmt: skip


async def _page(
    request: Request, desk: Desk, forum_id: UUID, meeting_id: UUID, form: Form[Any]
) -> Response:
    forum = await found(desk, forum_id)
    where = {"owner_id": forum_id, "place_id": meeting_id}
    used: list[UseRow] = await desk.shelf.find(tool_uses, where, order="at")
    rows: list[ToolRow] = await desk.shelf.find(library)
    tools = {row.tool_id: row for row in sorted(rows, key=lambda row: row.title.within("fi"))}
    shared = set(uses_of(desk)) - {Use.MENTORS}
    return page(
        request, "forums/meeting.html", form.status, form=form, forum=forum,
        me=known_as(desk, forum),
        seen=await meeting_seen(desk, forum, meeting_id), names=await names_in(desk, forum),
        now=desk.now, used=used, tools=tools,
        offered=[one for one in tools.values() if not one.withdrawn and one.use in shared],
    )  # fmt: skip
