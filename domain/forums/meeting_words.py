"""The reasons for which something is refused about a meeting, or in the space of a forum."""

from domain.refusals import Refused


class OneAMonth(Refused):
    """A forum meets once a month; there is a meeting in that month already."""


class MeetingLength(Refused):
    """A forum meets for three hours."""

    status = 422


class MeetingUnknown(Refused):
    """The forum has no such meeting."""

    status = 404


class MeetingOver(Refused):
    """The meeting has been held or cancelled already."""


class NotMetYet(Refused):
    """A meeting is recorded once it has begun."""


class NotYourTurn(Refused):
    """Whoever leads the meeting does this."""

    status = 403


class MeetingBegun(Refused):
    """The meeting has begun; whoever leads it notes who is there."""


class CaseTaken(Refused):
    """You bring a case to this meeting already."""


class TopicUnknown(Refused):
    """There is no such topic in this forum."""

    status = 404
