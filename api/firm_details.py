"""The firm's own details and texts: set by an administrator, read by everybody."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from api.doors import Anyone, AsAdministrator
from api.pages import moved_on, page
from application.firm_details.firm_page import FirmPage, firm_page
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from domain.firm_details import OUR_FIRM, Details, TextKind
from domain.languages import InThreeLanguages
from domain.refusals import NotFound, Refused

router = APIRouter(tags=["firm"])
FIELDS = tuple(Details.__dataclass_fields__)


@router.post("/api/firm/set-firm-details")
async def set_firm_details(command: SetFirmDetails, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.post("/api/firm/publish-text")
async def publish_text(command: PublishText, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.get("/terms", include_in_schema=False)
async def terms(request: Request, desk: Anyone) -> Response:
    return await _text(request, desk, TextKind.TERMS)


@router.get("/privacy", include_in_schema=False)
async def privacy(request: Request, desk: Anyone) -> Response:
    return await _text(request, desk, TextKind.PRIVACY)


@router.get("/accessibility", include_in_schema=False)
async def accessibility(request: Request, desk: Anyone) -> Response:
    return await _text(request, desk, TextKind.ACCESSIBILITY)


@router.get("/desk/settings", include_in_schema=False)
async def settings(request: Request, desk: AsAdministrator) -> Response:
    firm = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    return page(request, "firm_details/settings.html", page=firm, fields=FIELDS, trouble=None)


@router.post("/desk/settings/details", include_in_schema=False)
async def save_details(request: Request, desk: AsAdministrator) -> Response:
    sent = await request.form()
    given = {key: str(sent.get(key, "")) for key in FIELDS}
    command = SetFirmDetails(valid_from=desk.now.date(), details=Details(**given))
    await desk.run(command)
    return moved_on(request, "/desk/settings")


@router.post("/desk/settings/text", include_in_schema=False)
async def save_text(
    request: Request,
    desk: AsAdministrator,
    kind: Annotated[TextKind, Form()],
    fi: Annotated[str, Form()] = "",
    sv: Annotated[str, Form()] = "",
    en: Annotated[str, Form()] = "",
) -> Response:
    text = InThreeLanguages(fi, sv, en)
    try:
        await desk.run(PublishText(kind=kind, valid_from=desk.now.date(), text=text))
    except Refused as refused:
        firm = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
        return page(
            request, "firm_details/settings.html", 422, page=firm, fields=FIELDS, trouble=refused
        )
    return moved_on(request, "/desk/settings")


async def _text(request: Request, desk: Anyone, kind: TextKind) -> Response:
    firm = await desk.shelf.document(firm_page, OUR_FIRM)
    shown = firm.text(kind) if firm else None
    if shown is None:
        raise NotFound
    return page(request, "firm_details/text.html", shown=shown, kind=kind.value)
