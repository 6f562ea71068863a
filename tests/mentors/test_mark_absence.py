"""A mentor is out of office, and back."""

from datetime import timedelta

import pytest

from application.mentors.mark_absence import EndAbsence, MarkAbsence
from domain.mentors import Mentor
from domain.mentors.open_hours import AbsenceEndsBeforeItBegins
from tests.mentors.pool import FIRST, JOINED, MENTOR
from tests.spec import NOON, Spec


@pytest.mark.feature("B4")
def test_an_absence_is_marked_and_taken_back(spec: Spec) -> None:
    away = MarkAbsence(
        mentor_id=MENTOR, starts_at=NOON, ends_at=NOON + timedelta(days=7), absence_id=FIRST
    )
    spec.given(*JOINED).when(away).then(Mentor.AbsenceMarked)
    spec.when(away).then()
    back = EndAbsence(mentor_id=MENTOR, absence_id=FIRST)
    spec.when(back).then(Mentor.AbsenceEnded)
    spec.when(back).then()


@pytest.mark.feature("B4")
@pytest.mark.parametrize("minutes", [0, -1])
def test_an_absence_that_ends_before_it_begins_is_none(spec: Spec, minutes: int) -> None:
    ends = NOON + timedelta(minutes=minutes)
    away = MarkAbsence(mentor_id=MENTOR, starts_at=NOON, ends_at=ends, absence_id=FIRST)
    spec.given(*JOINED).when(away).then_refused(AbsenceEndsBeforeItBegins)
