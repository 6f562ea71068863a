"""Whether people would recommend us: the net promoter score, of those asked at the end.

Who answers 9 or 10 speaks for us, who answers 0 to 6 against; the score is the share of the first
less that of the second, from -100 to 100. Of fewer than thirty persons it says next to nothing:
then only how many answered is told.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from domain.feedback.questions import RECOMMEND

VERSION: Final = "nps/1"
NPS: Final = "nps"
FEWEST_FOR_SCORE: Final = 30
FOR, AGAINST, HUNDRED = Decimal(9), Decimal(6), 100


def told_as(code: str) -> str:
    """The figure that tells of a question: its own, or the score of recommendations."""
    return NPS if code == RECOMMEND.code else code


def leaning(answer: Decimal) -> int:
    """What one answer adds to the score: 100 for us, -100 against, 0 between."""
    if answer >= FOR:
        return HUNDRED
    return -HUNDRED if answer <= AGAINST else 0


def is_scored(code: str, persons: int) -> bool:
    """Whether a figure has a value over so many persons, or is a count only."""
    return code != NPS or persons >= FEWEST_FOR_SCORE
