from datetime import date
from uuid import UUID

import pytest

from application.hours.agree_retainer import EndRetainer
from application.hours.buy_hours import CloseHours
from application.hours.hour_list import HoursKind, hour_list, work_list
from application.hours.note_work import TakeWorkBack
from tests.hours.agreed import EVERY_MONTH, POOL, RETAINER, TEN_HOURS, work
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("K2")
WORK = UUID(int=0xB10)


def test_pools_and_retainers_stand_in_one_list(spec: Spec) -> None:
    spec.given(TEN_HOURS, EVERY_MONTH, CloseHours(pool_id=POOL, reason="over"))
    spec.given(EndRetainer(retainer_id=RETAINER, last_month=date(2026, 6, 1), reason="over"))
    rows = {row.hours_id: row for row in kept(hour_list.rows, "hours_id", spec)}
    assert (rows[POOL].kind, rows[POOL].units, rows[POOL].closed) == (HoursKind.POOL, 40, True)
    assert (rows[RETAINER].units, rows[RETAINER].ends) == (16, date(2026, 6, 1))


def test_work_stands_there_until_it_is_taken_back(spec: Spec) -> None:
    spec.given(TEN_HOURS, work(60, work_id=WORK), work(30))
    assert len(kept(work_list.rows, "work_id", spec)) == 2
    spec.given(TakeWorkBack(hours_id=POOL, work_id=WORK, reason="wrong"))
    (left,) = kept(work_list.rows, "work_id", spec)
    assert (left.minutes, left.covered) == (30, 2)
