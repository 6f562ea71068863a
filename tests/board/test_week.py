"""A week of the pool as the board holds it: what is shown, who fits, who has too much."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from api.board.board import Board, MentorWeek
from application.board.loads import Load
from application.booking.promises import PromiseRow
from application.engagements.sessions import SessionRow
from domain.engagements import SessionState
from domain.slots import HELSINKI
from tests.board.test_steps import SANNA, session
from tests.spec_times import NOON

DAYS = tuple(date(2026, 3, 2) + timedelta(days=n) for n in range(7))
NOTHING: tuple[tuple[SessionRow, ...], ...] = ((),) * 7
FREE: tuple[tuple[PromiseRow, ...], ...] = ((),) * 7
WEEK = MentorWeek(
    SANNA, "Sanna", Load(60, 600), (), NOTHING, FREE, ("leadership",), ("fi", "sv")
)  # fmt: skip
pytestmark = pytest.mark.feature("F7")


def board(*weeks: MentorWeek) -> Board:
    return Board(DAYS, weeks, (), (), (), (), (), {}, {})


def held(starts_at: datetime = NOON) -> PromiseRow:
    until = starts_at + timedelta(minutes=10)
    return PromiseRow(SANNA, UUID(int=8), starts_at, 60, HELSINKI, until, 0, 15)


@pytest.mark.parametrize(("at", "shown"), [(4, 5), (5, 6), (6, 7)])
def test_the_week_end_is_shown_as_far_as_something_happens_on_it(at: int, shown: int) -> None:
    meets = tuple((session(0),) if n == at else () for n in range(7))
    waits = tuple((held(),) if n == at else () for n in range(7))
    assert board(replace(WEEK, days=meets)).shown_days == DAYS[:shown]
    assert board(WEEK, replace(WEEK, holds=waits)).shown_days == DAYS[:shown]


def test_an_empty_week_has_five_days_and_a_firm_without_mentors_too() -> None:
    assert board(WEEK).shown_days == board().shown_days == DAYS[:5]


@pytest.mark.parametrize(
    ("theme", "language"), [("", ""), ("leadership", ""), ("", "sv"), ("leadership", "fi")]
)
def test_a_mentor_fits_who_has_the_theme_and_the_language(theme: str, language: str) -> None:
    assert WEEK.fits(theme, language)


@pytest.mark.parametrize(("theme", "language"), [("career", ""), ("leadership", "en")])
def test_one_without_either_does_not_fit(theme: str, language: str) -> None:
    assert not WEEK.fits(theme, language)


def test_what_is_being_paid_is_counted_apart_from_what_is_booked() -> None:
    week = replace(WEEK, holds=((held(), held()), *FREE[1:]), days=((session(0),), *NOTHING[1:]))
    seen = board(week, WEEK)
    assert (seen.awaiting, len(seen.week)) == (2, 1)


def test_what_was_cancelled_is_not_counted() -> None:
    gone = session(0, state=SessionState.CANCELLED)
    assert board(replace(WEEK, days=((gone,), *NOTHING[1:]))).week == []


def test_who_has_more_promised_than_the_week_holds_is_named_from_the_first_minute_over() -> None:
    full, over = replace(WEEK, load=Load(600, 600)), replace(WEEK, load=Load(606, 600))
    assert board(full, over).over == [over]
    assert board(full).share == 100


def test_a_day_tells_what_happens_in_order_of_time_and_nothing_that_was_cancelled() -> None:
    early, late, gone = session(0.1), session(0.3), session(0.2, state=SessionState.CANCELLED)
    other = replace(WEEK, name="Anneli", days=((session(0.3),), *NOTHING[1:]))
    waits = held(NOON + timedelta(hours=4))
    week = replace(WEEK, days=((late, gone, early), *NOTHING[1:]), holds=((waits,), *FREE[1:]))
    seen = board(week, other).on(DAYS[0])
    assert [(mentor.name, one.starts_at) for mentor, one in seen] == [
        ("Sanna", early.starts_at), ("Sanna", waits.starts_at),
        ("Anneli", late.starts_at), ("Sanna", late.starts_at),
    ]  # fmt: skip
    assert board(week).on(DAYS[1]) == []
