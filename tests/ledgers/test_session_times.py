import pytest

from application.ledgers.session_times import SessionTime, session_times
from tests.engagements.scene import MIKAEL, SANNA
from tests.ledgers.worked import (
    CANCELLED,
    HELD,
    MISSED,
    MOVED,
    TAKEN_BACK,
    TOGETHER,
    WAIVED,
    of_a_package,
    worked,
)
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R10")


def last(spec: Spec) -> SessionTime:
    found: list[SessionTime] = kept(session_times.rows, "move_id", spec)
    return found[-1]


def test_a_booked_session_is_sold_and_a_held_one_was_worked() -> None:
    one = last(worked())
    assert (one.mentor_id, one.sold, one.held) == (SANNA, 60, 0)
    held = last(worked(HELD))
    assert (held.on, held.sold, held.held) == (one.on, 60, 60)


def test_a_moved_one_belongs_to_its_new_day() -> None:
    assert (last(worked(MOVED)).on - last(worked()).on).days == 2


def test_a_cancelled_one_is_neither() -> None:
    assert (last(worked(CANCELLED)).sold, last(worked(CANCELLED)).held) == (0, 0)


def test_one_the_client_missed_was_sold_until_it_is_given_back() -> None:
    missed = last(of_a_package(MISSED))
    assert (missed.sold, missed.held) == (60, 0)
    for back in (TAKEN_BACK, (WAIVED,)):
        assert last(of_a_package(MISSED, *back)).sold == 0


def test_whoever_came_along_worked_too() -> None:
    spec = of_a_package(*TOGETHER, HELD)
    of_both = kept(session_times.rows, "move_id", spec)[-2:]
    assert [(one.mentor_id, one.held) for one in of_both] == [(SANNA, 60), (MIKAEL, 60)]
