"""Engagements: one agreed course of mentoring, from its first meeting to its end.

`engagement.py` is the aggregate; what happens to its sessions stands in `sessions.py` and
`disruptions.py`, the facts in `course_events.py` and `session_events.py`.
"""

from domain.engagements.course_words import CourseState, EndReason, EngagementKind, Priced
from domain.engagements.engagement import Engagement
from domain.engagements.session import Session
from domain.engagements.session_words import (
    Cover,
    Ground,
    Means,
    Missing,
    NotYetHeld,
    Place,
    SessionKind,
    SessionOver,
    SessionState,
    SessionUnknown,
    Side,
    Transfer,
    WaiverReason,
)

__all__ = [
    "CourseState", "Cover", "EndReason", "Engagement", "EngagementKind", "Ground", "Means",
    "Missing", "NotYetHeld", "Place", "Priced", "Session", "SessionKind", "SessionOver",
    "SessionState", "SessionUnknown", "Side", "Transfer", "WaiverReason",
]  # fmt: skip
