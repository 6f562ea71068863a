"""The words of quality reviews: the rubric, how findings weigh, and why the firm says no."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from domain.refusals import Refused

RUBRIC: Final = "rubric/1"


class Factor(StrEnum):
    """What makes mentoring good: the rubric of reviews and feedback."""

    BOTH_SIDES = "both_sides"
    ACTIVE_WORK = "active_work"
    ADAPTED = "adapted"
    PRACTICAL = "practical"
    LISTENING = "listening"
    GUIDANCE = "guidance"
    GOALS_FOLLOWED = "goals_followed"
    AGREEMENT_KEPT = "agreement_kept"


class Severity(StrEnum):
    """How much a finding matters."""

    REMARK = "remark"
    MINOR = "minor"
    MAJOR = "major"


class OwnCase(Refused):
    """Nobody reviews or approves an own case."""


class NotReviewer(Refused):
    """Somebody else reviews this engagement."""


class RubricOpen(Refused):
    """Every factor has to be judged before the review is handed in."""


class GradeUnknown(Refused):
    """A factor is judged from 1 to 5."""

    status = 422


class ReviewClosed(Refused):
    """This review has been handed in or signed off; it can be sent back first."""


class NotHandedIn(Refused):
    """Only a review that was handed in can be signed off or sent back."""


class SameHands(Refused):
    """Who reviewed cannot sign off: it takes a second person."""


@dataclass(frozen=True)
class Judged:
    """A factor's grade, 1 to 5, the events that show it, and why."""

    grade: int
    evidence: tuple[UUID, ...] = ()
    grounds: str = ""
