# ruff: noqa: RUF001 (the dashes and minus signs are what people read)

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from api import formats

AT = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


@dataclass(frozen=True)
class Euros:
    """Anything in cents."""

    cents: int


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "to 3.12.2026 klo 14.30"),
        ("sv", "to 3.12.2026 kl. 14.30"),
        ("en", "Thu 3 Dec 2026, 14:30"),
    ],
)
def test_a_moment_is_said_as_people_write_it(lang: str, said: str) -> None:
    assert formats.when(AT, lang) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "to 3.12.2026 klo 14.30–15.30"),
        ("sv", "to 3.12.2026 kl. 14.30–15.30"),
        ("en", "Thu 3 Dec 2026, 14:30–15:30"),
    ],
)
def test_a_stretch_says_its_day_once(lang: str, said: str) -> None:
    assert formats.span(AT, AT + timedelta(hours=1), lang) == said


def test_a_stretch_over_midnight_says_both_days() -> None:
    said = formats.span(AT, AT + timedelta(hours=12), "fi")
    assert said == "to 3.12.2026 klo 14.30 – pe 4.12.2026 klo 2.30"


@pytest.mark.parametrize(
    ("lang", "form", "said"),
    [
        ("fi", "day", "to 3.12."),
        ("fi", "long_day", "torstai 3. joulukuuta 2026"),
        ("fi", "month", "joulukuu 2026"),
        ("sv", "day", "to 3.12."),
        ("sv", "long_day", "torsdag den 3 december 2026"),
        ("sv", "numeric", "3.12.2026"),
        ("en", "day", "Thu 3 Dec"),
        ("en", "long_day", "Thursday 3 December 2026"),
        ("en", "numeric", "3 Dec 2026"),
    ],
)
def test_a_day_has_its_forms(lang: str, form: str, said: str) -> None:
    assert formats.day(date(2026, 12, 3), lang, form=form) == said


def test_hours_before_ten_carry_no_zero() -> None:
    early = datetime(2026, 10, 14, 6, 5, 42, tzinfo=UTC)
    assert [formats.clock(early, lang) for lang in ("fi", "sv", "en")] == ["9.05", "9.05", "9:05"]


def test_the_trail_says_seconds_and_the_offset() -> None:
    moment = datetime(2026, 10, 14, 6, 15, 42, tzinfo=UTC)
    assert formats.to_the_second(moment, "fi") == "ke 14.10.2026 klo 09.15.42 UTC+3"
    assert formats.to_the_second(moment, "en") == "Wed 14 Oct 2026, 09:15:42 UTC+3"


def test_the_visitors_zone_decides_the_day() -> None:
    late = datetime(2026, 12, 3, 21, 30, tzinfo=UTC)
    assert formats.when(late, "fi") == "to 3.12.2026 klo 23.30"
    assert formats.when(late + timedelta(hours=1), "fi") == "pe 4.12.2026 klo 0.30"
    assert formats.when(late + timedelta(hours=1), "en", NEW_YORK) == "Thu 3 Dec 2026, 17:30"


def test_both_sides_of_a_change_of_clocks_are_told_apart() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    assert formats.clock(first, "fi") == formats.clock(second, "fi") == "3.30"
    assert (formats.offset(first), formats.offset(second)) == ("UTC+3", "UTC+2")


def test_an_offset_of_half_an_hour_is_said() -> None:
    assert formats.offset(AT, ZoneInfo("Asia/Kolkata")) == "UTC+5:30"
    assert formats.offset(AT, ZoneInfo("America/St_Johns")) == "UTC-3:30"


def test_a_time_without_its_zone_is_not_shown() -> None:
    with pytest.raises(formats.NoZone):
        formats.when(datetime(2026, 12, 3), "fi")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("cents", "lang", "said"),
    [
        (14800, "fi", "148,00\u00a0€"),
        (14800, "sv", "148,00\u00a0€"),
        (14800, "en", "€148.00"),
        (123450, "fi", "1\u00a0234,50\u00a0€"),
        (123450, "en", "€1,234.50"),
        (-5, "fi", "−0,05\u00a0€"),
        (-123450, "en", "−€1,234.50"),
        (0, "sv", "0,00\u00a0€"),
    ],
)
def test_money_is_said_with_both_cents(cents: int, lang: str, said: str) -> None:
    assert formats.money(cents, lang) == formats.money(Euros(cents), lang) == said


@given(cents=some.integers(-(10**12), 10**12), lang=some.sampled_from(["fi", "sv", "en"]))
def test_no_cent_is_lost_in_writing(cents: int, lang: str) -> None:
    digits = "".join(sign for sign in formats.money(cents, lang) if sign.isdigit())
    assert int(digits) == abs(cents)


@pytest.mark.parametrize(
    ("share", "lang", "said"),
    [
        ("0.255", "fi", "25,5\u00a0%"),
        ("0.255", "sv", "25,5\u00a0%"),
        ("0.255", "en", "25.5%"),
        ("0.71", "fi", "71\u00a0%"),
        ("0.12345", "fi", "12,3\u00a0%"),
        ("0.1225", "fi", "12,3\u00a0%"),
        ("0.1235", "fi", "12,4\u00a0%"),
        ("-0.05", "en", "−5%"),
    ],
)
def test_per_cent_rounds_half_up_before_it_is_written(share: str, lang: str, said: str) -> None:
    assert formats.per_cent(Decimal(share), lang) == said


def test_a_half_rounds_up_where_babel_would_round_to_even() -> None:
    assert formats.number(Decimal("2.5"), "fi") == "3"
    assert formats.number(Decimal("0.125"), "fi", places=2) == "0,13"
    assert formats.number(Decimal("-1234.5"), "fi", places=1) == "−1\u00a0234,5"
