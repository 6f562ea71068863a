"""The rules of peer forums as dated data; a forum keeps the version it was founded under."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.refusals import Refused


class NoForumPolicy(Refused):
    """No rules of forums hold for that day, or bear that version."""


@dataclass(frozen=True, kw_only=True)
class ForumPolicy:
    """One version of the rules."""

    version: str
    valid_from: date
    fewest: int = 5
    most: int = 8
    recruit_to: int = 7
    restart_below: int = 4
    """With fewer members than this a forum recruits anew instead of meeting on."""
    meeting_minutes: int = 180
    promise_minutes: int = 5
    check_in_minutes: int = 35
    break_minutes: int = 15
    closing_minutes: int = 20
    """What the agenda sets aside; the rest of the time belongs to the cases."""
    case_step_minutes: int = 5
    """Cases get equal stretches, in steps of this length."""
    tolerated_absences: int = 2
    """So many within twelve months; the next one leads to a talk."""
    new_members_a_year: int = 2
    objection_days: int = 7
    """So long members may object to somebody proposed."""
    reminder_days: int = 2
    """So long before a meeting its members are reminded of it and of confidentiality."""

    def looked_for(self, members: int) -> int:
        """How many are still looked for; recruiting goes on until there are none."""
        return max(0, self.recruit_to - members)


FIRST_POLICY = ForumPolicy(version="forums/1", valid_from=date(2026, 1, 1))
"""The firm's rules until it writes its own."""
POLICIES: tuple[ForumPolicy, ...] = (FIRST_POLICY,)


def policy_on(day: date, policies: Iterable[ForumPolicy] = POLICIES) -> ForumPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoForumPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoForumPolicy
    return max(begun, key=lambda policy: policy.valid_from)


def policy_of(version: str, policies: Iterable[ForumPolicy] = POLICIES) -> ForumPolicy:
    """The version a forum was founded under. Raises NoForumPolicy."""
    for policy in policies:
        if policy.version == version:
            return policy
    raise NoForumPolicy
