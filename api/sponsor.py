"""What an organisation sees of the mentoring it pays for; its mentees see the very same page.

That it runs, from which month to which, units used and bought, whether goals are set; figures of
at least five persons. No dates of sessions, no goals, no notes (759/2004, 3 §).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import SignedIn
from api.forms import Form, blank
from api.pages import moved_on, page
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.feedback.own_figures import OwnFigureRow, own_figures
from application.feedback.report_page import ReportPage, report_page
from application.house import relations
from application.lots.balance import Balance, balance
from application.mentoring.content_page import content_page
from application.people.people import people
from domain.engagements import CourseState
from domain.feedback.report import WHOLE, Figure
from domain.matters import Relation
from domain.refusals import NotFound

router = APIRouter(tags=["sponsor"])
AsSponsor = Annotated[Desk, Depends(may("clients.see", of="organisation_id"))]


@dataclass(frozen=True)
class CourseOverview:
    """One engagement as its payer sees it: months like 2026-11, minutes used and bought."""

    mentee: str
    state: CourseState
    from_month: str
    to_month: str
    used: int
    bought: int
    goals_set: bool


@dataclass(frozen=True)
class SponsorReport:
    """An organisation's mentoring: each course, and figures of at least five persons."""

    organisation_id: UUID
    name: str
    courses: list[CourseOverview]
    figures: list[Figure]
    own_figures: list[OwnFigureRow]


@router.get("/api/sponsor/{organisation_id}/report")
async def sponsor_report(organisation_id: UUID, desk: AsSponsor) -> SponsorReport:
    return await report_to(desk, organisation_id)


@router.get("/organisation", include_in_schema=False)
async def own_organisation(request: Request, desk: SignedIn) -> Response:
    where = {"holder_id": desk.by, "relation": Relation.SPONSOR_OF}
    ties = [tie.object_id for tie in await desk.shelf.find(relations, where) if tie.until is None]
    known = await desk.shelf.documents(organisation_page, ties)
    if not known:
        raise NotFound
    return moved_on(request, f"/organisation/{next(iter(known))}")


@router.get("/organisation/{organisation_id}", include_in_schema=False)
async def organisation(request: Request, organisation_id: UUID, desk: AsSponsor) -> Response:
    return await report_shown(request, desk, organisation_id, blank(request))


async def report_shown(
    request: Request, desk: Desk, organisation_id: UUID, form: Form[Any]
) -> Response:
    """The page of whoever speaks for an organisation; they may note figures of their own."""
    found = await report_to(desk, organisation_id)
    noting = await desk.can("feedback.note_own_figure", organisation_id)
    return page(
        request, "sponsor/report.html", form.status, report=found, mine=False, form=form,
        noting=noting,
    )  # fmt: skip


@router.get("/my/organisation/{organisation_id}", include_in_schema=False)
async def what_my_organisation_sees(
    request: Request, organisation_id: UUID, desk: SignedIn
) -> Response:
    where = {"mentee_id": desk.by, "payer_id": organisation_id}
    if not await desk.shelf.find(engagement_list, where):
        raise NotFound
    found = await report_to(desk, organisation_id, only=desk.by)
    return page(request, "sponsor/report.html", report=found, mine=True, noting=False)


async def report_to(desk: Desk, organisation_id: UUID, only: UUID | None = None) -> SponsorReport:
    """The report; a mentee reads of the courses only their own. Raises NotFound."""
    known = await desk.shelf.document(organisation_page, organisation_id)
    if known is None:
        raise NotFound
    where = {"payer_id": organisation_id} | ({"mentee_id": only} if only else {})
    rows: list[EngagementRow] = await desk.shelf.find(engagement_list, where, order="opened_at")
    ids = [row.engagement_id for row in rows]
    names = await desk.shelf.documents(people, {row.mentee_id for row in rows})
    content = await desk.shelf.documents(content_page, ids)
    minutes: dict[UUID, Balance] = await desk.shelf.documents(balance, ids)
    told: ReportPage | None = await desk.shelf.document(report_page, organisation_id)
    courses = [
        CourseOverview(
            mentee=names[row.mentee_id].name if row.mentee_id in names else "",
            state=row.state, from_month=_month(row.agreed_at or row.opened_at),
            to_month=_month(row.ended_on or row.ends_on),
            used=minutes[row.engagement_id].used if row.engagement_id in minutes else 0,
            bought=minutes[row.engagement_id].bought if row.engagement_id in minutes else 0,
            goals_set=bool(row.engagement_id in content and content[row.engagement_id].goals),
        )
        for row in rows
    ]  # fmt: skip
    figures = [_named(one, known) for one in told.newest] if told else []
    figures.sort(key=lambda one: (one.code, one.part))
    own = await desk.shelf.find(own_figures, {"payer_id": organisation_id}, order="-noted_at")
    return SponsorReport(organisation_id, known.name, courses, figures, own)


def _named(figure: Figure, organisation: OrganisationPage) -> Figure:
    """A department's figure under its name instead of its id."""
    if figure.part == WHOLE:
        return figure
    return replace(figure, part=organisation.department(UUID(figure.part)))


def _month(day: date | datetime | None) -> str:
    return f"{day:%Y-%m}" if day else ""
