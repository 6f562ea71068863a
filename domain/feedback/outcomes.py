"""What came of mentoring, told in figures: Kirkpatrick's four levels and what stands under each.

Goals are told as levels; the T-score is no interval scale and goes into exports only.
"""

from __future__ import annotations

from typing import Final

from domain.feedback.questions import FACTORS, QUESTIONS, Level
from domain.feedback.recommending import told_as

VERSION: Final = "outcomes/2"
GOAL_T: Final = "goal_t"
BEFORE: Final = "needs_before"
AFTER: Final = "needs_after"
SIDES: Final = ("mentee", "organisation", "mentor", "mentors_organisation")
"""Who is to gain by mentoring."""


def goal_code(level: int) -> str:
    """The figure of goals at a level: goal_-2 … goal_2."""
    return f"goal_{level}"


def outcome_code(side: str) -> str:
    """The figure of how far what one side hoped for came true, 0 to 3."""
    return f"outcome_{side}"


GOALS: Final = tuple(goal_code(level) for level in range(-2, 3))
OUTCOMES: Final = tuple(outcome_code(side) for side in SIDES)
RUBRIC: Final = tuple(one.code for one in FACTORS)
"""The success factors: what reviews judge is what mentees are asked."""
UNDER: Final = {
    level: tuple(
        dict.fromkeys(
            told_as(one.code)
            for questions in QUESTIONS.values()
            for one in questions
            if one.level is level and one.code not in RUBRIC
        )
    )
    for level in Level
}
"""The figures of each level, besides the rubric."""
