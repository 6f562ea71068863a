"""Bookings at the desk: every session by day, mentor, state and how it is paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BeforeValidator

from api.doors import AtDesk
from api.engagements.names import names_of
from api.lists import Listed, Page, Paging, listed
from api.pages import page
from application.engagements.sessions import SessionRow, sessions
from application.mentors.mentor_list import mentor_list
from domain.engagements import Cover, SessionState
from domain.slots import HELSINKI, zone_named

router = APIRouter(tags=["engagements"])
HERE = "/desk/bookings"
SHOWN, AHEAD = 50, 30
Empty = BeforeValidator(lambda text: text or None)


@dataclass(frozen=True)
class Wanted:
    """Which bookings are asked for; a day counts in Helsinki, both ends included."""

    since: date | None
    until: date | None
    mentor_id: UUID | None
    state: SessionState | None
    cover: Cover | None

    @property
    def where(self) -> dict[str, Any]:
        """The same as a question to the table."""
        named = {"mentor_id": self.mentor_id, "state": self.state, "cover": self.cover}
        found: dict[str, Any] = {name: one for name, one in named.items() if one is not None}
        if self.since or self.until:
            last = (self.until or date(9999, 12, 30)) + timedelta(days=1)
            found["starts_at"] = (_begin(self.since or date(2000, 1, 1)), _begin(last))
        return found


def _wanted(
    since: Annotated[date | None, Empty] = None,
    until: Annotated[date | None, Empty] = None,
    mentor_id: Annotated[UUID | None, Empty] = None,
    state: Annotated[SessionState | None, Empty] = None,
    cover: Annotated[Cover | None, Empty] = None,
) -> Wanted:
    return Wanted(since, until, mentor_id, state, cover)


Asked = Annotated[Wanted, Depends(_wanted)]


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), zone_named(HELSINKI)).astimezone(UTC)


@router.get("/api/bookings")
async def list_bookings(desk: AtDesk, wanted: Asked, paging: Paging) -> Listed[SessionRow]:
    """Sessions from the earliest on, narrowed by day, mentor, state and what they are paid from."""
    return await listed(desk, sessions, wanted.where, "starts_at", paging)


@router.get(HERE, include_in_schema=False)
async def bookings(
    request: Request, desk: AtDesk, wanted: Asked, cursor: str | None = None
) -> Response:
    if "since" not in request.query_params:
        today = desk.now.astimezone(zone_named(HELSINKI)).date()
        wanted = Wanted(today, today + timedelta(days=AHEAD), None, None, None)
    found = await listed(desk, sessions, wanted.where, "starts_at", Page(cursor, SHOWN, "json"))
    mentors = await desk.shelf.find(mentor_list, limit=500)
    ids = [row.mentor_id for row in mentors]
    names = await names_of(
        desk, [*ids, *(one for row in found.items for one in (row.mentee_id, row.mentor_id))]
    )
    return page(
        request, "engagements/bookings.html", wanted=wanted, rows=found.items, next=found.next,
        names=names, mentors=sorted(ids, key=lambda one: names.get(one, "")),
    )  # fmt: skip
