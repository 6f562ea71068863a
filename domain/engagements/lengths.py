"""How long a session of each kind may be, and a plan of them."""

from __future__ import annotations

from datetime import date, timedelta

from domain.engagements.course_events import Course
from domain.engagements.course_words import PlanUnworkable
from domain.engagements.policy import CoursePolicy
from domain.engagements.session_words import SessionKind

QUARTER = 15
YEAR = timedelta(days=366)


def require_workable(plan: Course, today: date, policy: CoursePolicy) -> None:
    """Raise PlanUnworkable for a plan of meetings that nobody could hold."""
    far = policy.planned_years * YEAR
    workable = (
        today - far <= plan.starts_on <= plan.ends_on <= today + far
        and 1 <= plan.sessions <= policy.planned_sessions
        and 1 <= plan.every_days <= policy.planned_every
        and 1 <= plan.minutes <= policy.longest_group
    )
    if not workable:
        raise PlanUnworkable


def offered(policy: CoursePolicy, kind: SessionKind, minutes: int, *, with_lead: bool) -> bool:
    """Whether a session of this kind is offered in this length."""
    if kind is SessionKind.CHEMISTRY:
        shortest, longest = policy.chemistry_minutes
        return shortest <= minutes <= longest
    if kind is SessionKind.CONSULT:
        return minutes > 0 and minutes % policy.consult_minutes == 0
    if kind is SessionKind.GROUP:
        return minutes % QUARTER == 0 and min(policy.lengths) <= minutes <= policy.longest_group
    longer = max(policy.lengths) < minutes <= policy.longest_with_lead and minutes % QUARTER == 0
    return minutes in policy.lengths or (with_lead and longer)
