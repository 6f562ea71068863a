"""Matching: a recorded input, hard rules, weighted criteria in sentences, and the choosing.

`ranking.py` is the pure function; `matching.py` is the aggregate around it.
"""

from domain.matching.facts import Facts, Input, Wanted
from domain.matching.matching import Matching, matching_of
from domain.matching.policy import MatchingPolicy, matching_policy_named, matching_policy_on
from domain.matching.ranking import Bar, Ranked, Reason, Why, rank
from domain.matching.words import Fit, MatchState

__all__ = [
    "Bar", "Facts", "Fit", "Input", "MatchState", "Matching", "MatchingPolicy", "Ranked", "Reason",
    "Wanted", "Why", "matching_of", "matching_policy_named", "matching_policy_on", "rank",
]  # fmt: skip
