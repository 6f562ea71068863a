"""A colleague has two working days, to the hour at which the question was put."""

from datetime import UTC, date, datetime

import pytest

from application.consults.clock import answer_by
from application.mentors.mark_absence import MarkAbsence
from tests.engagements.scene import MIKAEL, PETRI, mentors
from tests.looking import looked
from tests.spec import Spec

pytestmark = pytest.mark.feature("F8")


@pytest.mark.parametrize(
    ("put", "due"),
    [
        ((2026, 3, 2, 10), (2026, 3, 4, 10)),  # Monday to Wednesday
        ((2026, 3, 5, 10), (2026, 3, 9, 10)),  # Thursday: the weekend does not count
        ((2026, 3, 7, 10), (2026, 3, 10, 10)),  # Saturday: Monday is the first day
        ((2026, 3, 27, 10), (2026, 3, 31, 9)),  # summer time began: the same hour in Helsinki
        ((2026, 6, 18, 10), (2026, 6, 23, 10)),  # Midsummer Eve is no working day
        ((2026, 3, 1, 23), (2026, 3, 3, 23)),  # Monday in Helsinki already, at one in the night
    ],
)
def test_two_working_days_later_at_the_same_hour(
    spec: Spec, put: tuple[int, int, int, int], due: tuple[int, int, int, int]
) -> None:
    asked = datetime(*put, tzinfo=UTC)
    assert looked(spec.at(asked), answer_by) == datetime(*due, tzinfo=UTC)


def test_days_on_which_the_colleague_is_away_do_not_count(spec: Spec) -> None:
    away = MarkAbsence(
        mentor_id=MIKAEL, starts_at=datetime(2026, 3, 2, 22, tzinfo=UTC),
        ends_at=datetime(2026, 3, 5, 22, tzinfo=UTC),
    )  # fmt: skip
    spec.given(*mentors(), away).at(datetime(2026, 3, 2, 10, tzinfo=UTC))
    assert looked(spec, lambda work: answer_by(work, MIKAEL)).date() == date(2026, 3, 9)
    assert looked(spec, lambda work: answer_by(work, PETRI)).date() == date(2026, 3, 4)
