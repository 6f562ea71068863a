"""The questions of each moment, as data: a new version is a new list, old answers keep theirs.

Reaction is asked after each session, learning half-way and at the end, behaviour at the end and
three months later, results half a year to a year later (Kirkpatrick's four levels).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Moment(StrEnum):
    """When somebody is asked."""

    AFTER_SESSION = "after_session"
    PULSE = "pulse"
    MID_TERM = "mid_term"
    END = "end"
    THREE_MONTHS = "three_months"
    NINE_MONTHS = "nine_months"


class Level(StrEnum):
    """What a question asks about."""

    REACTION = "reaction"
    LEARNING = "learning"
    BEHAVIOUR = "behaviour"
    RESULTS = "results"


@dataclass(frozen=True)
class Question:
    """One question, answered from 1 to `top`; its words stand with the pages."""

    code: str
    level: Level
    top: int = 5
    bottom: int = 1


VERSION: Final = "feedback/1"
USEFUL = Question("useful", Level.REACTION)
HEARD = Question("heard", Level.REACTION)
ON_COURSE = Question("on_course", Level.LEARNING)
FACTORS: Final = tuple(
    Question(code, Level.REACTION)
    for code in ("both_sides", "active_work", "adapted", "practical", "listening", "guidance",
                 "goals_followed", "agreement_kept")
)  # fmt: skip
LEARNT = Question("learnt", Level.LEARNING)
APPLIED = Question("applied", Level.BEHAVIOUR)
RESULT = Question("result", Level.RESULTS)
RECOMMEND = Question("recommend", Level.REACTION, top=10, bottom=0)
QUESTIONS: Final[dict[Moment, tuple[Question, ...]]] = {
    Moment.AFTER_SESSION: (USEFUL, HEARD),
    Moment.PULSE: (USEFUL, HEARD, ON_COURSE),
    Moment.MID_TERM: (ON_COURSE, LEARNT, HEARD),
    Moment.END: (*FACTORS, LEARNT, APPLIED, RECOMMEND),
    Moment.THREE_MONTHS: (APPLIED,),
    Moment.NINE_MONTHS: (APPLIED, RESULT),
}
OPEN_FOR: Final = timedelta(days=21)
"""How long a survey can be answered."""
FIRST_PULSE: Final = timedelta(days=30)
NEXT_PULSE: Final = timedelta(days=60)
LATER: Final = {Moment.THREE_MONTHS: timedelta(days=91), Moment.NINE_MONTHS: timedelta(days=274)}


def questions_of(moment: Moment) -> tuple[Question, ...]:
    """What is asked at a moment."""
    return QUESTIONS[moment]
