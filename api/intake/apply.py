"""Applying for a mentor, for everybody; and with the coordinator's pen."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import Anyone
from api.forms import Form, blank, filled
from api.intake.reading import form_page_of
from api.intake.words import NEEDS
from api.known_address import applicant
from api.mentors.words import FORMATS, LANGUAGES
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.client_list import ClientKind, client_list
from application.firm import DERIVED
from application.intake.receive_application import ReceiveApplication
from application.people.people import people
from domain.industries import INDUSTRIES
from domain.intake import FormKind
from domain.themes import THEMES

router = APIRouter(tags=["intake"])
Works = Annotated[Desk, Depends(may("intake.work"))]


@router.get("/apply", include_in_schema=False)
async def ask(request: Request, desk: Anyone) -> Response:
    known: dict[str, object] = {"languages": [desk.language], "formats": ["video"]}
    if desk.card:
        known |= {"name": desk.card.name, "email": desk.card.email, "phone": desk.card.phone}
    return await _shown(request, desk, blank(request, known))


@router.post("/apply", include_in_schema=False)
async def apply(request: Request, desk: Anyone) -> Response:
    own = await applicant(request, desk)
    form = await _filled(
        request, organisation_id=None, person_id=own, application_id=DERIVED,
        language=desk.language,
    )  # fmt: skip
    return await form.do(desk, "/apply/thanks", lambda form: _shown(request, desk, form))


@router.get("/apply/thanks", include_in_schema=False)
async def thanks(request: Request, desk: Anyone) -> Response:
    return page(request, "intake/thanks.html")


@router.get("/desk/intake/new", include_in_schema=False)
async def staff_ask(
    request: Request,
    desk: Works,
    person_id: UUID | None = None,
    organisation_id: UUID | None = None,
) -> Response:
    card = await desk.shelf.document(people, person_id) if person_id else None
    known: dict[str, object] = {"languages": [desk.language], "formats": ["video"]}
    if card:
        known |= {
            "name": card.name, "email": card.email, "phone": card.phone, "of_age": "yes",
            "person_id": card.person_id, "languages": [card.language],
        }  # fmt: skip
    if organisation_id:
        known["organisation_id"] = organisation_id
    return await _shown(request, desk, blank(request, known), staff=True)


@router.post("/desk/intake/new", include_in_schema=False)
async def staff_apply(request: Request, desk: Works) -> Response:
    form = await _filled(request, application_id=DERIVED)
    return await form.do(desk, "/desk/intake", lambda form: _shown(request, desk, form, staff=True))


async def _filled(request: Request, **known: object) -> Form[ReceiveApplication]:
    sent = await request.form()
    answers = {
        name.removeprefix("answers."): [str(one) for one in sent.getlist(name)]
        for name in sent
        if name.startswith("answers.")
    }
    return await filled(request, ReceiveApplication, answers=answers, **known)


async def _shown(request: Request, desk: Desk, form: Form[Any], *, staff: bool = False) -> Response:
    lang = desk.language
    organisations = (
        await desk.shelf.find(
            client_list, {"kind": ClientKind.ORGANISATION, "closed": False}, order="name"
        )
        if staff
        else []
    )
    asked = await form_page_of(desk, FormKind.APPLICATION)
    return page(
        request, "intake/apply.html", form.status, form=form, staff=staff, asked=asked,
        shell="shells/staff.html" if staff else "shells/public.html",
        themes=[(one.code, one.name.within(lang)) for one in THEMES],
        industries=[("", "")] + [(code, name.within(lang)) for code, name in INDUSTRIES.items()],
        needs=NEEDS, formats=FORMATS, spoken=LANGUAGES,
        organisations=[(row.payer_id, row.name) for row in organisations],
    )  # fmt: skip
