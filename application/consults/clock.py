"""By when a colleague answers: within two working days, at the hour the question was put.

Days on which the colleague is away do not count.
"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from application.firm import Work
from application.standing_still import mentor_away
from domain.engagements.policy import course_policy_on
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, zone_named
from domain.standing_still import days_of


def answer_by(work: Work, colleague_id: UUID | None = None) -> datetime:
    """The moment by which a colleague answers, or the next one is asked; leave does not count."""
    now = work.now.astimezone(zone_named(HELSINKI))
    days = course_policy_on(now.date()).answer_working_days
    off = work.days_off | days_of(mentor_away(work, colleague_id), now.date())
    last = add_working_days(now.date(), days, off)
    return datetime.combine(last, now.timetz()).astimezone(UTC)
