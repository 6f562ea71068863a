"""Busy times of somebody's own calendar are read whole or not at all."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.slots import Slot
from infrastructure.calendar_zone import VTIMEZONE
from infrastructure.outside_calendar import UnreadableCalendar, busy_times

pytestmark = pytest.mark.feature("E2")

FIRST = datetime(2026, 10, 1, tzinfo=UTC)
LAST = datetime(2026, 12, 1, tzinfo=UTC)


def calendar(*events: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", VTIMEZONE.strip()]
    for n, event in enumerate(events):
        uid = "" if "UID:" in event else f"UID:{n}\n"
        lines += ["BEGIN:VEVENT", f"{uid}DTSTAMP:20260101T000000Z\n{event}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).replace("\r\n", "\n").replace("\n", "\r\n")


def busy(*events: str, first: datetime = FIRST, last: datetime = LAST) -> list[Slot]:
    return busy_times(calendar(*events), first, last)


def local(day: int, hour: int, minute: int = 0, minutes: int = 60, month: int = 10) -> Slot:
    return Slot.from_wall(date(2026, month, day), time(hour, minute), minutes)


def helsinki(start: str, end: str) -> str:
    return f"DTSTART;TZID=Europe/Helsinki:{start}\nDTEND;TZID=Europe/Helsinki:{end}"


def test_one_event_is_one_busy_time_in_whatever_way_its_time_is_written() -> None:
    expected = [local(5, 10)]
    assert busy(helsinki("20261005T100000", "20261005T110000")) == expected
    assert busy("DTSTART:20261005T070000Z\nDTEND:20261005T080000Z") == expected
    assert busy("DTSTART:20261005T070000Z\nDURATION:PT1H") == expected
    assert busy("DTSTART:20261005T100000\nDTEND:20261005T110000") == expected
    assert busy("DTSTART;TZID=FLE Standard Time:20261005T100000\nDURATION:PT1H") == expected
    new_york = "DTSTART;TZID=America/New_York:20261005T030000\nDURATION:PT1H"
    assert busy(new_york) == expected


def test_whole_days_are_busy_from_midnight_to_midnight_of_the_owner() -> None:
    assert busy("DTSTART;VALUE=DATE:20261005") == [local(5, 0, minutes=24 * 60)]
    over_the_change = "DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026"
    assert busy(over_the_change) == [local(25, 0, minutes=25 * 60)]


def test_free_and_cancelled_events_are_not_busy() -> None:
    when = "DTSTART:20261005T070000Z\nDURATION:PT1H"
    assert busy(f"{when}\nTRANSP:TRANSPARENT") == []
    assert busy(f"{when}\nSTATUS:CANCELLED") == []
    assert busy(f"{when}\nTRANSP:OPAQUE\nSTATUS:TENTATIVE") == [local(5, 10)]
    assert busy("DTSTART:20261005T070000Z") == []


def test_only_what_touches_the_stretch_asked_for_is_given() -> None:
    when = "DTSTART:20261005T070000Z\nDURATION:PT1H"
    seven = datetime(2026, 10, 5, 7, tzinfo=UTC)
    minute = timedelta(minutes=1)
    assert busy(when, first=seven + timedelta(hours=1)) == []
    assert busy(when, first=seven + timedelta(hours=1) - minute) == [local(5, 10)]
    assert busy(when, last=seven) == []
    assert busy(when, last=seven + minute) == [local(5, 10)]


def test_a_weekly_meeting_keeps_its_clock_time_over_the_change() -> None:
    weekly = helsinki("20261014T100000", "20261014T110000") + "\nRRULE:FREQ=WEEKLY;COUNT=4"
    assert busy(weekly) == [local(14, 10), local(21, 10), local(28, 10), local(4, 10, month=11)]


@pytest.mark.parametrize("until", ["20261028T080000Z", "20261028", "20261028T100000"])
def test_the_last_repeat_is_the_one_at_its_end(until: str) -> None:
    weekly = helsinki("20261014T100000", "20261014T110000")
    found = busy(f"{weekly}\nRRULE:FREQ=WEEKLY;UNTIL={until}")
    assert found == [local(14, 10), local(21, 10), local(28, 10)]


def test_left_out_added_moved_and_cancelled_repeats_are_followed() -> None:
    weekly = helsinki("20261005T100000", "20261005T110000") + (
        "\nUID:w\nRRULE:FREQ=WEEKLY;COUNT=4"
        "\nEXDATE;TZID=Europe/Helsinki:20261012T100000"
        "\nRDATE;TZID=Europe/Helsinki:20261008T100000"
    )
    moved = helsinki("20261020T150000", "20261020T160000") + (
        "\nUID:w\nRECURRENCE-ID;TZID=Europe/Helsinki:20261019T100000"
    )
    dropped = helsinki("20261026T100000", "20261026T110000") + (
        "\nUID:w\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/Helsinki:20261026T100000"
    )
    assert busy(weekly, moved, dropped) == [local(5, 10), local(8, 10), local(20, 15)]


def test_an_old_rule_without_end_is_looked_at_only_in_the_stretch() -> None:
    daily = helsinki("20160101T100000", "20160101T110000") + "\nRRULE:FREQ=DAILY"
    first = datetime(2026, 10, 24, 12, tzinfo=UTC)
    assert busy(daily, first=first, last=first + timedelta(days=1)) == [local(25, 10)]


def test_repeating_whole_days_are_read() -> None:
    days = "DTSTART;VALUE=DATE:20261005\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=MO;COUNT=2"
    assert busy(days) == [local(5, 0, minutes=1440), local(12, 0, minutes=1440)]


def test_published_free_busy_times_are_read() -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VFREEBUSY\r\nUID:1\r\n"
        "DTSTAMP:20260101T000000Z\r\nFREEBUSY:20261005T070000Z/PT1H\r\n"
        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261006T070000Z/20261006T080000Z\r\n"
        "FREEBUSY;FBTYPE=FREE:20261007T070000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )
    assert busy_times(text, FIRST, LAST) == [local(5, 10), local(6, 10)]


def test_seconds_are_rounded_outward() -> None:
    odd = "DTSTART:20261005T070030Z\nDTEND:20261005T080001Z"
    assert busy(odd) == [local(5, 10, minutes=61)]


@pytest.mark.parametrize(
    "event",
    [
        "SUMMARY:no time at all",
        "DTSTART:yesterday\nDURATION:PT1H",
        "DTSTART:20261005T070000Z\nDTEND:20261004T070000Z",
        "DTSTART:19800101T070000Z\nDTEND:20500101T070000Z",
        "DTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY",
        "DTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY",
        "DTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:FREQ=NEVER",
        "DTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:COUNT=3",
        "DTSTART;TZID=Nowhere/Never:20261005T070000\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=0",
    ],
)
def test_what_cannot_be_understood_refuses_the_whole_file(event: str) -> None:
    good = "DTSTART:20261005T070000Z\nDURATION:PT1H"
    with pytest.raises(UnreadableCalendar):
        busy(good, event)


@pytest.mark.parametrize("text", ["", "<html>", "BEGIN:VCALENDAR", "BEGIN:VEVENT\r\nEND:VEVENT"])
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(UnreadableCalendar):
        busy_times(text, FIRST, LAST)


LINES = ["DTSTART:", "DTEND:", "RRULE:FREQ=", "EXDATE:", "RECURRENCE-ID:", "DURATION:", "RDATE:"]
VALUES = ["20261005T070000Z", "20261005", "00010101T000000", "99991231T235959", "PT1H", "-P1D"]
VALUES += ["WEEKLY", "DAILY;BYDAY=XX", "MONTHLY;BYMONTHDAY=31;COUNT=3", "\u2028", "P99999999D"]
lines = st.tuples(st.sampled_from(LINES), st.sampled_from(VALUES) | st.text(max_size=8)).map(
    "".join
)


@settings(max_examples=200, deadline=None)
@given(st.lists(lines, min_size=1, max_size=6))
def test_no_text_of_a_stranger_breaks_the_reader(event: list[str]) -> None:
    try:
        found = busy("\n".join(event))
    except UnreadableCalendar:
        return
    assert all(slot.starts_at < LAST and slot.ends_at > FIRST for slot in found)
