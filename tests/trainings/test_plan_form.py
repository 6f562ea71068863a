"""The days of a form: empty rows left out, each whole, by the clock the form names."""

from datetime import UTC, date, datetime

import pytest
from starlette.datastructures import FormData

from api.trainings.plan_form import DayUnreadable, days_of, quotas_of
from domain.slots import Slot, TimeDoesNotExist, UnknownZone
from domain.trainings import Group, Quota


def sent(*rows: tuple[str, str, str]) -> FormData:
    names = ("day", "begins", "ends")
    return FormData([(name, row[nth]) for row in rows for nth, name in enumerate(names)])


def test_filled_rows_are_days() -> None:
    days = days_of(sent(("2026-04-01", "09:00", "13:00"), ("", "", "")))
    assert days == (Slot(datetime(2026, 4, 1, 6, tzinfo=UTC), 240),)


def test_a_training_abroad_is_planned_by_its_own_clock() -> None:
    wish = sent(("2026-04-01", "09:00", "13:00"))
    there = FormData([*wish.multi_items(), ("clock", " America/New_York ")])
    (day,) = days_of(there)
    assert day == Slot(datetime(2026, 4, 1, 13, tzinfo=UTC), 240, "America/New_York")
    with pytest.raises(UnknownZone):
        days_of(FormData([*wish.multi_items(), ("clock", "Atlantis")]))


@pytest.mark.parametrize(
    "row",
    [("2026-04-01", "", ""), ("", "09:00", "13:00"), ("2026-04-01", "13:00", "09:00"),
     ("2026-04-01", "9", "13:00"), ("2026-02-30", "09:00", "13:00")],
)  # fmt: skip
def test_half_a_row_is_not_a_day(row: tuple[str, str, str]) -> None:
    with pytest.raises(DayUnreadable):
        days_of(sent(row))


def test_seats_are_kept_until_a_day_or_the_start() -> None:
    told = FormData({"kept_mentor": "2", "until_mentor": "2026-04-01", "kept_organisation": "0"})
    assert quotas_of(told) == ([Quota(Group.MENTOR, 2, date(2026, 4, 1))], [])
    assert quotas_of(FormData({"kept_organisation": " 3 "}))[0] == [Quota(Group.ORGANISATION, 3)]


@pytest.mark.parametrize(
    "told",
    [{"kept_mentor": "many"}, {"kept_mentor": "2", "until_mentor": "soon"},
     {"until_mentor": "2026-04-01"}],
)  # fmt: skip
def test_what_cannot_be_read_is_never_left_out_in_silence(told: dict[str, str]) -> None:
    assert quotas_of(FormData(told)) == ([], ["kept_mentor"])


def test_a_time_the_clocks_jump_over_is_refused() -> None:
    with pytest.raises(TimeDoesNotExist):
        days_of(sent(("2026-03-29", "03:30", "05:00")))
