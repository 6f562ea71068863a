"""Evaluations are told in sums of five, so that nobody's answer can be known."""

from decimal import Decimal

import pytest

from api.trainings.evaluations import summed
from domain.privacy import erased
from domain.trainings.certificates import Evaluation

pytestmark = pytest.mark.feature("I5")


def answers(*marks: int) -> list[Evaluation]:
    return [Evaluation(mark, mark, mark) for mark in marks]


def test_below_five_answers_nothing_is_told() -> None:
    assert summed(answers(5, 5, 5, 5)).means == {}


def test_from_five_answers_on_the_means_are_told() -> None:
    told = summed(answers(5, 4, 4, 5, 4))
    assert told.answers == 5
    assert told.means["content"] == Decimal("4.4")


@pytest.mark.parametrize("more", [1, 2, 3, 4])
def test_two_reports_differ_by_five_answers_or_by_none(more: int) -> None:
    first = answers(5, 5, 5, 5, 5)
    assert summed([*first, *answers(*[1] * more)]) == summed(first)
    assert summed([*first, *answers(1, 1, 1, 1, 1)]).means["trainer"] == 3


def test_an_erased_answer_does_not_count() -> None:
    gone = erased(Evaluation)
    assert summed([*answers(5, 5, 5, 5), gone]).means == {}
