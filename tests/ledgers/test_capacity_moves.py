from datetime import date
from decimal import Decimal

import pytest

from application.ledgers.capacity_moves import CapacityMove, Stand, capacity_moves
from application.mentors.pause_mentor import PauseMentor, ResumeMentor
from application.mentors.set_footing import LowerLimits, SetFooting
from domain.mentors import Bond
from tests.memory_log import MemoryLog
from tests.mentors.pool import JOINED, MENTOR
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R10")
APRIL = date(2026, 4, 15)


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*JOINED)


def hours_a_month(spec: Spec) -> Decimal:
    moves: list[CapacityMove] = kept(capacity_moves.rows, "move_id", spec)
    stand = Stand()
    for move in moves:
        stand = stand.after(move)
    return stand.minutes_on(APRIL) * 30 / 60


def test_a_mentor_of_the_pool_has_the_firm_s_hours_a_day_its_part_of_the_month(spec: Spec) -> None:
    assert hours_a_month(spec) == 60


def test_or_those_agreed_or_their_own_lower_ones(spec: Spec) -> None:
    spec.given(SetFooting(mentor_id=MENTOR, bond=Bond.EMPLOYED, full_time=True, monthly_hours=40))
    assert hours_a_month(spec) == 40
    spec.given(LowerLimits(mentor_id=MENTOR, monthly_hours=10, engagements=None))
    assert hours_a_month(spec) == 10


def test_and_none_before_joining_or_while_away(spec: Spec) -> None:
    assert Stand().minutes_on(APRIL) == 0
    spec.given(PauseMentor(mentor_id=MENTOR, reason="leave"))
    assert hours_a_month(spec) == 0
    assert hours_a_month(spec.given(ResumeMentor(mentor_id=MENTOR))) == 60
