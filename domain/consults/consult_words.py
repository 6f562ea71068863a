"""The words consults are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class ConsultState(StrEnum):
    """Where a question to a colleague is on its way."""

    WAITS_FOR_PAYER = "waits_for_payer"
    ASKED = "asked"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"


class NobodyToAsk(Refused):
    """No colleague has a confirmed competence in this theme. Ask the coordinator."""


class NotAsked(Refused):
    """This question is put to somebody else, or to nobody yet."""


class ConsultOver(Refused):
    """This question has been answered or withdrawn."""


class OtherPrice(Refused):
    """This is not what the consult was said to cost. Look at the price again."""


class LongerThanAgreed(Refused):
    """More time than this was not agreed on. Ask for more before it is used."""


class NotHalfHours(Refused):
    """A consult is counted in half hours."""

    status = 422
