"""The binder of evidence: for each requirement of a framework what exists, where, as of when."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.lists import csv_file
from api.pages import page
from api.quality.binder_paper import lines_of, printed
from api.reception import Desk
from api.trail.events import aware
from domain.languages import InThreeLanguages
from domain.quality.evidence import EVIDENCE
from domain.quality.frameworks import REQUIREMENTS, TITLES, VERSION, Framework
from infrastructure.evidence_count import Counted, count_events
from infrastructure.pdf.binder_page import render_binder
from infrastructure.trail_search import position_at

router = APIRouter(tags=["quality"])
AsOf = Annotated[datetime | None, Query(description="The binder as it was then.")]
COLUMNS = ["framework", "as_of", "position", "requirement", "evidence", "where", "times", "last"]


@dataclass(frozen=True)
class Shown:
    """One kind of evidence: where it is, how often it was recorded, and last when (UTC)."""

    code: str
    words: InThreeLanguages
    where: str
    events: tuple[str, ...]
    times: int
    last: datetime | None


@dataclass(frozen=True)
class Section:
    """A requirement with what shows it met; `complete` when every kind of evidence exists."""

    words: InThreeLanguages
    evidence: tuple[Shown, ...]

    @property
    def complete(self) -> bool:
        """Whether something of every kind was recorded."""
        return all(one.times for one in self.evidence)


@dataclass(frozen=True)
class Binder:
    """The evidence for a framework as of a moment; asked again, the same comes."""

    version: str
    framework: Framework
    title: str
    as_of: datetime
    position: int
    sections: tuple[Section, ...]


@router.get("/api/quality/binder/{framework}")
async def read_binder(framework: Framework, desk: InQuality, as_of: AsOf = None) -> Binder:
    return await binder_of(desk, framework, as_of)


@router.get("/api/quality/binder/{framework}/csv", response_class=Response)
async def binder_as_table(framework: Framework, desk: InQuality, as_of: AsOf = None) -> Response:
    """The binder as CSV, in the asker's language."""
    found = await binder_of(desk, framework, as_of)
    return csv_file(f"binder-{framework}", COLUMNS, lines_of(found, desk.language))


@router.get("/api/quality/binder/{framework}/pdf", response_class=Response)
async def binder_as_document(framework: Framework, desk: InQuality, as_of: AsOf = None) -> Response:
    """The binder as PDF, in the asker's language."""
    found = await binder_of(desk, framework, as_of)
    content = await asyncio.to_thread(render_binder, printed(found, desk.language))
    named = {"Content-Disposition": f'attachment; filename="binder-{framework}.pdf"'}
    return Response(content, media_type="application/pdf", headers=named)


@router.get("/desk/quality/binder", include_in_schema=False)
async def binder_page(
    request: Request, desk: InQuality, framework: Framework = Framework.ISMCP, at: AsOf = None
) -> Response:
    found = await binder_of(desk, framework, at)
    return page(
        request, "quality/binder.html", found=found, titles=TITLES,
        as_of=found.as_of if at else None, position=str(found.position),
        back=f"/desk/quality/binder?framework={framework}",
    )  # fmt: skip


async def binder_of(desk: Desk, framework: Framework, moment: datetime | None) -> Binder:
    """The binder of a moment, or of now."""
    as_of = aware(moment) if moment else desk.now
    position = await position_at(desk.shelf, as_of)
    needs = REQUIREMENTS[framework]
    names = {name for need in needs for code in need.evidence for name in EVIDENCE[code].events}
    counted = await count_events(desk.shelf, names, position)
    sections = tuple(
        Section(need.words, tuple(_shown(code, counted) for code in need.evidence))
        for need in needs
    )
    return Binder(VERSION, framework, TITLES[framework], as_of, position, sections)


def _shown(code: str, counted: dict[str, Counted]) -> Shown:
    kind = EVIDENCE[code]
    some = [counted[name] for name in kind.events if name in counted]
    return Shown(
        code, kind.words, kind.page, kind.events, sum(one.times for one in some),
        max((one.last for one in some), default=None),
    )  # fmt: skip
