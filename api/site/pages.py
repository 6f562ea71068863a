"""The firm's shop window: what it does, for how much, who the mentors are, and whom to ask."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Request, Response

from api.booking.choices import spoken_languages
from api.booking.free_times import services_on_sale
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.site.shop_window import mentors_shown, one_mentor, priced
from application.enquiries.enquiry_list import EnquiryRow, enquiry_list
from application.enquiries.make_enquiry import AnswerEnquiry, MakeEnquiry
from domain.enquiries import EnquiryState
from domain.themes import THEMES

router = APIRouter(tags=["website"])
Answering = Annotated[Desk, Depends(may("enquiries.answer"))]
A_FEW = 3


@router.get("/", include_in_schema=False)
async def home(request: Request, desk: Anyone) -> Response:
    services = await services_on_sale(desk)
    shown = await mentors_shown(desk)
    return page(
        request, "site/home.html", services=[priced(desk, one) for one in services],
        mentors=shown[:A_FEW], themes=THEMES,
    )  # fmt: skip


@router.get("/programmes", include_in_schema=False)
async def programmes(request: Request, desk: Anyone) -> Response:
    services = await services_on_sale(desk)
    return page(request, "site/programmes.html", services=[priced(desk, one) for one in services])


@router.get("/mentors", include_in_schema=False)
async def mentors(
    request: Request,
    desk: Anyone,
    theme: str = "",
    language: str = "",
    service: UUID | None = None,
) -> Response:
    everybody = await mentors_shown(desk)
    chosen = [
        one
        for one in everybody
        if (not theme or theme in one.themes) and (not language or language in one.codes)
    ]
    codes = sorted({code for one in everybody for code in one.codes})
    return page(
        request, "site/mentors.html", mentors=chosen, theme=theme, language=language,
        themes=[(one.code, one.short.within(desk.language)) for one in THEMES],
        spoken=list(zip(codes, spoken_languages(codes, desk.language), strict=True)),
        service=service,
    )  # fmt: skip


@router.get("/mentors/{mentor_id}", include_in_schema=False)
async def mentor(request: Request, desk: Anyone, mentor_id: UUID) -> Response:
    services = [priced(desk, one) for one in await services_on_sale(desk)]
    today = desk.now.astimezone(ZoneInfo(desk.zone)).date()
    shown = await one_mentor(desk, mentor_id, today, today + timedelta(days=21))
    return page(request, "site/mentor.html", mentor=shown, services=services)


@router.get("/organisations", include_in_schema=False)
async def organisations(request: Request, desk: Anyone, sent: int = 0) -> Response:
    return await _organisations(request, desk, blank(request), sent=bool(sent))


@router.post("/organisations", include_in_schema=False)
async def ask(request: Request, desk: Anyone) -> Response:
    form = await filled(request, MakeEnquiry, language=desk.language)

    async def again(form: Form[MakeEnquiry]) -> Response:
        return await _organisations(request, desk, form)

    return await form.do(desk, "/organisations?sent=1#ask", again)


async def _organisations(
    request: Request, desk: Desk, form: Form[MakeEnquiry], *, sent: bool = False
) -> Response:
    services = [priced(desk, one) for one in await services_on_sale(desk)]
    sold = [one for one in services if one.row.organisation_price]
    return page(
        request, "site/organisations.html", form.status, services=sold, form=form, sent=sent
    )


@router.get("/api/enquiries")
async def list_enquiries(
    desk: Answering, paging: Paging, state: EnquiryState | None = None
) -> Listed[EnquiryRow]:
    where = {"state": state} if state else {}
    return await listed(desk, enquiry_list, where, "-made_at", paging)


@router.post("/api/enquiries/make-enquiry", status_code=201)
async def make_enquiry(
    command: MakeEnquiry, desk: Annotated[Desk, Depends(may("enquiries.make"))]
) -> Response:
    return await desk.do(command, 201)


@router.post("/api/enquiries/answer-enquiry")
async def answer_enquiry(command: AnswerEnquiry, desk: Answering) -> Response:
    return await desk.do(command)


@router.get("/desk/enquiries", include_in_schema=False)
async def enquiries(request: Request, desk: Answering) -> Response:
    return await _enquiries(request, desk, blank(request))


@router.post("/desk/enquiries/{enquiry_id}/answered", include_in_schema=False)
async def answered(request: Request, desk: Answering, enquiry_id: UUID) -> Response:
    form = await filled(request, AnswerEnquiry, enquiry_id=enquiry_id)

    async def again(form: Form[AnswerEnquiry]) -> Response:
        return await _enquiries(request, desk, form)

    return await form.do(desk, "/desk/enquiries", again)


async def _enquiries(request: Request, desk: Desk, form: Form[AnswerEnquiry]) -> Response:
    new = await desk.shelf.find(enquiry_list, {"state": EnquiryState.NEW}, order="made_at")
    return page(request, "site/enquiries.html", form.status, rows=new, form=form)
