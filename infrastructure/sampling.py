"""What a quarter's sample is drawn from: everything that ended in it, and a seed nobody chooses.

The seed is size and root of the audit tree in the last checkpoint signed before the quarter ended:
witnesses hold it, so that nobody can have tried seeds until an engagement was spared.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg

from application.engagements.engagement_list import EngagementRow, engagement_list
from application.mentors.mentor_list import MentorRow, mentor_list
from application.quality.draw_sample import DrawSample
from application.quality.reviews import ReviewRow, reviews
from domain.engagements import CourseState, EngagementKind
from domain.quality.sample import Closed, days_of
from domain.refusals import Refused
from domain.slots import HELSINKI

MOST: Final = 100_000
A_YEAR: Final = timedelta(days=365)
SEED: Final = """select note from audit_checkpoint
order by (made_at <= %s) desc, case when made_at <= %s then -size else size end limit 1"""


class SeedOpen(Refused):
    """Nothing is sealed yet, so that there is no seed to draw with; try again in a moment."""


async def sample_to_draw(house: Any, quarter: str) -> DrawSample:
    """The draw of a quarter. Raises QuarterUnknown, SeedOpen."""
    first, over = days_of(quarter)
    rows: list[EngagementRow] = await house.shelf.find(
        engagement_list, {"state": CourseState.ENDED}, limit=MOST
    )
    closed = tuple(
        Closed(row.engagement_id, row.lead_id)
        for row in rows
        if row.lead_id and row.ended_on and first <= row.ended_on < over
        if row.kind is not EngagementKind.CHEMISTRY
    )
    seen: list[ReviewRow] = await house.shelf.find(reviews, limit=MOST)
    lately = {row.mentor_person_id for row in seen if row.due > over - A_YEAR}
    known: list[MentorRow] = await house.shelf.find(mentor_list, limit=MOST)
    persons: dict[UUID, UUID] = {row.mentor_id: row.person_id for row in known}
    overdue = {
        one.mentor_id
        for one in closed
        if not lately & {one.mentor_id, persons.get(one.mentor_id, one.mentor_id)}
    }
    ended = datetime.combine(over, time(), ZoneInfo(HELSINKI)).astimezone(UTC)
    seed = await asyncio.to_thread(_seed, house.log.dsn, ended)
    return DrawSample(quarter=quarter, closed=closed, overdue=tuple(sorted(overdue)), seed=seed)


def _seed(dsn: str, ended: datetime) -> str:
    """Size and root of the last checkpoint before a moment; of the first one where none is."""
    with psycopg.connect(dsn) as link:
        found = link.execute(SEED, (ended, ended)).fetchone()
    if found is None:
        raise SeedOpen
    _, size, root = str(found[0]).splitlines()[:3]
    return f"{size} {root}"
