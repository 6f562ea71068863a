"""Calendar programs understand what we send: one name for life, rising versions, neutral words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar, Component

from domain.slots import Slot
from infrastructure.calendar_feed import Language, Meeting, Party, feed, invitation, tag_of
from infrastructure.calendar_zone import VTIMEZONE

pytestmark = pytest.mark.feature("E3")

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
MEETING = Meeting(
    session_id=UUID("6f1c7a52-8a35-4a70-9a0b-0d7a2b6a2f11"),
    slot=Slot.from_wall(date(2026, 6, 10), time(10), 60),
    sequence=0,
    changed_at=NOW,
    place="Mannerheimintie 1, Helsinki",
    join_url="https://video.example/m/1",
    with_whom="Sanna Lehtonen",
)
FIRM = Party("Luotsi Oy", "ajanvaraus@luotsi.example")
CLIENT = Party("Maija Mäki", "maija@example.fi")


def only_event(text: str) -> Component:
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    return event


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@pytest.mark.feature("E4")
def test_our_zone_rules_agree_with_the_zone_database_for_twenty_years() -> None:
    ours = tzical(StringIO(VTIMEZONE)).get("Europe/Helsinki")
    moment, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC)
    while moment < end:
        assert moment.astimezone(ours).replace(tzinfo=None) == moment.astimezone(HELSINKI).replace(
            tzinfo=None
        ), moment
        turning = moment.month in {3, 10} and moment.day >= 24
        moment += timedelta(minutes=30 if turning else 720)


@pytest.mark.feature("E4")
def test_the_invitation_carries_the_short_zone_rules_once() -> None:
    text = invitation(MEETING, FIRM, [CLIENT])
    assert text.count("BEGIN:VTIMEZONE") == 1
    for line in VTIMEZONE.strip().split("\r\n"):
        assert line in unfolded(text)
    assert "DTSTART;TZID=Europe/Helsinki:20260610T100000" in unfolded(text)
    assert "DTEND;TZID=Europe/Helsinki:20260610T110000" in unfolded(text)


@pytest.mark.feature("E4")
@pytest.mark.parametrize("half_hours", range(-4, 9))
@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2027, 3, 28), date(2030, 10, 27)])
def test_times_round_a_change_of_clocks_are_read_back_as_the_same_instant(
    day: date, half_hours: int
) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    slot = Slot(midnight + timedelta(minutes=30 * half_hours), 60)
    event = only_event(invitation(replace(MEETING, slot=slot), FIRM, [CLIENT]))
    assert event.decoded("DTSTART").astimezone(UTC) == slot.starts_at
    assert event.decoded("DTEND").astimezone(UTC) == slot.ends_at


def test_one_name_for_life_and_rising_versions_until_the_cancelling() -> None:
    moved = replace(MEETING, slot=Slot(NOW + timedelta(days=9), 60), sequence=1)
    cancelled = replace(moved, sequence=2, cancelled=True)
    texts = [invitation(m, FIRM, [CLIENT]) for m in (MEETING, moved, cancelled)]
    events = [only_event(text) for text in texts]
    assert len({str(e["UID"]) for e in events}) == 1
    assert [int(str(e["SEQUENCE"])) for e in events] == [0, 1, 2]
    assert [str(e["STATUS"]) for e in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    methods = [str(Calendar.from_ical(text)["METHOD"]) for text in texts]
    assert methods == ["REQUEST", "REQUEST", "CANCEL"]


@pytest.mark.parametrize(("language", "title"), [("fi", "Tapaaminen"), ("sv", "Möte")])
def test_an_invitation_says_where_but_neither_what_nor_with_whom(
    language: Language, title: str
) -> None:
    text = invitation(replace(MEETING, language=language), FIRM, [CLIENT])
    event = only_event(text)
    assert str(event["SUMMARY"]) == title
    assert str(event["LOCATION"]) == "Mannerheimintie 1, Helsinki"
    assert str(event["URL"]) == "https://video.example/m/1"
    assert "Lehtonen" not in text
    assert str(event["ATTENDEE"]) == "mailto:maija@example.fi"
    assert event["ATTENDEE"].params["CN"] == "Maija Mäki"


def test_nobody_can_write_lines_into_the_file() -> None:
    evil = "x\r\nATTENDEE:mailto:evil@example.com\u2028\nX:\x00y"
    meeting = replace(MEETING, place=evil, join_url=evil, with_whom=evil)
    party = Party('Maija" ;' + evil, "maija@example.fi\r\nX-EVIL:1")
    texts = [invitation(meeting, party, [party]), feed([meeting], NOW, evil, with_names=True)]
    for text in texts:
        assert not [line for line in unfolded(text) if line.startswith(("X:", "X-EVIL"))]
        assert not [line for line in unfolded(text) if line.startswith("ATTENDEE:mailto:evil")]
        assert len(Calendar.from_ical(text).walk("VEVENT")) == 1


@pytest.mark.parametrize("length", [1, 74, 75, 76, 200])
def test_no_line_is_longer_than_75_octets(length: int) -> None:
    text = invitation(replace(MEETING, place="ä" * length), FIRM, [CLIENT])
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert str(only_event(text)["LOCATION"]) == "ä" * length


def test_a_feed_says_only_busy_unless_names_were_asked_for() -> None:
    busy, named = feed([MEETING], NOW), feed([MEETING], NOW, with_names=True)
    assert str(only_event(busy)["SUMMARY"]) == "Varattu"
    for secret in ("Lehtonen", "video.example", "Mannerheimintie", "maija"):
        assert secret not in busy
    assert str(only_event(named)["SUMMARY"]) == "Tapaaminen: Sanna Lehtonen"


def test_a_feed_tells_how_often_to_look_again() -> None:
    lines = unfolded(feed([], NOW))
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    assert "X-PUBLISHED-TTL:PT1H" in lines
    assert not [line for line in lines if line.startswith("UID")]


def test_a_feed_holds_the_last_90_days_and_all_future_but_nothing_cancelled() -> None:
    ends = NOW - timedelta(days=90)
    kept = replace(MEETING, slot=Slot(ends - timedelta(minutes=60), 60))
    gone = replace(MEETING, slot=Slot(ends - timedelta(minutes=61), 60))
    far = replace(MEETING, slot=Slot(NOW + timedelta(days=2000), 60))
    cancelled = replace(MEETING, cancelled=True)
    text = feed([far, gone, kept, cancelled], NOW)
    starts = [e.decoded("DTSTART") for e in Calendar.from_ical(text).walk("VEVENT")]
    assert starts == [kept.slot.starts_at, far.slot.starts_at]


def test_an_unchanged_feed_keeps_its_tag_and_a_changed_one_does_not() -> None:
    later = NOW + timedelta(hours=5)
    assert tag_of(feed([MEETING], NOW)) == tag_of(feed([MEETING], later))
    moved = replace(MEETING, sequence=1)
    assert tag_of(feed([moved], NOW)) != tag_of(feed([MEETING], NOW))
