from datetime import date
from decimal import Decimal

import pytest

from application.ledgers.capacity_moves import capacity_moves
from application.ledgers.session_times import session_times
from application.ledgers.utilisation import UtilisationRow, used_times, utilisation
from application.mentors.pause_mentor import PauseMentor
from tests.engagements.scene import CASE, MIKAEL, SANNA, after
from tests.ledgers.worked import CANCELLED, HELD, TOGETHER, of_a_package, worked
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R10")
APRIL = (date(2026, 4, 1), date(2026, 4, 30))


def told(spec: Spec, since: date, until: date) -> list[UtilisationRow]:
    times = kept(session_times.rows, "move_id", spec)
    return utilisation(times, kept(capacity_moves.rows, "move_id", spec), since, until)


def hours(row: UtilisationRow) -> tuple[float, float, float]:
    """How many there are, were sold, were held."""
    return float(row.capacity), float(row.sold), float(row.held)


def of(spec: Spec) -> tuple[date, date]:
    """The days from when the mentors came to the end of their month."""
    began = spec.log.recorded[0].envelope.recorded_at.date()
    return began, date(began.year, began.month, 31)


def test_of_the_hours_mentors_have_some_were_sold_and_some_of_those_held() -> None:
    spec = worked()
    firm, sanna, *others = told(spec, *of(spec))
    assert (firm.mentor_id, sanna.mentor_id) == (None, SANNA)
    assert (hours(sanna)[1:], hours(firm)[1:]) == ((1, 0), (1, 0))
    assert {row.sold for row in others} == {Decimal(0)}
    assert abs(firm.capacity - 3 * sanna.capacity) <= Decimal("0.2")
    firm, sanna, *_ = told(worked(HELD), *of(spec))
    assert (hours(sanna)[1:], hours(firm)[1:]) == ((1, 1), (1, 1))
    assert sanna.held_percent == (100 / sanna.capacity).quantize(Decimal("0.1"))


def test_a_session_two_mentors_held_is_an_hour_of_each() -> None:
    spec = of_a_package(*TOGETHER, HELD)
    firm, *both = told(spec, *of(spec))
    assert {row.mentor_id: row.held for row in both if row.held} == {SANNA: 1, MIKAEL: 1}
    assert firm.held == 2


def test_a_whole_month_of_three_mentors_is_three_times_sixty_hours() -> None:
    firm, *mentors = told(worked(), *APRIL)
    assert hours(firm) == (180, 0, 0)
    assert firm.sold_percent == 0
    assert [row.capacity for row in mentors] == [60, 60, 60]


def test_who_is_away_has_no_hours_and_a_cancelled_session_is_not_sold() -> None:
    spec = worked(CANCELLED).at(after(days=2)).given(PauseMentor(mentor_id=MIKAEL))
    firm, *mentors = told(spec, *APRIL)
    assert hours(firm)[0] == 120
    assert len(mentors) == 2
    assert told(spec, *of(spec))[0].sold == 0


def test_where_nobody_has_time_there_is_no_share() -> None:
    (firm,) = told(worked(), date(2026, 1, 1), date(2026, 1, 31))
    assert hours(firm) == (0, 0, 0)
    assert firm.held_percent is None


def test_the_sessions_behind_the_hours_add_up_to_them() -> None:
    spec = of_a_package(*TOGETHER, HELD)
    times = kept(session_times.rows, "move_id", spec)
    used = used_times(times, *of(spec))
    assert {one.mentor_id for one in used} == {SANNA, MIKAEL}
    assert {one.engagement_id for one in used} == {CASE}
    for row in told(spec, *of(spec)):
        own = [one for one in used if row.mentor_id in (None, one.mentor_id)]
        assert (row.sold, row.held) == (
            Decimal(sum(one.sold for one in own)) / 60, Decimal(sum(one.held for one in own)) / 60,
        )  # fmt: skip


def test_what_was_cancelled_or_is_of_other_days_stands_behind_no_hours() -> None:
    spec = worked(CANCELLED)
    times = kept(session_times.rows, "move_id", spec)
    assert used_times(times, *of(spec)) == []
    held = kept(session_times.rows, "move_id", worked(HELD))
    assert used_times(held, *APRIL) == []
