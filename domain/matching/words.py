"""The words of choosing a mentor, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class MatchState(StrEnum):
    """Where the choosing of a mentor stands."""

    LOOKING = "looking"
    RANKED = "ranked"
    PROPOSED = "proposed"
    ASKED = "asked"
    EXHAUSTED = "exhausted"
    SETTLED = "settled"
    UNWOUND = "unwound"


class Fit(StrEnum):
    """How mentee and mentor suit each other, by the mentee's word."""

    GOOD = "good"
    UNDECIDED = "undecided"
    POOR = "poor"


class NotAtThisStep(Refused):
    """This does not fit where the choosing of a mentor stands."""


class NothingRanked(Refused):
    """Rank the mentors first: a proposal is made from a ranking."""


class NobodyProposed(Refused):
    """A proposal names at least one mentor."""

    status = 422


class TooManyProposed(Refused):
    """At most three mentors are proposed."""

    status = 422


class KeptOutByRule(Refused):
    """A hard rule keeps this mentor out; it cannot be overridden."""


class ReasonMissing(Refused):
    """Proposing others than the ranking's first wants a reason."""

    status = 422


class NotProposed(Refused):
    """This mentor is not among those proposed."""


class NotAsked(Refused):
    """This mentor is not being asked at present."""


class TooLateToAnswer(Refused):
    """The time to answer is over; another mentor is being asked."""


class NoFreeChange(Refused):
    """The one free change of mentor has been used, or the second session is over."""


class NothingHeldYet(Refused):
    """How you suit each other is asked after the first session."""
