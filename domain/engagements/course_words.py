"""The words an engagement is spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class EngagementKind(StrEnum):
    """The forms an agreed course of mentoring takes."""

    SINGLE = "single"
    QUICK = "quick"
    CHEMISTRY = "chemistry"
    PROGRAMME = "programme"
    GROUP = "group"
    PROJECT = "project"


class Priced(StrEnum):
    """What a group pays for: the group as a whole, or each seat in it."""

    GROUP = "group"
    SEAT = "seat"


class CourseState(StrEnum):
    """Where an engagement is on its way."""

    FORMING = "forming"
    RUNNING = "running"
    FROZEN = "frozen"
    ENDED = "ended"


class EndReason(StrEnum):
    """Why an engagement ended."""

    COMPLETED = "completed"
    CLIENT = "client"
    MENTOR = "mentor"
    INACTIVE = "inactive"
    PROJECT_OVER = "project_over"


class NotAgreedYet(Refused):
    """Nothing beyond a chemistry meeting is booked before the agreement is accepted."""


class EngagementEnded(Refused):
    """This engagement has ended; what was said and done stays readable."""


class EngagementFrozen(Refused):
    """This engagement is paused at that time."""


class FrozenBefore(Refused):
    """An engagement can be paused once."""


class NothingToThaw(Refused):
    """This engagement is not paused."""


class NotPlanned(Refused):
    """This engagement has no planned end yet."""


class PauseTooShort(Refused):
    """A pause lasts at least four weeks."""


class PauseTooLong(Refused):
    """A pause lasts at most a year."""


class LengthNotOffered(Refused):
    """A session of this kind is not offered in this length."""

    status = 422


class EnoughCandidates(Refused):
    """Three mentors have been met already; choose one of them, or ask for a new proposal."""


class AfterTheEnd(Refused):
    """The engagement has ended by that time; extend it first."""


class GroupFull(Refused):
    """A group has at most eight members."""


class TooFewMembers(Refused):
    """A group session is held when at least three members are present."""


class PledgeMissing(Refused):
    """Whoever takes part accepts the agreement and its pledge of confidentiality before meeting."""


class PlanUnworkable(Refused):
    """Plan at least one meeting, at most 104, from daily to quarterly, within five years."""

    status = 422


class NotAMember(Refused):
    """This person is not a member of the engagement."""


class NotForSeveral(Refused):
    """Only group mentoring and a project are for several people."""


class NoMentorYet(Refused):
    """The mentee has no mentor of their own yet."""


class NotInTheTeam(Refused):
    """This mentor does not belong to the mentee's mentor team at that time."""


class SessionsInTheWay(Refused):
    """Sessions are booked in that time; move or cancel them first."""


class NotYetPast(Refused):
    """A session is recorded afterwards; book one that is still to come."""
