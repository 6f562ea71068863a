"""A slot is an exact stretch of time, however the clocks around it are turned."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.slots import (
    EmptySlot,
    NaiveTime,
    Slot,
    TimeDoesNotExist,
    TimeIsAmbiguous,
    TimeOutOfReach,
    UnknownZone,
)

SPRING = [date(2026, 3, 29), date(2027, 3, 28), date(2028, 3, 26), date(2029, 3, 25)]
SPRING += [date(2030, 3, 31)]
AUTUMN = [date(2026, 10, 25), date(2027, 10, 31), date(2028, 10, 29), date(2029, 10, 28)]
AUTUMN += [date(2030, 10, 27)]
# on the days Europe turns its clocks, these keep theirs
OFFSETS = {"America/New_York": -4.0, "Asia/Kolkata": 5.5, "Pacific/Auckland": 13.0}
HALF_HOURS = [time(minutes // 60, minutes % 60) for minutes in range(60, 6 * 60, 30)]

pytestmark = pytest.mark.feature("E4")


def hours(at: time) -> float:
    return at.hour + at.minute / 60


@pytest.mark.parametrize("day", SPRING)
@pytest.mark.parametrize("at", HALF_HOURS)
def test_when_clocks_jump_forward_the_missing_hour_is_refused(day: date, at: time) -> None:
    if 3 <= hours(at) < 4:
        with pytest.raises(TimeDoesNotExist):
            Slot.from_wall(day, at, 60)
        return
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    offset = 2 if hours(at) < 3 else 3
    assert Slot.from_wall(day, at, 60).starts_at == midnight + timedelta(hours=hours(at) - offset)


@pytest.mark.parametrize("day", AUTUMN)
@pytest.mark.parametrize("at", HALF_HOURS)
def test_when_clocks_go_back_the_repeated_hour_is_asked(day: date, at: time) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    if 3 <= hours(at) < 4:
        with pytest.raises(TimeIsAmbiguous):
            Slot.from_wall(day, at, 60)
        for fold, offset in ((0, 3), (1, 2)):
            found = Slot.from_wall(day, at, 60, fold=fold).starts_at
            assert found == midnight + timedelta(hours=hours(at) - offset)
        return
    offset = 3 if hours(at) < 3 else 2
    assert Slot.from_wall(day, at, 60).starts_at == midnight + timedelta(hours=hours(at) - offset)


@pytest.mark.parametrize("zone", ["Europe/Helsinki", *OFFSETS])
@pytest.mark.parametrize("day", SPRING + AUTUMN)
def test_half_hours_round_a_change_look_right_and_come_back_from_every_client_zone(
    day: date, zone: str
) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for half_hours in range(-4, 9):
        slot = Slot(midnight + timedelta(minutes=30 * half_hours), 60)
        summer = (half_hours >= 2) == (day in SPRING)  # the EU turns its clocks at 01:00 UTC
        offset = OFFSETS.get(zone, 3.0 if summer else 2.0)
        seen = slot.seen_from(zone)
        assert seen.replace(tzinfo=UTC) == slot.starts_at + timedelta(hours=offset)
        back = Slot.from_wall(seen.date(), seen.time(), 60, zone, fold=seen.fold)
        assert (back.starts_at, back.ends_at) == (slot.starts_at, slot.ends_at)


@pytest.mark.parametrize("day", SPRING + AUTUMN)
def test_an_hour_over_the_change_lasts_a_real_hour(day: date) -> None:
    at = time(2, 30)
    slot = Slot.from_wall(day, at, 60)
    assert slot.ends_at - slot.starts_at == timedelta(hours=1)
    shown = slot.ends_at.astimezone(ZoneInfo("Europe/Helsinki")).time()
    assert shown == (time(4, 30) if day in SPRING else time(3, 30))


def test_the_day_is_the_one_of_the_zone_it_is_spoken_of_in() -> None:
    late = Slot.from_wall(date(2026, 6, 30), time(23, 30), 60)
    assert late.day == date(2026, 6, 30)
    assert Slot(late.starts_at, 60, "Asia/Kolkata").day == date(2026, 7, 1)
    assert late.seen_from("America/New_York").date() == date(2026, 6, 30)


def test_a_slot_over_the_edge_of_a_month_touches_both_months() -> None:
    assert Slot.from_wall(date(2026, 6, 30), time(23, 30), 60).months == ("2026-06", "2026-07")
    assert Slot.from_wall(date(2026, 6, 30), time(23, 0), 60).months == ("2026-06",)
    buffered = Slot.from_wall(date(2026, 6, 30), time(23, 0), 60).widened(after=15)
    assert buffered.months == ("2026-06", "2026-07")


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(NaiveTime):
        Slot(datetime.fromisoformat("2026-06-01T12:00"), 60)


def test_any_offset_becomes_utc() -> None:
    helsinki = datetime(2026, 6, 1, 12, tzinfo=timezone(timedelta(hours=3)))
    assert Slot(helsinki, 60) == Slot(datetime(2026, 6, 1, 9, tzinfo=UTC), 60)
    assert Slot(helsinki, 60).starts_at.tzinfo is UTC


@pytest.mark.parametrize("zone", ["Europe/Helsingfors", "", "../../etc/passwd", "Europe", "\0"])
def test_a_zone_nobody_knows_is_refused(zone: str) -> None:
    with pytest.raises(UnknownZone):
        Slot(datetime(2026, 6, 1, tzinfo=UTC), 60, zone)


@pytest.mark.parametrize("minutes", [0, -60])
def test_a_slot_lasts_at_least_a_minute(minutes: int) -> None:
    with pytest.raises(EmptySlot):
        Slot(datetime(2026, 6, 1, tzinfo=UTC), minutes)


def test_years_no_calendar_holds_are_refused_not_crashed_on() -> None:
    with pytest.raises(TimeOutOfReach):
        Slot(datetime.min.replace(tzinfo=timezone(timedelta(hours=3))), 60)
    with pytest.raises(TimeOutOfReach):
        Slot.from_wall(date.max, time(12), 60)
    with pytest.raises(TimeOutOfReach):
        Slot(datetime(2026, 6, 1, tzinfo=UTC), 10**15)


seconds = st.integers(0, 5 * 365 * 24 * 3600)
starts = seconds.map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n))
slots = st.builds(Slot, starts, st.integers(1, 600))


@settings(deadline=None)
@given(slots, slots)
def test_two_slots_overlap_when_and_only_when_they_share_an_instant(one: Slot, two: Slot) -> None:
    shared = min(one.ends_at, two.ends_at) > max(one.starts_at, two.starts_at)
    assert one.overlaps(two) is two.overlaps(one) is shared


@settings(deadline=None)
@given(slots)
def test_a_slot_that_begins_when_another_ends_does_not_overlap_it(slot: Slot) -> None:
    assert not slot.overlaps(Slot(slot.ends_at, slot.minutes))
    assert slot.overlaps(Slot(slot.ends_at - timedelta(minutes=1), slot.minutes))
