"""Signals are given by theme and concern alone, and told from five persons on, once, afterwards."""

from datetime import UTC, date, datetime
from typing import get_type_hints
from uuid import UUID

import pytest

from application.signals.give_signal import GiveSignal, TellSignal
from domain.privacy import Personal, Purpose, classify
from domain.signals import Concern, HalfYear, NotOver, Signal, TooFew, half_before, half_of
from domain.themes import ThemeUnknown
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("M11")
GIVEN = GiveSignal(theme="leadership", concern=Concern.TIME)
PEOPLE = tuple(UUID(int=0xC0 + n) for n in range(6))
JULY = datetime(2026, 7, 1, 6, tzinfo=UTC)


def told(count: int) -> TellSignal:
    return TellSignal(
        half="2026H1", theme="leadership", concern=Concern.TIME, persons=PEOPLE[:count]
    )


def test_the_same_twice_in_half_a_year_is_one_signal(spec: Spec) -> None:
    spec.when(GIVEN).then(Signal.Given)
    spec.when(GIVEN).then()
    spec.at(JULY).when(GIVEN).then(Signal.Given)
    assert spec.event(Signal.Given).half == "2026H2"


def test_a_theme_is_one_of_the_firms(spec: Spec) -> None:
    spec.when(GiveSignal(theme="astrology", concern=Concern.TIME)).then_refused(ThemeUnknown)


def test_what_was_chosen_is_kept_under_the_persons_own_key() -> None:
    hints = get_type_hints(Signal.Given, include_extras=True)
    for name in ("theme", "concern"):
        assert classify(hints[name]) == Personal(Purpose.SURVEY, "person_id")


def test_five_persons_are_told_of_once_the_half_year_is_over(spec: Spec) -> None:
    spec.at(JULY).when(told(5)).then(HalfYear.Opened, HalfYear.SignalTold)
    assert spec.event(HalfYear.SignalTold).persons == 5
    spec.when(told(6)).then()


def test_four_persons_are_not_told_of_nor_one_five_times(spec: Spec) -> None:
    spec.at(JULY).when(told(4)).then_refused(TooFew)
    twice = TellSignal(
        half="2026H1", theme="leadership", concern=Concern.TIME, persons=PEOPLE[:1] * 5
    )
    spec.when(twice).then_refused(TooFew)


def test_a_half_year_that_still_runs_is_not_counted(spec: Spec) -> None:
    spec.at(NOON).when(told(5)).then_refused(NotOver)


def test_half_years_follow_each_other() -> None:
    assert [half_of(date(2026, month, 1)) for month in (1, 6, 7, 12)] == [
        "2026H1", "2026H1", "2026H2", "2026H2",
    ]  # fmt: skip
    assert (half_before(date(2026, 6, 30)), half_before(date(2026, 7, 1))) == ("2025H2", "2026H1")
