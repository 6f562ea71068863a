"""By when a colleague answers: within two working days, at the hour the question was put."""

from __future__ import annotations

from datetime import UTC, datetime

from application.firm import Work
from domain.engagements.policy import course_policy_on
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, zone_named


def answer_by(work: Work) -> datetime:
    """The moment by which the question is answered, or put to the next colleague."""
    now = work.now.astimezone(zone_named(HELSINKI))
    days = course_policy_on(now.date()).answer_working_days
    last = add_working_days(now.date(), days, work.days_off)
    return datetime.combine(last, now.timetz()).astimezone(UTC)
