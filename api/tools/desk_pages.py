"""The library at the desk: taken in, published anew, placed, taken out; and its use, counted."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.tools.edition_form import edition_fields, questions_of
from api.tools.library import usage
from api.tools.shipped_library import shipped
from application.tools.keep_library import (
    AddTool,
    PlaceTool,
    PublishEdition,
    RestoreTool,
    TakeInLibrary,
    WithdrawTool,
)
from application.tools.library import library
from application.tools.tool_page import tool_page
from domain.refusals import NotFound
from domain.tools import Category, ToolKind, Use
from infrastructure.library_search import Wanted, search_library

router = APIRouter(include_in_schema=False)
Keeping = Annotated[Desk, Depends(may("tools.keep_library"))]
Seeing = Annotated[Desk, Depends(may("tools.see_usage"))]
ACTS: dict[str, Any] = {"place": PlaceTool, "withdraw": WithdrawTool, "restore": RestoreTool}


@router.get("/desk/tools")
async def tools(request: Request, desk: Seeing, q: str = "") -> Response:
    keeps = await desk.can("tools.keep_library")
    known = {row.tool_id for row in await desk.shelf.find(library)}
    return page(
        request, "tools/desk_library.html", keeps=keeps, q=q, form=blank(request),
        to_come=sum(one.tool_id not in known for one in shipped()),
        rows=await search_library(
            desk.shelf, Wanted(q), desk.language, list(Use), withdrawn=keeps
        ),
        used={one.tool_id: one for one in await usage(desk)},
    )  # fmt: skip


@router.post("/desk/tools/shipped")
async def take_in(request: Request, desk: Keeping) -> Response:
    form = await filled(request, TakeInLibrary, tools=shipped())
    return await form.do(desk, then="/desk/tools", again=lambda _form: tools(request, desk))


@router.get("/desk/tools/new")
async def new(request: Request, desk: Keeping) -> Response:
    return await _new(request, desk, blank(request))


@router.post("/desk/tools/new")
async def add(request: Request, desk: Keeping) -> Response:
    form = await filled(request, AddTool, questions=await questions_of(request))
    return await form.do(
        desk, then=lambda form: f"/desk/tools/{form.own_id('tool_id')}",
        again=lambda form: _new(request, desk, form),
    )  # fmt: skip


@router.get("/desk/tools/{tool_id}")
async def tool(request: Request, tool_id: UUID, desk: Keeping) -> Response:
    return await _page(request, desk, tool_id, None)


@router.post("/desk/tools/{tool_id}/edition")
async def publish(request: Request, tool_id: UUID, desk: Keeping) -> Response:
    questions = await questions_of(request)
    form = await filled(request, PublishEdition, tool_id=tool_id, questions=questions)
    return await _done(request, desk, tool_id, form)


@router.post("/desk/tools/{tool_id}/{act}")
async def do(request: Request, tool_id: UUID, act: str, desk: Keeping) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], tool_id=tool_id)
    return await _done(request, desk, tool_id, form)


async def _done(request: Request, desk: Desk, tool_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/desk/tools/{tool_id}",
        again=lambda form: _page(request, desk, tool_id, form),
    )  # fmt: skip


async def _new(request: Request, desk: Desk, form: Form[Any]) -> Response:
    return page(
        request, "tools/add_tool.html", form.status, form=form, kinds=list(ToolKind),
        categories=list(Category), uses=list(Use), known=len(await desk.shelf.find(library)),
    )  # fmt: skip


async def _page(request: Request, desk: Desk, tool_id: UUID, form: Form[Any] | None) -> Response:
    found = await desk.shelf.document(tool_page, tool_id)
    if found is None:
        raise NotFound
    form = form or blank(request, edition_fields(found))
    return page(
        request, "tools/keep_tool.html", form.status, tool=found, form=form,
        categories=list(Category), uses=list(Use),
    )  # fmt: skip
