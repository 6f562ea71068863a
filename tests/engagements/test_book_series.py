"""A series is booked whole or not at all, at one clock time whatever the clocks do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from application.engagements.book_series import BookSeries, SeriesClashes
from domain.engagements import Engagement
from domain.lots import NoMinutesLeft
from tests.engagements.scene import BOOKED, CASE, RUNNING, after, minutes
from tests.spec import Spec

SERIES = BookSeries(engagement_id=CASE, starts_at=after(days=7), count=4)


@pytest.mark.feature("S10")
def test_four_sessions_four_weeks_apart(spec: Spec) -> None:
    spec.given(*RUNNING).when(SERIES)
    booked = [e for e in spec.new if isinstance(e, Engagement.SessionBooked)]
    assert [e.slot.starts_at for e in booked] == [
        datetime(2026, 3, 9, 10, tzinfo=UTC), datetime(2026, 4, 6, 9, tzinfo=UTC),
        datetime(2026, 5, 4, 9, tzinfo=UTC), datetime(2026, 6, 1, 9, tzinfo=UTC),
    ]  # fmt: skip
    assert len({e.series_id for e in booked}) == 1
    assert minutes(spec) == (0, 240, 0)


def test_one_clash_and_none_is_booked(spec: Spec) -> None:
    taken = replace(BOOKED, starts_at=datetime(2026, 5, 4, 9, 30, tzinfo=UTC), minutes=30)
    spec.given(*RUNNING, taken).when(SERIES).then_refused(SeriesClashes)
    assert spec.refusal
    assert spec.refusal.facts["clashes"] == [datetime(2026, 5, 4, 9, tzinfo=UTC)]
    assert minutes(spec) == (210, 30, 0)


def test_a_package_too_small_books_none(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(SERIES, count=5)).then_refused(NoMinutesLeft)
