"""Peer forums: equals who meet in confidence, from recruiting to the closing.

`forum.py` is who sits in it and under which charter, `meetings.py` when they meet and who was
there, `space.py` what they tell each other, `membership.py` what each of them pays.
"""

from domain.forums.exclusions import Finding, Ground, Ties
from domain.forums.fees import Plan
from domain.forums.forum import Forum
from domain.forums.meetings import Meetings, meetings_of
from domain.forums.membership import Membership, membership_of
from domain.forums.people import Bill
from domain.forums.space import Space, space_of
from domain.forums.words import Facilitation, ForumState, SeatEnd

__all__ = [
    "Bill", "Facilitation", "Finding", "Forum", "ForumState", "Ground", "Meetings", "Membership",
    "Plan", "SeatEnd", "Space", "Ties", "meetings_of", "membership_of", "space_of",
]  # fmt: skip
