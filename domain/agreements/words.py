"""The words agreements are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.refusals import Refused


class Form(StrEnum):
    """The full agreement, or the short ground rules of quick mentoring."""

    FULL = "full"
    SHORT = "short"


class Role(StrEnum):
    """As whom somebody accepts; the firm itself accepts by offering."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    SPONSOR = "sponsor"


class Means(StrEnum):
    """How we knew who accepted."""

    LINK = "link"
    SECOND_FACTOR = "second_factor"
    PAPER = "paper"


class Where(StrEnum):
    """How the parties meet unless they say otherwise."""

    VIDEO = "video"
    PLACE = "place"
    BOTH = "both"


class Writes(StrEnum):
    """Who writes the shared note of a session."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    BOTH = "both"


class Between(StrEnum):
    """How the parties are in touch between sessions."""

    NONE = "none"
    MESSAGES = "messages"
    CALLS = "calls"


class SponsorGets(StrEnum):
    """What the organisation may get beyond that the mentoring runs; never content."""

    GOALS_SET = "goals_set"
    TALK_MEMO = "talk_memo"
    CLOSING_SUMMARY = "closing_summary"


@dataclass(frozen=True)
class Party:
    """Who is to accept: the party, and the person who does it for them."""

    role: Role
    party_id: UUID
    person_id: UUID


class ClauseUnknown(Refused):
    """There is no such clause."""

    status = 404


class ClauseMissing(Refused):
    """A clause wants its title and words in Finnish, Swedish and English."""

    status = 422


class ClauseUnreadable(Refused):
    """This clause names a number in braces that the rules do not know."""

    status = 422


class VersionUnknown(Refused):
    """There is no such version of the agreement."""

    status = 404


class NotTheNewest(Refused):
    """A newer version has been offered since; read and accept that one."""


class OtherWords(Refused):
    """These are not the words that were offered; read them again before accepting."""


class NotAParty(Refused):
    """Only the parties of the agreement accept it."""

    status = 404


class NotAcknowledged(Refused):
    """Tick both: that you accept the agreement, and that you keep its confidentiality."""

    status = 422


class MenteeFirst(Refused):
    """The mentee accepts first: the goals are theirs, and so is what others get to see."""


class GoalsMissing(Refused):
    """Two to four goals belong to the agreement; set them first, in your own words."""


class ContactMissing(Refused):
    """Say who accepts for the organisation that pays."""

    status = 422


class TooLongOrShort(Refused):
    """A mentoring lasts from six to twelve months; quick mentoring is one or two sessions."""

    status = 422
