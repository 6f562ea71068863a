"""Complaints of mentees and sponsors: told by themselves, followed, and answered to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import SignedIn
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import organisation_page
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.house import relations
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from application.quality.case_page import CasePage, case_page
from application.quality.cases import CaseRow, cases
from application.quality.complain import Complain
from domain.matters import Relation
from domain.quality.case_words import Ground, Outcome

router = APIRouter(tags=["quality"])
Complaining = Annotated[Desk, Depends(may("quality.complain", of="about"))]
HERE = "/my/complaints"


@dataclass(frozen=True)
class Complaint:
    """One's own complaint: what one said, until when it is answered, and what came of it."""

    case_id: UUID
    what: str
    opened_at: datetime
    answer_by: date
    answer: str
    answered_at: datetime | None
    outcome: Outcome | None


@router.post("/api/quality/complain", status_code=201)
async def complain(command: Complain, desk: Complaining) -> Response:
    """About an engagement of one's own, or an organisation one speaks for."""
    return await desk.do(command, 201)


@router.get("/api/quality/my-complaints")
async def my_complaints(desk: SignedIn) -> list[Complaint]:
    return await own(desk)


@router.get(HERE, include_in_schema=False)
async def complaints_page(request: Request, desk: SignedIn, about: str = "") -> Response:
    return await _shown(request, desk, blank(request, {"about": about}))


@router.post(HERE, include_in_schema=False)
async def complain_on_page(request: Request, desk: Complaining) -> Response:
    form = await filled(request, Complain)
    return await form.do(desk, then=HERE, again=lambda form: _shown(request, desk, form))


async def own(desk: Desk) -> list[Complaint]:
    """What whoever asks complained about, the newest first."""
    where = {"person_id": desk.by, "ground": Ground.COMPLAINT}
    rows: list[CaseRow] = await desk.shelf.find(cases, where, order="-opened_at", limit=50)
    known: dict[UUID, CasePage] = await desk.shelf.documents(case_page, [r.case_id for r in rows])
    return [
        Complaint(
            one.case_id, one.what, one.opened_at, one.answer_by, one.answer, one.answered_at,
            one.outcome,
        )
        for one in (known[row.case_id] for row in rows if row.case_id in known)
    ]  # fmt: skip


async def _shown(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows: list[EngagementRow] = await desk.shelf.find(
        engagement_list, {"mentee_id": desk.by}, order="-opened_at", limit=50
    )
    leads = await desk.shelf.documents(mentor_page, {row.lead_id for row in rows if row.lead_id})
    names = await desk.shelf.documents(people, {lead.person_id for lead in leads.values()})
    where = {"holder_id": desk.by, "relation": Relation.SPONSOR_OF}
    ties = [tie.object_id for tie in await desk.shelf.find(relations, where) if tie.until is None]
    firms = await desk.shelf.documents(organisation_page, ties)
    mentored = [
        (row.engagement_id, row.opened_at, names[leads[row.lead_id].person_id].name)
        for row in rows
        if row.lead_id in leads and leads[row.lead_id].person_id in names
    ]
    return page(
        request, "quality/complaints.html", form.status, form=form, own=await own(desk),
        mentored=mentored, firms=[(key, one.name) for key, one in firms.items()],
    )  # fmt: skip
