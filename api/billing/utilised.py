"""How much of mentors' time was sold and worked, over the API and for the page of reports."""

from __future__ import annotations

from fastapi import APIRouter

from api.billing.asked import Asked, Of
from api.billing.told import as_asked, found
from api.doors import InFinance
from api.engagements.names import names_of
from api.reception import Desk
from application.ledgers.capacity_moves import capacity_moves
from application.ledgers.session_times import session_times
from application.ledgers.utilisation import UtilisationRow, utilisation

router = APIRouter(tags=["billing"])
SHOWN = 30
"""The page shows the busiest; the file has all."""


@router.get("/api/billing/reports/utilisation")
async def utilisation_rows(desk: InFinance, asked: Of) -> list[UtilisationRow]:
    """Hours mentors have, sold and held in the period; first those of the whole firm."""
    return as_asked(asked, "utilisation", UtilisationRow, await utilisation_of(desk, asked))


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
