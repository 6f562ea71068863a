"""The words dunning is spoken of in, and why it is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class Pause(StrEnum):
    """Why a document is not reminded of for the time being."""

    DISPUTE = "dispute"
    COMPLAINT = "complaint"
    AGREED = "agreed"


class NothingOverdue(Refused):
    """There is nothing overdue here to remind of."""


class RemindersPaused(Refused):
    """Reminders of this document are paused until the dispute or complaint is settled."""


class NotReminded(Refused):
    """A debt is handed over for collection once it has been reminded of."""


class NoClaims(Refused):
    """There are no fees or interest to let go."""
