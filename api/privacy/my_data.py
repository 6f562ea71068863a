"""One's own data: everything held, who looked, a copy to take along, and the wish to be erased."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Form, Request, Response

from api.doors import SignedIn
from api.pages import moved_on, page
from api.permits import MYSELF, may
from api.privacy.chapters import chapters
from api.privacy.copy_file import as_html
from api.reception import Desk
from api.trail.sentences import names_of
from application.policies import about
from application.privacy.ask_erasure import AskErasure, WithdrawErasure
from application.privacy.requests import RequestRow, requests
from application.privacy.take_copy import TakeCopy
from domain.people import Role
from infrastructure.errands.letter import letter
from infrastructure.person_copy import as_json, copy_of

router = APIRouter(tags=["privacy"])
OwnData = Annotated[Desk, Depends(may("privacy.see_own_data", of=MYSELF))]


@router.post("/api/privacy/take-copy", response_class=Response)
async def take_copy(desk: OwnData) -> Response:
    """Answers with everything held about whoever asks, each event with its proof."""
    return await _file(desk)


@router.post("/api/privacy/ask-erasure", status_code=202)
async def ask_erasure(desk: SignedIn) -> dict[str, str]:
    """Ask that one's own data be erased; it is answered within a month."""
    await _ask(desk)
    return {"state": "asked"}


@router.get("/my/data", include_in_schema=False)
async def my_data(request: Request, desk: OwnData) -> Response:
    copy = await copy_of(desk.reception, desk.by)
    readers = copy.readings
    return page(
        request, "privacy/my_data.html", around=around(desk),
        chapters=chapters(copy, desk.language), readings=readers,
        names=await names_of(desk, {one.reader_id for one in readers}),
        wish=await wish_of(desk, desk.by), entries=len(copy.entries),
    )  # fmt: skip


@router.post("/my/data/copy", include_in_schema=False)
async def copy_file(
    desk: OwnData, kind: Annotated[Literal["json", "html"], Form()] = "json"
) -> Response:
    return await _file(desk, kind)


@router.post("/my/data/erase", include_in_schema=False)
async def ask(request: Request, desk: OwnData) -> Response:
    await _ask(desk)
    return moved_on(request, "/my/data")


@router.post("/my/data/keep", include_in_schema=False)
async def withdraw(request: Request, desk: OwnData) -> Response:
    await desk.run(WithdrawErasure(person_id=desk.by))
    return moved_on(request, "/my/data")


async def _ask(desk: Desk) -> None:
    await desk.run(AskErasure(person_id=desk.by))
    job = f"erasure-asked-{desk.by}-{desk.now:%Y%m%d}"
    await letter(desk.reception, about(letter="erasure_asked", to=desk.by, job=job))


async def _file(desk: Desk, kind: str = "json") -> Response:
    await desk.run(TakeCopy(person_id=desk.by))
    copy = await copy_of(desk.reception, desk.by)
    named = {"Content-Disposition": f'attachment; filename="my-data.{kind}"'}
    if kind == "html":
        whole = await as_html(desk.reception, copy, desk.language)
        return Response(whole, media_type="text/html; charset=utf-8", headers=named)
    whole = await as_json(desk.reception, copy)
    return Response(whole, media_type="application/json", headers=named)


async def wish_of(desk: Desk, person_id: Any) -> RequestRow | None:
    """What a person asked about their data."""
    rows = await desk.shelf.find(requests, {"person_id": person_id})
    return rows[0] if rows else None


def around(desk: Desk) -> str:
    """The shell in which somebody reads their own pages."""
    outside = desk.every_role <= {Role.CLIENT, Role.SPONSOR}
    return "shells/client.html" if outside else "shells/staff.html"
