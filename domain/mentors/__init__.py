"""The mentor pool: who mentors, what is confirmed of them, and how much they take on.

`mentor.py` is the aggregate; `open_hours.py`, `proven.py` and `loaded.py` are its parts, the
facts stand in the files named `…_events.py`.
"""

from domain.mentors.capacity import Capacity, capacity_of
from domain.mentors.interests import Interest
from domain.mentors.mentor import Mentor, mentor_of
from domain.mentors.policy import PoolPolicy, pool_policy_on
from domain.mentors.validity import Validity, keeps_from_beginning, keeps_from_meeting
from domain.mentors.words import (
    Bond,
    Format,
    MentorAway,
    OnboardingStep,
    PoolState,
    Proof,
    TieKind,
)

__all__ = [
    "Bond", "Capacity", "Format", "Interest", "Mentor", "MentorAway", "OnboardingStep",
    "PoolPolicy", "PoolState", "Proof", "TieKind", "Validity", "capacity_of",
    "keeps_from_beginning", "keeps_from_meeting", "mentor_of", "pool_policy_on",
]  # fmt: skip
