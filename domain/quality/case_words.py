"""The words of quality cases: what opens and ends one, its actions, and why the firm says no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from domain.refusals import Refused

REMIND_AFTER: Final = {1: timedelta(days=1), 2: timedelta(days=8)}
"""How long after its day something is reminded of: its owner first, then every quality manager."""


class Ground(StrEnum):
    """What opened a case."""

    COMPLAINT = "complaint"
    MENTOR_NO_SHOW = "mentor_no_show"
    LATE_CANCELLATIONS = "late_cancellations"
    FINDING = "finding"
    CONFIDENTIALITY = "confidentiality"


class Outcome(StrEnum):
    """How a case ended."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"
    SETTLED = "settled"


class CaseClosed(Refused):
    """This case is closed."""


class NotAnswered(Refused):
    """Whoever complained has to be answered before the case is closed."""


class CauseOpen(Refused):
    """Whoever was right is told why: a case is upheld once its cause was found."""


class ActionsOpen(Refused):
    """Every corrective action has to be done and its effect verified before the case is closed."""


class ActionUnknown(Refused):
    """This case has no such corrective action."""

    status = 404


class NotDone(Refused):
    """The effect of an action is verified once it has been done."""


@dataclass(frozen=True)
class Action:
    """A corrective action: who sees to it, until when, and how far it is."""

    owner_id: UUID
    due: date
    done: bool = False
    verified: bool = False
