"""A mentor's own fees: for every session what, when and why it waits; statements; terms."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.acts import Act, Place, carry_out, show
from api.doors import AsMentor
from api.fees.acts import OWN
from api.fees.shown import WORDS, fees_of
from api.languages import N_, say
from api.pages import page
from api.reception import Desk
from domain.mentors import mentor_of
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
HERE = "/desk/my-fees"


@router.get("/desk/my-fees")
async def my_fees(request: Request, desk: AsMentor) -> Response:
    return page(
        request, "fees/mentor.html", name="", own=True, today=desk.now.date(),
        shown=await fees_of(desk, mentor_of(desk.by)), base=HERE, **WORDS,
    )  # fmt: skip


@router.get("/desk/my-fees/{act}")
async def ask(request: Request, act: str, desk: AsMentor) -> Response:
    return show(request, _act(act), _place(desk))


@router.post("/desk/my-fees/{act}")
async def do(request: Request, act: str, desk: AsMentor) -> Response:
    return await carry_out(request, desk, _act(act), _place(desk), mentor_id=mentor_of(desk.by))


def _place(desk: Desk) -> Place:
    return Place(HERE, say(desk.language, N_("My fees")), "my-fees")


def _act(name: str) -> Act:
    if name not in OWN:
        raise NotFound
    return OWN[name]
