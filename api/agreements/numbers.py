"""The numbers a clause names, from the very versions of the rules the agreement pins."""

from __future__ import annotations

from domain.agreements.terms import Terms
from domain.cancelling_policy import POLICIES, policy_of
from domain.engagements import policy as courses


def numbers_of(terms: Terms) -> dict[str, object]:
    """What stands in for each name in braces."""
    cancelling = policy_of(terms.cancelling, POLICIES)
    rules = next(one for one in courses.POLICIES if one.version == terms.rules)
    free, late, last = sorted(cancelling.organisation, key=lambda step: -step.hours)
    return {
        "access_days": rules.access_days,
        "free_hours": free.hours, "late_hours": late.hours, "late_percent": late.percent,
        "last_percent": last.percent,
        "consumer_percent": max(step.percent for step in cancelling.consumer),
        "no_show_minutes": cancelling.no_show_minutes, "dispute_days": cancelling.dispute_days,
        "ethics": terms.ethics,
    }  # fmt: skip
