"""Certificates: written out for their holder, and verified by anybody who has the code."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from fastapi import APIRouter, Request, Response

from api.doors import Anyone, SignedIn
from api.formats import day
from api.pages import moved_on, page
from api.reception import Desk
from application.firm_details.firm_page import FirmPage, firm_page
from application.people.people import people
from application.trainings.certificates import CertificateRow, certificates
from domain.firm_details import OUR_FIRM
from domain.languages import InThreeLanguages
from domain.refusals import NotFound
from infrastructure.pdf.certificates import Certificate, render_certificate

router = APIRouter(tags=["trainings"])


@dataclass(frozen=True)
class Verified:
    """What a certificate says, for whoever has its code in hand; nothing else is told."""

    code: str
    holder: str
    title: InThreeLanguages
    minutes: int
    first_day: date
    last_day: date
    granted_on: date
    revoked_on: date | None = None
    """Since when it is no longer valid."""


@router.get("/api/certificates/{code}")
async def verify(code: str, desk: Anyone) -> Verified:
    """Whether a certificate is genuine; the code may be typed in any way."""
    row = await _row(desk, _tidy(code))
    holder = await desk.shelf.document(people, row.person_id)
    return Verified(
        row.code, holder.name if holder else "", row.title, row.minutes, row.first_day,
        row.last_day, row.granted_on, row.revoked_on,
    )  # fmt: skip


@router.get("/certificates", include_in_schema=False)
async def verify_form(request: Request, desk: Anyone, code: str = "") -> Response:
    if tidy := _tidy(code):
        return moved_on(request, f"/certificates/{tidy}")
    return page(request, "trainings/verify.html", found=None, code="")


@router.get("/certificates/{code}", include_in_schema=False)
async def verified(request: Request, code: str, desk: Anyone) -> Response:
    try:
        found = await verify(code, desk)
    except NotFound:
        return page(request, "trainings/verify.html", 404, found=None, code=code)
    return page(
        request, "trainings/verify.html", found=found, code=code,
        hours=Decimal(found.minutes) / 60,
    )  # fmt: skip


@router.get("/api/my/certificates")
async def my_certificates(desk: SignedIn) -> list[Verified]:
    """The certificates one was granted, as whoever verifies them reads them."""
    rows = await desk.shelf.find(certificates, {"person_id": desk.by}, limit=200)
    return [await verify(row.code, desk) for row in rows]


@router.get("/my/certificates/{code}.pdf", include_in_schema=False)
@router.get("/api/my/certificates/{code}/pdf", response_class=Response)
async def certificate_pdf(code: str, desk: SignedIn) -> Response:
    """One's own certificate as PDF, in the asker's language."""
    row = await _row(desk, code)
    if not desk.is_me(row.person_id) or row.revoked_on:
        raise NotFound
    content = await asyncio.to_thread(render_certificate, await _written(desk, row))
    named = f'inline; filename="{row.code}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


async def _written(desk: Desk, row: CertificateRow) -> Certificate:
    names = await desk.shelf.documents(people, {row.person_id, row.trainer_id})
    firm = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    language = desk.language
    trainer = names.get(row.trainer_id)
    first, last = (day(one, language, form="long_day") for one in (row.first_day, row.last_day))
    return Certificate(
        language=language, code=row.code, holder=names[row.person_id].name,
        title=row.title.within(language), trainer=trainer.name if trainer else "",
        days=first if first == last else f"{first} \N{EN DASH} {last}", minutes=row.minutes,
        share=row.share, granted_on=row.granted_on,
        granted=day(row.granted_on, language, form="numeric"),
        firm=firm.details.name if firm.details else "",
        address=f"{desk.reception.settings.address}/certificates/{row.code}",
    )  # fmt: skip


async def _row(desk: Desk, code: str) -> CertificateRow:
    rows: list[CertificateRow] = await desk.shelf.find(certificates, {"code": code}, limit=1)
    if not rows:
        raise NotFound
    return rows[0]


def _tidy(code: str) -> str:
    """The code as it is kept, however it was typed."""
    signs = "".join(sign for sign in code.upper() if sign.isascii() and sign.isalnum())[:15]
    return "-".join(signs[at : at + 5] for at in range(0, len(signs), 5))
