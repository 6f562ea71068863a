"""The demonstration's own pages: a way in for each role, and the letters that were sent.

These routes are there in demo mode only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final

from fastapi import APIRouter, Form, Request, Response

from api.doors import Anyone
from api.homes import home_of
from api.pages import moved_on, page
from api.reception import Desk, card_of
from api.seeds.step import person_of
from api.sign_in.entering import let_in
from domain.refusals import NotFound
from infrastructure.mailbox import Kept, Mailbox

router = APIRouter(tags=["demo"])
WAYS_IN: Final = frozenset(
    {"client", "mentor", "sponsor", "coordinator", "finance", "quality", "administrator"}
)
LINK: Final = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True)
class LetterRow:
    """A letter of the demo's mailbox, for scripts."""

    name: str
    to: str
    subject: str
    written_at: datetime
    text: str
    links: tuple[str, ...]


@router.post("/demo/enter", include_in_schema=False)
async def enter(request: Request, desk: Anyone, role: Annotated[str, Form()]) -> Response:
    card = await card_of(desk.reception, person_of(role)) if role in WAYS_IN else None
    if card is None:
        raise NotFound
    answer = moved_on(request, home_of(frozenset(card.roles)))
    await let_in(desk, card.person_id, answer, how="demo", strong=True)
    return answer


@router.get("/demo/mail", include_in_schema=False)
async def mail(request: Request, desk: Anyone) -> Response:
    return page(request, "demo/mail.html", letters=list(_mailbox(desk).letters()))


@router.get("/api/demo/mail", include_in_schema=False)
async def list_mail(desk: Anyone) -> list[LetterRow]:
    return [_row(kept) for kept in _mailbox(desk).letters()]


@router.get("/demo/mail/{name}", include_in_schema=False)
async def letter(request: Request, desk: Anyone, name: str) -> Response:
    kept = _letter(desk, name)
    return page(request, "demo/letter.html", letter=kept, parts=list(_parts(kept.text)))


@router.get("/demo/mail/{name}/{nth}", include_in_schema=False)
async def attached(desk: Anyone, name: str, nth: int) -> Response:
    files = _letter(desk, name).files
    if nth >= len(files):
        raise NotFound
    named, kind, content = files[nth]
    headers = {"Content-Disposition": f'attachment; filename="{named}"'}
    return Response(content, media_type=kind, headers=headers)


def _mailbox(desk: Desk) -> Mailbox:
    return Mailbox(desk.reception.settings.data_dir / "mail")


def _letter(desk: Desk, name: str) -> Kept:
    kept = _mailbox(desk).letter(name)
    if kept is None:
        raise NotFound
    return kept


def _row(kept: Kept) -> LetterRow:
    links = tuple(LINK.findall(kept.text))
    return LetterRow(kept.name, kept.to, kept.subject, kept.written_at, kept.text, links)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text piece by piece, each with whether it is a link."""
    read = 0
    for link in LINK.finditer(text):
        yield text[read : link.start()], False
        yield link[0], True
        read = link.end()
    yield text[read:], False
