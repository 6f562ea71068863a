"""Where mentees, mentors and staff come in to engagements and their sessions."""

from api.engagements import letters

__all__ = ["letters"]
