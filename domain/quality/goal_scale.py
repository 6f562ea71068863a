"""Goal attainment scaling: how far goals were reached, in one figure for the whole course.

T = 50 + 10·Σwx / √((1-r)Σw² + r(Σw)²), with weights w, levels x and the mean correlation r = 0.30
between goals (Kiresuk and Sherman 1968). T-scores are no interval data: pages show the levels,
the figure goes into exports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from domain.refusals import Refused

CORRELATION: Final = Decimal("0.30")
LEVELS: Final = range(-2, 3)
WEIGHTS: Final = range(1, 4)


class NotOnTheScale(Refused):
    """A goal weighs 1 to 3, and its level is one of -2, -1, 0, 1 and 2."""

    status = 422


class NoGoals(Refused):
    """There are no goals to weigh yet."""


@dataclass(frozen=True)
class Attained:
    """One goal: how much it weighs, and the level reached (0 = as agreed)."""

    weight: int
    level: int

    def __post_init__(self) -> None:
        if self.weight not in WEIGHTS or self.level not in LEVELS:
            raise NotOnTheScale


def t_score(goals: Sequence[Attained]) -> Decimal:
    """The T-score of goals, two decimals, halves up. Raises NoGoals."""
    if not goals:
        raise NoGoals
    with localcontext(prec=30):
        weighed = Decimal(sum(goal.weight * goal.level for goal in goals))
        squares = Decimal(sum(goal.weight**2 for goal in goals))
        whole = Decimal(sum(goal.weight for goal in goals))
        spread = ((1 - CORRELATION) * squares + CORRELATION * whole**2).sqrt()
        score = 50 + 10 * weighed / spread
        return score.quantize(Decimal("0.01"), ROUND_HALF_UP)
