"""The tools of one engagement on pages: what is attached, and worksheets filled in together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.permits import may
from api.reception import Desk
from api.tools.engagement_tools import (
    require_own_use,
    require_place,
    sheet_page,
    tools_page,
)
from api.tools.sheets import require_sheet
from application.tools.attach_tool import AttachTool, DetachTool
from application.tools.fill_worksheet import (
    BeginWorksheet,
    FillWorksheet,
    FinishWorksheet,
    Written,
)

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("tools.read_worksheets", of="engagement_id"))]
Filling = Annotated[Desk, Depends(may("tools.fill_worksheet", of="engagement_id"))]
Seeing = Annotated[Desk, Depends(may("tools.see_in_use", of="engagement_id"))]
Attaching = Annotated[Desk, Depends(may("tools.attach", of="engagement_id"))]
MINE, DESKS = "/my/mentoring/{engagement_id}/tools", "/desk/engagements/{engagement_id}/tools"


@router.get(MINE)
@router.get(DESKS)
async def tools_in_use(request: Request, engagement_id: UUID, desk: Seeing) -> Response:
    return await tools_page(request, desk, engagement_id, blank(request), "")


@router.post(MINE + "/begin")
@router.post(DESKS + "/begin")
async def begin(request: Request, engagement_id: UUID, desk: Filling) -> Response:
    form = await filled(
        request, BeginWorksheet, engagement_id=engagement_id, **await _place(request)
    )
    return await form.do(
        desk, then=lambda form: f"{_base(request)}/{form.own_id('worksheet_id')}",
        again=lambda form: tools_page(request, desk, engagement_id, form, "begin"),
    )  # fmt: skip


@router.post(MINE + "/attach")
@router.post(DESKS + "/attach")
async def attach(request: Request, engagement_id: UUID, desk: Attaching) -> Response:
    form = await filled(request, AttachTool, engagement_id=engagement_id, **await _place(request))
    if form.command:
        await require_place(desk, form.command)
    return await form.do(
        desk, then=_base(request),
        again=lambda form: tools_page(request, desk, engagement_id, form, "attach"),
    )  # fmt: skip


@router.post(MINE + "/detach/{use_id}")
@router.post(DESKS + "/detach/{use_id}")
async def detach(request: Request, engagement_id: UUID, use_id: UUID, desk: Attaching) -> Response:
    await require_own_use(desk, engagement_id, use_id)
    form = await filled(request, DetachTool, engagement_id=engagement_id, use_id=use_id)
    return await form.do(
        desk, then=_base(request),
        again=lambda form: tools_page(request, desk, engagement_id, form, "attach"),
    )  # fmt: skip


@router.get(MINE + "/{worksheet_id}")
@router.get(DESKS + "/{worksheet_id}")
async def worksheet(
    request: Request, engagement_id: UUID, worksheet_id: UUID, desk: Reading
) -> Response:
    return await sheet_page(request, desk, engagement_id, worksheet_id, blank(request))


@router.post(MINE + "/{worksheet_id}")
@router.post(DESKS + "/{worksheet_id}")
async def fill(
    request: Request, engagement_id: UUID, worksheet_id: UUID, desk: Filling
) -> Response:
    await require_sheet(desk, engagement_id, worksheet_id)
    sent = {name: str(text) for name, text in (await request.form()).items()}
    form = await filled(
        request, FillWorksheet, engagement_id=engagement_id, worksheet_id=worksheet_id,
        answers=written(sent),
    )  # fmt: skip
    return await _done(request, desk, engagement_id, worksheet_id, form)


@router.post(MINE + "/{worksheet_id}/finish")
@router.post(DESKS + "/{worksheet_id}/finish")
async def finish(
    request: Request, engagement_id: UUID, worksheet_id: UUID, desk: Filling
) -> Response:
    await require_sheet(desk, engagement_id, worksheet_id)
    form = await filled(
        request, FinishWorksheet, engagement_id=engagement_id, worksheet_id=worksheet_id
    )
    return await _done(request, desk, engagement_id, worksheet_id, form)


def written(sent: Mapping[str, str]) -> list[Written | dict[str, str]]:
    """The answers of a form: `a.<question>` with the revision its writer saw, `seen.<question>`."""
    return [
        {
            "question": name.removeprefix("a."),
            "words": text,
            "seen": sent.get("seen." + name.removeprefix("a."), "0"),
        }
        for name, text in sent.items()
        if name.startswith("a.")
    ]


async def _place(request: Request) -> dict[str, str]:
    """What a tool is for, chosen as `session/<id>` or `task/<id>`; nothing where it is not said."""
    place, _, place_id = str((await request.form()).get("to", "")).partition("/")
    return {"place": place, "place_id": place_id} if place_id else {}


async def _done(
    request: Request, desk: Desk, engagement_id: UUID, worksheet_id: UUID, form: Form[Any]
) -> Response:
    return await form.do(
        desk, then=f"{_base(request)}/{worksheet_id}",
        again=lambda form: sheet_page(request, desk, engagement_id, worksheet_id, form),
    )  # fmt: skip


def _base(request: Request) -> str:
    """Where one is: with one's own mentoring, or at the desk."""
    before, _, _ = request.url.path.partition("/tools")
    return f"{before}/tools"
