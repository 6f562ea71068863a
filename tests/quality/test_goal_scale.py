from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quality.goal_scale import Attained, NoGoals, NotOnTheScale, t_score

pytestmark = pytest.mark.feature("M2")


@pytest.mark.parametrize(
    ("goals", "score"),
    [
        ([(1, 1), (1, 0), (1, 1)], "59.13"),
        ([(1, -2), (1, -2), (1, -2)], "22.61"),
        ([(1, 2)], "70.00"),
        ([(2, 1), (1, -1)], "54.02"),
        ([(3, 0), (2, 1), (1, -1)], "52.20"),
    ],
)
def test_the_published_examples_come_out_to_the_hundredth(
    goals: list[tuple[int, int]], score: str
) -> None:
    assert t_score([Attained(weight, level) for weight, level in goals]) == Decimal(score)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(-2, 2)), min_size=1, max_size=4))
def test_mirrored_levels_mirror_the_score_about_fifty(goals: list[tuple[int, int]]) -> None:
    score = t_score([Attained(weight, level) for weight, level in goals])
    mirrored = t_score([Attained(weight, -level) for weight, level in goals])
    assert abs(score + mirrored - 100) <= Decimal("0.01")


@pytest.mark.parametrize(("weight", "level"), [(0, 0), (4, 0), (1, 3), (1, -3)])
def test_nothing_lies_beside_the_scale(weight: int, level: int) -> None:
    with pytest.raises(NotOnTheScale):
        Attained(weight, level)


def test_no_goals_give_no_score() -> None:
    with pytest.raises(NoGoals):
        t_score([])
