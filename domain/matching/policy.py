"""What counts how much in matching, as dated data; a ranking is made again by its own version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.refusals import Refused


class NoMatchingPolicy(Refused):
    """No policy of matching holds for that day, or bears that version."""


@dataclass(frozen=True, kw_only=True)
class MatchingPolicy:
    """One version of the firm's rules and weights of matching."""

    version: str
    valid_from: date
    lowest_level: int = 2
    """A mentor has at least done it: competence in the matter in focus decides."""
    competence: int = 50
    breadth: int = 15
    industry: int = 15
    place: int = 10
    language: int = 5
    room: int = 5
    proposed: int = 3
    """So many mentors are proposed at most."""
    answer_working_days: int = 2
    free_changes: int = 1
    change_before_session: int = 2
    """A change of mentor is free until the end of this session."""


FIRST_POLICY: Final = MatchingPolicy(version="matching/1", valid_from=date(2025, 1, 1))
POLICIES: Final = (FIRST_POLICY,)


def matching_policy_on(day: date, policies: Iterable[MatchingPolicy] = POLICIES) -> MatchingPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoMatchingPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoMatchingPolicy
    return max(begun, key=lambda policy: policy.valid_from)


def matching_policy_named(
    version: str, policies: Iterable[MatchingPolicy] = POLICIES
) -> MatchingPolicy:
    """The policy of a version. Raises NoMatchingPolicy."""
    for policy in policies:
        if policy.version == version:
            return policy
    raise NoMatchingPolicy
