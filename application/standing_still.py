"""When an engagement stands still for its own mentor's sake, and until when a clock then runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from application.firm import Work
from domain.booking_rules import BookingRules, rules_of
from domain.engagements import Engagement
from domain.firm_details import OUR_FIRM
from domain.mentors import Mentor
from domain.slots import HELSINKI, zone_named
from domain.standing_still import Days


def mentor_away(work: Work, mentor_id: UUID | None) -> Iterator[Days]:
    """The whole days on which a mentor is away, as they count in Finland."""
    mentor = work.see(Mentor, mentor_id) if mentor_id else None
    for away in mentor.absences.values() if mentor else ():
        yield _first_whole_day(away.starts_at), _local(away.ends_at).date()


def firm_closed(work: Work) -> Iterator[Days]:
    """The days for which the firm itself closes."""
    firm = work.see(BookingRules, rules_of(OUR_FIRM))
    for first, last in firm.closures.values() if firm else ():
        yield first, last + timedelta(days=1)


def still_days_of(work: Work, engagement: Engagement) -> list[Days]:
    """Every pause and leave of an engagement, its mentors' days away, the firm's closed ones."""
    return [*engagement.still, *_leads_away(work, engagement), *firm_closed(work)]


def _leads_away(work: Work, engagement: Engagement) -> Iterator[Days]:
    """The days on which whoever was the own mentor at that time was away."""
    leads = engagement.leads
    ends = [*(day for _, day in leads[1:]), date.max]
    for (mentor_id, since), until in zip(leads, ends, strict=False):
        for start, back in mentor_away(work, mentor_id):
            if max(start, since) < min(back, until):
                yield max(start, since), min(back, until)


def _first_whole_day(moment: datetime) -> date:
    local = _local(moment)
    return local.date() + timedelta(days=local.time() > time())


def _local(moment: datetime) -> datetime:
    return moment.astimezone(zone_named(HELSINKI))
