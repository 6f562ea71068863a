"""Free times are exactly those every rule allows, on the day the visitor's own clock gives."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.availability import (
    AvailabilityRules,
    Taken,
    by_day,
    free_times,
    is_free,
    nearest,
)
from domain.limits import FIRM_DEFAULTS, LimitBelowZero, Limits
from domain.opening_hours import Hours, HoursEndBeforeTheyBegin, OpeningHours, Stretch
from domain.slots import NaiveTime, Slot

pytestmark = pytest.mark.feature("E1")

HELSINKI = ZoneInfo("Europe/Helsinki")
NINE_TO_NOON = Hours(time(9), time(12))
WEEKDAYS = tuple((day, NINE_TO_NOON) for day in range(1, 6))
OPENING = OpeningHours(weekly=WEEKDAYS)
LOOSE = Limits(
    earliest_notice_minutes=0,
    furthest_days=90,
    buffer_before_minutes=0,
    buffer_after_minutes=0,
    grid_minutes=60,
    minutes_a_day=10_000,
)
MONDAY = date(2026, 6, 1)
SATURDAY_BEFORE = datetime(2026, 5, 30, 9, tzinfo=UTC)


def rules(opening: OpeningHours = OPENING, **limits: int) -> AvailabilityRules:
    return AvailabilityRules(opening=opening, limits=LOOSE.overridden_by(Limits(**limits)))


def at(hour: int, minute: int = 0, day: date = MONDAY, minutes: int = 60) -> Slot:
    return Slot.from_wall(day, time(hour, minute), minutes)


def shown(
    rules: AvailabilityRules,
    *taken: Taken,
    day: date = MONDAY,
    now: datetime = SATURDAY_BEFORE,
    zone: str = "Europe/Helsinki",
) -> list[str]:
    return [f"{t.local_start:%H:%M}" for t in free_times(rules, taken, now, day, day, zone)]


def test_open_hours_are_offered_on_the_grid() -> None:
    assert shown(rules()) == ["09:00", "10:00", "11:00"]
    assert shown(rules(grid_minutes=30)) == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    assert shown(rules(), day=date(2026, 6, 6)) == []


def test_a_taken_hour_and_what_overlaps_it_are_not_offered() -> None:
    assert shown(rules(), Taken(at(10))) == ["09:00", "11:00"]
    assert shown(rules(), Taken(at(9, 30))) == ["11:00"]


def test_buffers_of_both_sides_are_kept_apart() -> None:
    assert shown(rules(), Taken(at(10), buffer_after=15)) == ["09:00"]
    assert shown(rules(buffer_after_minutes=15), Taken(at(10))) == ["11:00"]
    assert shown(rules(buffer_before_minutes=1), Taken(at(10))) == ["09:00"]


def test_the_notice_counts_real_minutes() -> None:
    now = datetime(2026, 5, 31, 10, tzinfo=HELSINKI)
    assert shown(rules(earliest_notice_minutes=1440), now=now) == ["10:00", "11:00"]
    later = now + timedelta(seconds=1)
    assert shown(rules(earliest_notice_minutes=1440), now=later) == ["11:00"]


def test_the_notice_of_a_day_over_the_autumn_change_is_24_real_hours() -> None:
    sunday = OpeningHours(weekly=((7, NINE_TO_NOON),))
    saturday_ten = datetime(2026, 10, 24, 10, tzinfo=HELSINKI)
    day = date(2026, 10, 25)
    found = shown(rules(sunday, earliest_notice_minutes=1440), day=day, now=saturday_ten)
    assert found == ["09:00", "10:00", "11:00"]


def test_nothing_is_offered_past_the_furthest_day() -> None:
    last = date(2026, 8, 28)  # 90 days after Saturday 30 May
    everything = free_times(rules(), [], SATURDAY_BEFORE, MONDAY, date(2027, 6, 1))
    assert max(t.day for t in everything) == last


def test_a_closed_day_wins_over_extra_hours() -> None:
    extra = replace(OPENING, extra_hours=((MONDAY, Hours(time(18), time(20))),))
    assert shown(rules(extra))[-2:] == ["18:00", "19:00"]
    assert shown(rules(replace(extra, closed_days=frozenset({MONDAY})))) == []


def test_a_holiday_is_closed_unless_it_is_opened() -> None:
    holiday = replace(OPENING, holidays=frozenset({MONDAY}))
    assert shown(rules(holiday)) == []
    opened = replace(holiday, opened_holidays=frozenset({MONDAY}))
    assert shown(rules(opened)) == ["09:00", "10:00", "11:00"]
    by_extra_hours = replace(holiday, extra_hours=((MONDAY, Hours(time(14), time(15))),))
    assert shown(rules(by_extra_hours)) == ["14:00"]


def test_an_absence_takes_the_times_it_touches() -> None:
    away = Stretch(at(10, 30).starts_at, at(11).starts_at)
    assert shown(rules(replace(OPENING, absences=(away,)))) == ["09:00", "11:00"]


def test_a_full_day_or_week_offers_nothing_more() -> None:
    assert shown(rules(sessions_a_day=1), Taken(at(9))) == []
    assert shown(rules(minutes_a_day=119), Taken(at(9))) == []
    assert shown(rules(minutes_a_day=120), Taken(at(9))) == ["10:00", "11:00"]
    friday = Taken(at(9, day=date(2026, 6, 5)))
    sunday_before = Taken(at(9, day=date(2026, 5, 31)))
    assert shown(rules(sessions_a_week=1), friday) == []
    assert shown(rules(minutes_a_week=60), friday) == []
    assert len(shown(rules(sessions_a_week=1), sunday_before)) == 3


def test_a_cap_looks_over_the_edge_of_the_month() -> None:
    monday_in_june = Taken(at(9, day=date(2026, 6, 29)))
    assert shown(rules(sessions_a_week=1), monday_in_june, day=date(2026, 7, 1)) == []


@pytest.mark.feature("E2")
def test_a_busy_time_of_an_outside_calendar_takes_its_time_but_no_cap() -> None:
    busy = Taken(at(9), counts=False)
    assert shown(rules(sessions_a_day=1), busy) == ["10:00", "11:00"]


@pytest.mark.feature("E4")
def test_late_evening_in_helsinki_is_the_right_day_for_every_visitor() -> None:
    evening = OpeningHours(weekly=((1, Hours(time(23, 30), time(0))),))
    half = AvailabilityRules(opening=evening, limits=LOOSE, minutes=30)
    (new_york,) = free_times(half, [], SATURDAY_BEFORE, MONDAY, MONDAY, "America/New_York")
    assert (new_york.day, f"{new_york.local_start:%H:%M}") == (MONDAY, "16:30")
    assert free_times(half, [], SATURDAY_BEFORE, MONDAY, MONDAY, "Asia/Kolkata") == []
    tuesday = date(2026, 6, 2)
    (kolkata,) = free_times(half, [], SATURDAY_BEFORE, tuesday, tuesday, "Asia/Kolkata")
    assert (kolkata.day, f"{kolkata.local_start:%H:%M}") == (tuesday, "02:00")
    assert kolkata.slot == new_york.slot


@pytest.mark.feature("E4")
@pytest.mark.parametrize("year", range(2026, 2031))
@pytest.mark.parametrize(
    "zone", ["Europe/Helsinki", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]
)
def test_a_night_open_over_a_change_holds_as_many_hours_as_it_really_has(
    year: int, zone: str
) -> None:
    night = OpeningHours(weekly=((7, Hours(time(0), time(6))),))
    spring, autumn = last_sunday(year, 3), last_sunday(year, 10)
    for day, real_hours in ((spring, 5), (autumn, 7)):
        now = datetime(day.year, day.month, 1, tzinfo=UTC)
        around = (day - timedelta(days=1), day + timedelta(days=1))
        found = free_times(rules(night), [], now, *around, zone)
        assert len(found) == real_hours
        assert [t.day for t in found] == [t.slot.seen_from(zone).date() for t in found]


@pytest.mark.feature("E4")
def test_hours_that_begin_in_the_missing_hour_begin_when_the_clocks_have_jumped() -> None:
    night = OpeningHours(weekly=((7, Hours(time(3, 20), time(6))),))
    now = datetime(2026, 3, 1, tzinfo=UTC)
    assert shown(rules(night), day=date(2026, 3, 29), now=now) == ["04:00", "05:00"]
    early = OpeningHours(weekly=((7, Hours(time(1), time(3, 40))),))
    assert shown(rules(early), day=date(2026, 3, 29), now=now) == ["01:00", "02:00"]


def last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=last.isoweekday() % 7)


def test_times_are_grouped_under_the_visitors_days() -> None:
    week = free_times(rules(), [], SATURDAY_BEFORE, MONDAY, date(2026, 6, 7))
    grouped = by_day(week)
    assert [d.isoweekday() for d in grouped] == [1, 2, 3, 4, 5]
    assert [each for day in grouped.values() for each in day] == week


def test_one_slot_is_free_when_the_list_offers_it_whatever_zone_it_is_spoken_of_in() -> None:
    late = rules(OpeningHours(weekly=((1, Hours(time(18), time(0))),)))
    slot = at(23)
    tokyo = Slot(slot.starts_at, 60, "Asia/Tokyo")  # already Tuesday there
    assert is_free(late, [], SATURDAY_BEFORE, slot)
    assert is_free(late, [], SATURDAY_BEFORE, tokyo)
    assert not is_free(late, [Taken(slot)], SATURDAY_BEFORE, tokyo)
    assert not is_free(late, [], SATURDAY_BEFORE, at(23, 30))
    assert not is_free(late, [], SATURDAY_BEFORE, at(23, minutes=90))
    assert is_free(late, [], SATURDAY_BEFORE, at(22, minutes=90))


def test_who_came_too_late_sees_the_nearest_free_times() -> None:
    week = free_times(rules(), [Taken(at(10))], SATURDAY_BEFORE, MONDAY, date(2026, 6, 7))
    found = [t.slot for t in nearest(week, at(10).starts_at)]
    assert found == [at(9), at(11), at(9, day=date(2026, 6, 2))]


def test_now_must_know_its_offset() -> None:
    with pytest.raises(NaiveTime):
        free_times(rules(), [], datetime.fromisoformat("2026-06-01"), MONDAY, MONDAY)


def test_hours_cannot_end_before_they_begin() -> None:
    with pytest.raises(HoursEndBeforeTheyBegin):
        Hours(time(12), time(9))


@pytest.mark.parametrize("limit", [{"grid_minutes": 0}, {"buffer_after_minutes": -1}])
def test_a_limit_below_zero_is_refused(limit: dict[str, int]) -> None:
    with pytest.raises(LimitBelowZero):
        Limits(**limit)


some = st.none() | st.integers(1, 500)
limits = st.builds(
    Limits,
    earliest_notice_minutes=some,
    furthest_days=some,
    buffer_before_minutes=some,
    buffer_after_minutes=some,
    grid_minutes=some,
    sessions_a_day=some,
)


@settings(deadline=None)
@given(limits, limits, limits)
def test_the_chain_of_limits_reads_the_same_from_either_end(
    a: Limits, b: Limits, c: Limits
) -> None:
    assert a.overridden_by(b).overridden_by(c) == a.overridden_by(b.overridden_by(c))
    assert a.overridden_by(Limits()) == Limits().overridden_by(a) == a.overridden_by(a) == a


@settings(deadline=None)
@given(limits, limits)
def test_the_nearer_limit_wins_where_it_says_anything(firm: Limits, mentor: Limits) -> None:
    both = firm.overridden_by(mentor)
    nearer, farther = mentor.furthest_days, firm.furthest_days
    assert both.furthest_days == (farther if nearer is None else nearer)


def test_zero_is_a_saying_and_silence_is_not() -> None:
    assert FIRM_DEFAULTS.overridden_by(Limits(buffer_after_minutes=0)).buffer_after_minutes == 0
    assert FIRM_DEFAULTS.overridden_by(Limits()).buffer_after_minutes == 15


minutes_of_week = st.integers(0, 7 * 24 * 12 - 1).map(lambda step: step * 5)
takings = st.lists(
    st.builds(
        lambda m, length, before, after: Taken(
            Slot(datetime(2026, 10, 22, tzinfo=UTC) + timedelta(minutes=m), length), before, after
        ),
        minutes_of_week,
        st.integers(6, 24).map(lambda n: n * 5),
        st.sampled_from([0, 10]),
        st.sampled_from([0, 15]),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(takings, st.sampled_from([0, 15]), st.sampled_from([15, 30, 60]), st.integers(1, 4))
def test_what_is_offered_is_what_a_slow_look_at_every_minute_finds(
    taken: list[Taken], buffer: int, grid: int, cap: int
) -> None:
    opening = OpeningHours(weekly=tuple((d, Hours(time(8), time(16))) for d in range(1, 8)))
    asked = rules(opening, buffer_after_minutes=buffer, grid_minutes=grid, sessions_a_day=cap)
    first, last = date(2026, 10, 22), date(2026, 10, 28)
    now = datetime(2026, 10, 21, tzinfo=UTC)
    expected = []
    for offset in range(7):
        day = first + timedelta(days=offset)
        full = sum(t.slot.day == day for t in taken) >= cap
        for step in range(8 * 60 // grid):
            wall = datetime.combine(day, time(8)) + timedelta(minutes=grid * step)
            slot = Slot.from_wall(day, wall.time(), 60)
            wide = slot.widened(0, buffer)
            clash = any(
                wide.overlaps(t.slot.widened(t.buffer_before, t.buffer_after)) for t in taken
            )
            ends = slot.ends_at.astimezone(HELSINKI).replace(tzinfo=None)
            if ends <= datetime.combine(day, time(16)) and not clash and not full:
                expected.append(slot)
    assert [t.slot for t in free_times(asked, taken, now, first, last)] == expected
