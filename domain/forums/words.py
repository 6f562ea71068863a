"""The words a peer forum is spoken of in, and the reasons for which something is refused."""

from enum import StrEnum

from domain.refusals import Refused


class ForumState(StrEnum):
    """Where a forum is on its way."""

    RECRUITING = "recruiting"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


class Facilitation(StrEnum):
    """Who leads the meetings: the members in turn, or one professional."""

    ROTATING = "rotating"
    PROFESSIONAL = "professional"


class SeatEnd(StrEnum):
    """Why a member's seat ended; nobody's health is written down."""

    OWN_WISH = "own_wish"
    ABSENCES = "absences"
    BREACH = "breach"
    WITHDRAWAL = "withdrawal"
    CLOSED = "closed"


class ForumClosed(Refused):
    """This forum is closed."""


class NotRecruiting(Refused):
    """This forum takes no applications at present."""


class NotRunning(Refused):
    """This is done while the forum is running."""


class AppliedAlready(Refused):
    """This person has applied to the forum already."""


class MemberAlready(Refused):
    """This person is a member of the forum already."""


class ApplicantUnknown(Refused):
    """Nobody of this name has applied to the forum, or the application was answered already."""

    status = 404


class NotAMember(Refused):
    """This person is not a member of the forum."""

    status = 404


class ForumFull(Refused):
    """A forum has at most eight members."""


class TooFewMembers(Refused):
    """A forum begins with at least five members."""


class Excluded(Refused):
    """A competitor, a reporting line or a commercial tie keeps this person out of this forum."""


class CharterMissing(Refused):
    """Draft the charter first."""


class OldCharter(Refused):
    """The charter has changed; read the newest version and sign that."""


class CharterUnsigned(Refused):
    """Everybody signs the charter before the first meeting."""


class TrainingMissing(Refused):
    """Everybody takes the forum training before the first meeting."""


class NotTrainedYet(Refused):
    """A training is noted once it has been held."""

    status = 422


class FeeUnconfirmed(Refused):
    """Whoever pays themselves orders the membership before the first meeting."""


class PaidByOthers(Refused):
    """Somebody else pays this membership."""


class EarlyStartNotAsked(Refused):
    """Say that the membership may begin before the withdrawal period has ended."""

    status = 422


class MembershipWithdrawalOver(Refused):
    """The right of withdrawal is over for this membership; you may still leave the forum."""


class FacilitatorMissing(Refused):
    """Name the professional facilitator first."""


class LedInTurn(Refused):
    """The members of this forum lead it in turn."""


class NotProfessional(Refused):
    """A forum is led by an active mentor, never by the office or by whoever names the leader."""


class LeadsIt(Refused):
    """Whoever leads a forum is no member of it."""


class FromTheOffice(Refused):
    """Nobody of the firm's office is a member of a forum: what is said there reaches no office."""


class EnoughNewMembers(Refused):
    """At most two new members join a forum in a year."""


class StillAsking(Refused):
    """The members may still say whether they know a listed ground against it."""


class AskingOver(Refused):
    """The time for objections is over."""


class AnsweredAlready(Refused):
    """You have answered already."""


class NotClosedYet(Refused):
    """A forum is evaluated once it is closed."""


class BelowRestart(Refused):
    """With fewer than four members the forum recruits anew instead of going on."""


class StillEnough(Refused):
    """The forum has members enough to go on."""


class TalkFirst(Refused):
    """A seat ends for absences only after the third of them and a talk about it."""
