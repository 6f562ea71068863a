"""How long a session of each kind may be."""

from __future__ import annotations

from domain.engagements.policy import CoursePolicy
from domain.engagements.session_words import SessionKind

QUARTER = 15


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
