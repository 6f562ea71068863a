"""The closing, for the mentee: all it asks of them in one place and one form."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.whole import whole_of
from api.forms import Form, blank, filled
from api.intake.reading import form_page_of, needs_read
from api.intake.words import REACHED
from api.mentoring.closing import OwnClosing, own_closing_of
from api.mentoring.content import content_of
from api.mentoring.my_page import done_at, my_page
from api.permits import may
from api.reception import Desk
from application.mentoring.wrap_up import WrapUp
from domain.intake import Beneficiary, FormKind, Moment

router = APIRouter(tags=["mentoring"])
Wrapping = Annotated[Desk, Depends(may("mentoring.wrap_up", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/closing"


@router.get("/api/mentoring/{engagement_id}/closing")
async def see_own_closing(engagement_id: UUID, desk: Wrapping) -> OwnClosing:
    whole = await whole_of(desk, engagement_id)
    return await own_closing_of(desk, whole, await content_of(desk, whole))


@router.post("/api/mentoring/wrap-up")
async def wrap_up(command: WrapUp, desk: Wrapping) -> Response:
    return await desk.do(command)


@router.get(HERE, include_in_schema=False)
async def my_closing(request: Request, engagement_id: UUID, desk: Wrapping) -> Response:
    return await _page(request, desk, engagement_id, blank(request))


@router.post(HERE, include_in_schema=False)
async def wrap_up_mine(request: Request, engagement_id: UUID, desk: Wrapping) -> Response:
    sent = await request.form()
    form = await filled(
        request, WrapUp, engagement_id=engagement_id, answers=_under(sent, "answers."),
        levels={key: one for key, (one, *_) in _under(sent, "levels.").items() if one},
    )  # fmt: skip
    return await done_at(request, desk, engagement_id, form, "closing", _page)


def _under(sent: Any, prefix: str) -> dict[str, list[str]]:
    """The fields that begin with a word, by the rest of their names."""
    return {
        name.removeprefix(prefix): [str(one) for one in sent.getlist(name)]
        for name in sent
        if name.startswith(prefix)
    }


async def _page(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    whole = await whole_of(desk, engagement_id)
    content = await content_of(desk, whole)
    needs, asked = await needs_read(desk, engagement_id), await form_page_of(desk, FormKind.NEEDS)
    baseline = needs.at(Moment.BASELINE)
    return await my_page(
        request, desk, engagement_id, "my_closing", form.status, part="closing", form=form,
        closing=await own_closing_of(desk, whole, content), reached=REACHED,
        questions=asked.versions[baseline.form_version] if baseline else (),
        hope=needs.hopes.get(Beneficiary.MENTEE),
    )  # fmt: skip
