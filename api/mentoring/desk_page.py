"""An engagement on the desk: with its content for its mentors, without a word for the office."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from api.consults.questions import asked_by
from api.engagements.briefs import briefs_of
from api.engagements.course_line import course_line
from api.engagements.names import initials
from api.engagements.whole import whole_of
from api.mentoring.content import content_of
from api.mentoring.my_page import civil_day, numbered, readers_of
from api.mentoring.words import private_notes
from api.mentors.areas import area_names
from api.pages import page
from api.reception import Desk
from application.mentoring.reading_scope import Reader

INSIDE = {Reader.LEAD, Reader.SPECIALIST}


async def desk_page(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    name: str,
    status: int = 200,
    **names: Any,
) -> Response:
    """One page of an engagement, for a mentor of it or for the office."""
    whole = await whole_of(desk, engagement_id)
    inside = whole.scope.reader in INSIDE
    if inside:
        desk.require_strong()
    areas = await area_names(desk.shelf)
    lead = whole.scope.reader is Reader.LEAD
    return page(
        request, f"{name}.html", status, whole=whole, today=civil_day(desk), now=desk.now,
        numbers=numbered(whole), readers=readers_of(whole), initials=initials,
        line=course_line(whole.engagement, whole.sessions, desk.now),
        content=await content_of(desk, whole) if inside else None,
        briefs=await briefs_of(desk, whole) if inside else [],
        own_notes=await private_notes(desk, engagement_id) if inside else [],
        questions=await asked_by(desk, engagement_id) if lead else [],
        lead=lead, office=await desk.can("engagements.arrange", engagement_id),
        areas={code: one.within(desk.language) for code, one in areas.items()}, **names,
    )  # fmt: skip
