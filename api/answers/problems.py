"""What each problem of the API means: the address in a problem's `type` leads here."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from api.answers.refusals import SAID
from api.doors import Anyone
from api.languages import N_
from api.pages import page
from domain.refusals import NotFound, Refused

router = APIRouter(tags=["problems"])
OTHERS = {
    "Invalid": (422, N_("Some fields are not as they should be; `errors` points at each.")),
    "OurFault": (500, N_("A fault of ours; quote the reference when you call us.")),
}


def kinds_of_refusal(parent: type[Refused] = Refused) -> Iterator[type[Refused]]:
    """Every way in which the business says no."""
    for kind in parent.__subclasses__():
        yield kind
        yield from kinds_of_refusal(kind)


def documented() -> dict[str, tuple[int, str]]:
    """Status and sentence of every problem, by its code."""
    known = {HTTPStatus(status).phrase.replace(" ", ""): (status, SAID[status]) for status in SAID}
    known |= {
        kind.__name__: (kind.status, (kind.__doc__ or "").strip()) for kind in kinds_of_refusal()
    }
    return known | OTHERS


@router.get("/problems", include_in_schema=False)
async def problems(request: Request, desk: Anyone) -> Response:
    return page(request, "shells/problems.html", known=sorted(documented().items()))


@router.get("/problems/{code}", include_in_schema=False)
async def one_problem(request: Request, code: str, desk: Anyone) -> Response:
    known = documented()
    if code not in known:
        raise NotFound
    return page(request, "shells/problems.html", known=[(code, known[code])])
