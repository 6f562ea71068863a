"""How much of mentors' time was sold and worked, over the API and for the page of reports."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.billing.asked import Asked, Of
from api.billing.told import as_asked, found
from api.doors import InFinance
from api.engagements.names import names_of
from api.pages import page
from api.reception import Desk
from application.invoicing.account_lines import account_lines
from application.ledgers.capacity_moves import capacity_moves
from application.ledgers.session_times import session_times
from application.ledgers.utilisation import UsedTime, UtilisationRow, used_times, utilisation

router = APIRouter(tags=["billing"])
SHOWN = 30
"""The page shows the busiest; the file has all."""
MOST = 500


@router.get("/api/billing/reports/utilisation")
async def utilisation_rows(desk: InFinance, asked: Of) -> list[UtilisationRow]:
    """Hours mentors have, sold and held in the period; first those of the whole firm."""
    return as_asked(asked, "utilisation", UtilisationRow, await utilisation_of(desk, asked))


@router.get("/api/billing/reports/utilised-sessions")
async def utilised_sessions(
    desk: InFinance, asked: Of, mentor_id: UUID | None = None
) -> list[UsedTime]:
    """The sessions behind the hours sold and held, in minutes; of one mentor or of all."""
    return as_asked(asked, "utilised-sessions", UsedTime, await _used(desk, asked, mentor_id))


@router.get("/desk/billing/reports/utilisation", include_in_schema=False)
async def utilised_page(
    request: Request, desk: InFinance, asked: Of, mentor_id: UUID | None = None
) -> Response:
    used = await _used(desk, asked, mentor_id)
    shown = used[:MOST]
    names = await names_of(desk, [mentor_id, *(one.mentor_id for one in shown)])
    sessions = {"source_id": [one.session_id for one in shown]}
    lines: list[Any] = await desk.shelf.find(account_lines, sessions) if shown else []
    return page(
        request, "billing/utilised.html", asked=asked, used=shown, names=names,
        mentor_id=mentor_id, lines={line.source_id for line in lines}, more=len(used) - len(shown),
        sold=sum(one.sold for one in used), held=sum(one.held for one in used),
    )  # fmt: skip


async def _used(desk: Desk, asked: Asked, mentor_id: UUID | None) -> list[UsedTime]:
    times = await found(desk, session_times, asked.known)
    used = used_times(times, asked.since, asked.until)
    return [one for one in used if mentor_id in (None, one.mentor_id)]


async def utilisation_of(desk: Desk, asked: Asked) -> list[UtilisationRow]:
    """By mentor, as known at the moment asked for."""
    times = await found(desk, session_times, asked.known)
    moves = await found(desk, capacity_moves, asked.known)
    return utilisation(times, moves, asked.since, asked.until)


async def utilisation_named(desk: Desk, asked: Asked) -> list[tuple[str, UtilisationRow]]:
    """The firm, without a name, and its busiest mentors with theirs."""
    firm, *mentors = await utilisation_of(desk, asked)
    busiest = mentors[:SHOWN]
    names = await names_of(desk, [row.mentor_id for row in busiest])
    named = [(names.get(row.mentor_id, "-"), row) for row in busiest if row.mentor_id]
    return [("", firm), *named]
