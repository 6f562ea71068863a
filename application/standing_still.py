"""When an engagement stands still for its own mentor's sake, and until when a clock then runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from application.firm import Work
from domain.engagements import Engagement
from domain.mentors import Mentor
from domain.slots import HELSINKI, zone_named
from domain.standing_still import Days


def mentor_away(work: Work, mentor_id: UUID | None) -> Iterator[Days]:
    """The whole days on which a mentor is away, as they count in Finland."""
    mentor = work.see(Mentor, mentor_id) if mentor_id else None
    for away in mentor.absences.values() if mentor else ():
        yield _first_whole_day(away.starts_at), _local(away.ends_at).date()


def still_days_of(work: Work, engagement: Engagement) -> list[Days]:
    """Every pause and leave of an engagement, and the days its own mentor is away."""
    return [*engagement.still, *mentor_away(work, engagement.lead_id)]


def _first_whole_day(moment: datetime) -> date:
    local = _local(moment)
    return local.date() + timedelta(days=local.time() > time())


def _local(moment: datetime) -> datetime:
    return moment.astimezone(zone_named(HELSINKI))
