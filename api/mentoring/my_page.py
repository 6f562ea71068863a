"""What every page of a mentee's own engagement shows around its part."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Request, Response

from api.agreements.seen import purpose_in_force
from api.engagements.course_line import course_line
from api.engagements.names import initials
from api.engagements.whole import Whole, whole_of
from api.forms import Form
from api.mentoring.act_before import free_until
from api.mentoring.content import content_of
from api.mentoring.seen import Content
from api.pages import page
from api.reception import Desk
from application.engagements.sessions import SessionRow
from application.invoicing.documents import documents
from domain.engagements import SessionState
from domain.slots import HELSINKI

Part = Callable[[Request, Desk, UUID, Form[Any]], Awaitable[Response]]
"""What shows one part of the pages with a form."""
OPENS = timedelta(minutes=10)
"""How long before its start a session may be joined, and its lateness told."""


def may_join(session: SessionRow, now: datetime) -> bool:
    """Whether there is a link to join a session by, and it is near enough."""
    return session.place.where.startswith("https://") and session.starts_at - OPENS <= now


def civil_day(desk: Desk) -> date:
    """Today in Finland."""
    return desk.now.astimezone(ZoneInfo(HELSINKI)).date()


def talks(minutes: int) -> Decimal:
    """How many talks of an hour minutes make, to a quarter."""
    return Decimal(minutes) / 60


def numbered(whole: Whole) -> dict[UUID, int]:
    """The number of each session, those cancelled left out of the count."""
    met = [one for one in whole.sessions if one.state is not SessionState.CANCELLED]
    numbers = {one.session_id: number for number, one in enumerate(met, 1)}
    return {one.session_id: numbers.get(one.session_id, 0) for one in whole.sessions}


def readers_of(whole: Whole) -> list[str]:
    """Everybody who may read the content now, by name."""
    inside = whole.team.now_in(whole.now) if whole.team else ()
    ids = [*whole.engagement.everybody, whole.engagement.lead_id, *(x.mentor_id for x in inside)]
    return [name for key in ids if (name := whole.name(key))]


async def my_content(desk: Desk, whole: Whole) -> Content | None:
    """The content, or nothing while it has not been shown who looks."""
    key = whole.engagement.engagement_id
    if not desk.strong or not await desk.can("mentoring.read_own_session", key):
        return None
    return await content_of(desk, whole)


async def my_page(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    name: str,
    status: int = 200,
    **names: Any,
) -> Response:
    """One page of the mentee's engagement."""
    whole = await whole_of(desk, engagement_id)
    content = await my_content(desk, whole)
    ahead = whole.coming[0] if whole.coming else None
    purpose = await purpose_in_force(desk, engagement_id) if content else ""
    return page(
        request, f"mentoring/{name}.html", status, whole=whole, content=content, purpose=purpose,
        today=civil_day(desk), now=desk.now, numbers=numbered(whole),
        line=course_line(whole.engagement, whole.sessions, desk.now),
        readers=readers_of(whole), initials=initials,
        free_until=await free_until(desk, ahead) if ahead else None,
        joinable=bool(ahead and may_join(ahead, desk.now)),
        late_soon=bool(ahead and ahead.starts_at - 6 * OPENS <= desk.now),
        tasks=own_tasks(content, engagement_id), talks=talks,
        documents=await desk.shelf.find(
            documents, {"client_id": desk.by}, order="-issued_on", limit=3
        ),
        **names,
    )  # fmt: skip


async def done_at(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], part: str, page: Part
) -> Response:
    """Do what was filled in and go back to its part of the pages, or show that again."""
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}/{part}",
        again=lambda form: page(request, desk, engagement_id, form),
    )  # fmt: skip


def own_tasks(content: Content | None, engagement_id: UUID) -> list[dict[str, Any]]:
    """The tasks of the page, open ones first, each with where it belongs."""
    if content is None:
        return []
    done = [one for one in content.tasks if one.done_at]
    return [vars(one) | {"engagement_id": engagement_id} for one in [*content.open_tasks, *done]]
