"""A sick day is one button: away from now until the end of the day, or of a later one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from application.engagements.report_illness import ReportIllness
from domain.mentors import Mentor
from tests.engagements.scene import SANNA_HERSELF, mentors
from tests.spec import NOON, Spec

ILL = ReportIllness(absence_id=UUID(int=0x61))
pytestmark = pytest.mark.feature("R13")


@pytest.fixture
def sanna(spec: Spec) -> Spec:
    spec.given(*mentors())
    spec.by = SANNA_HERSELF
    return spec


def test_today_by_one_button(sanna: Spec) -> None:
    sanna.when(ILL).then(Mentor.AbsenceMarked)
    away = sanna.event(Mentor.AbsenceMarked).away
    assert (away.starts_at, away.ends_at) == (NOON, datetime(2026, 3, 2, 22, tzinfo=UTC))
    sanna.when(ILL).then()


def test_until_a_later_day_when_it_takes_longer(sanna: Spec) -> None:
    sanna.when(replace(ILL, last_day=date(2026, 3, 4)))
    ends = sanna.event(Mentor.AbsenceMarked).away.ends_at
    assert ends == datetime(2026, 3, 4, 22, tzinfo=UTC)


def test_never_in_the_past(sanna: Spec) -> None:
    sanna.when(replace(ILL, last_day=date(2026, 3, 1)))
    assert sanna.event(Mentor.AbsenceMarked).away.ends_at > NOON
