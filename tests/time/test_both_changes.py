"""Every rule that watches a clock, on both days on which the clocks change.

Summer time begins at 3.00 on 29 March 2026 and ends at 4.00 on 25 October 2026 in Finland
(directive 2000/84/EC; laki 1187/2009). Hours are real hours; days, days of the week and opening
hours are those of the clock on the wall.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest

from application.engagements.nudge import AskRecord, RemindSession
from application.engagements.whenever_a_session_comes_near import whenever_a_session_comes_near
from application.policies import Later
from domain.availability import AvailabilityRules, Taken, free_times
from domain.booking_policy import FIRST_BOOKING_POLICY
from domain.cancelling import (
    StillTimeToCome,
    cancelled_by_client,
    did_not_come,
    failed_by_mentor,
    moved_by_client,
)
from domain.cancelling_outcome import Booking, Moves, Why
from domain.cancelling_policy import FIRST_POLICY, Payer
from domain.engagements import Engagement
from domain.limits import Limits
from domain.office_hours import add_office_hours, add_working_days
from domain.opening_hours import Hours, OpeningHours
from domain.slots import HELSINKI, Slot, instant_of, zone_named
from domain.withdrawal import withdrawal_ends
from tests.payments.scene import BOOKED, paid
from tests.time.test_free_times import LOOSE
from tests.time.test_office_hours import OFFICE

INSTANT = timedelta(microseconds=1)
pytestmark = pytest.mark.feature("E4")


@dataclass(frozen=True)
class Change:
    """A day on which the clocks change, a Sunday, and how many hours it has."""

    day: date
    hours: int
    a_day_before_noon: time
    """What the clock on the wall says 24 real hours before noon of that day."""

    def at(self, hour: int, minute: int = 0, days: int = 0) -> datetime:
        """A time on the wall of that day, or so many days from it, as an instant."""
        return instant_of(self.day + timedelta(days=days), time(hour, minute), HELSINKI)

    def booked(self, payer: Payer = Payer.CONSUMER) -> Booking:
        """A session at noon of that day, booked long ago."""
        slot = Slot(self.at(12), 60)
        return Booking(slot, slot.starts_at - timedelta(days=30), payer)

    @property
    def edge(self) -> datetime:
        """24 real hours before that session."""
        return instant_of(self.day - timedelta(days=1), self.a_day_before_noon, HELSINKI)


SPRING = Change(date(2026, 3, 29), 23, time(11))
AUTUMN = Change(date(2026, 10, 25), 25, time(13))
both = pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["29 March", "25 October"])


def wall(moment: datetime) -> str:
    """What the clock on the wall in Helsinki says."""
    return f"{moment.astimezone(zone_named(HELSINKI)):%H:%M}"


def starts(change: Change, *taken: Taken, now: datetime, days: int = 0, **limits: int) -> list[str]:
    """The free times of that day on the wall, open from nine to noon."""
    every = OpeningHours(weekly=((7, Hours(time(9), time(12))), (1, Hours(time(9), time(12)))))
    rules = AvailabilityRules(opening=every, limits=LOOSE.overridden_by(Limits(**limits)))
    day = change.day + timedelta(days=days)
    return [wall(free.slot.starts_at) for free in free_times(rules, taken, now, day, day)]


@both
def test_the_day_is_as_long_as_it_is(change: Change) -> None:
    assert change.at(0, days=1) - change.at(0) == timedelta(hours=change.hours)


@both
def test_a_private_person_cancels_free_until_24_real_hours_before(change: Change) -> None:
    booking = change.booked()
    assert cancelled_by_client(FIRST_POLICY, booking, change.edge).percent == 0
    assert cancelled_by_client(FIRST_POLICY, booking, change.edge + INSTANT).percent == 50


@both
def test_an_organisation_s_steps_are_48_and_24_real_hours(change: Change) -> None:
    booking, day = change.booked(Payer.ORGANISATION), timedelta(hours=24)
    moments = (change.edge - day, change.edge - day + INSTANT, change.edge, change.edge + INSTANT)
    found = [cancelled_by_client(FIRST_POLICY, booking, one).percent for one in moments]
    assert found == [0, 50, 50, 100]


@both
def test_a_move_is_free_until_24_real_hours_before_once(change: Change) -> None:
    booking = change.booked()
    in_time = moved_by_client(FIRST_POLICY, booking, change.edge, Moves())
    late = moved_by_client(FIRST_POLICY, booking, change.edge + INSTANT, Moves())
    assert (in_time.why, late.percent) == (Why.FREE_MOVE, 50)


@both
def test_a_mentor_is_late_from_24_real_hours_before(change: Change) -> None:
    booking = change.booked()
    assert failed_by_mentor(FIRST_POLICY, booking, change.edge).amends is None
    assert failed_by_mentor(FIRST_POLICY, booking, change.edge + INSTANT).amends


@both
def test_a_booking_is_undone_for_two_real_hours_over_the_change(change: Change) -> None:
    booking = replace(change.booked(), booked_at=change.at(2))
    last = change.at(2) + timedelta(hours=2)
    assert wall(last) == {23: "05:00", 25: "03:00"}[change.hours]
    assert cancelled_by_client(FIRST_POLICY, booking, last).why is Why.UNDONE
    assert cancelled_by_client(FIRST_POLICY, booking, last + INSTANT).why is Why.LATE


@both
def test_somebody_is_missing_after_a_real_quarter_of_an_hour(change: Change) -> None:
    begins = change.at(4) - timedelta(minutes=10)
    booking = replace(change.booked(), slot=Slot(begins, 60))
    quarter = begins + timedelta(minutes=15)
    with pytest.raises(StillTimeToCome):
        did_not_come(FIRST_POLICY, booking, quarter - INSTANT)
    assert did_not_come(FIRST_POLICY, booking, quarter).why is Why.NO_SHOW


@both
def test_a_time_is_held_ten_real_minutes_and_paid_within_37(change: Change) -> None:
    chosen = change.at(4) - timedelta(minutes=5)
    assert wall(chosen + FIRST_BOOKING_POLICY.hold) == "04:05"
    closes = FIRST_BOOKING_POLICY.page_closes(chosen)
    assert wall(closes) == "04:30"
    assert FIRST_BOOKING_POLICY.hold_ends(closes) - chosen == timedelta(minutes=37)


@both
def test_opening_hours_are_those_of_the_wall(change: Change) -> None:
    assert starts(change, now=change.at(9, days=-7)) == ["09:00", "10:00", "11:00"]


@both
def test_the_notice_of_a_day_is_24_real_hours(change: Change) -> None:
    saturday = change.at(10, days=-1)
    found = starts(change, now=saturday, earliest_notice_minutes=1440)
    assert found == {23: ["11:00"], 25: ["09:00", "10:00", "11:00"]}[change.hours]


@both
def test_a_cap_counts_the_day_of_the_wall_however_long_it_is(change: Change) -> None:
    first, last = Taken(Slot(change.at(0), 60)), Taken(Slot(change.at(23), 60))
    long_ago = change.at(9, days=-7)
    for one in (first, last):
        assert starts(change, one, now=long_ago, sessions_a_day=1) == []
        assert len(starts(change, one, now=long_ago, days=1, sessions_a_day=1)) == 3


@both
def test_fourteen_days_to_withdraw_end_at_midnight_of_the_wall(change: Change) -> None:
    concluded = change.at(12, days=-13)
    ends = withdrawal_ends(concluded)
    assert ends + INSTANT == change.at(0, days=2), "the last day is a Monday, and counts whole"
    usual = timedelta(days=14, hours=12)
    assert ends + INSTANT - concluded == usual + timedelta(hours=change.hours - 24)


@both
def test_reminders_come_real_hours_before_and_the_record_is_asked_for_in_the_morning(
    change: Change,
) -> None:
    slot = Slot(change.at(12), 60)
    spec = paid(booked=replace(BOOKED, slot=slot))
    booked = next(e for e in spec.log.recorded if isinstance(e, Engagement.SessionBooked))
    later = [one for one in whenever_a_session_comes_near(booked) if isinstance(one, Later)]
    reminded = [one.at for one in later if isinstance(one.command, RemindSession)]
    assert reminded == [change.edge - timedelta(hours=24), slot.starts_at - timedelta(hours=2)]
    (asked,) = [one.at for one in later if isinstance(one.command, AskRecord)]
    assert wall(asked) == "09:00"


@both
def test_working_days_and_office_hours_run_on_over_the_change(change: Change) -> None:
    friday = change.day - timedelta(days=2)
    assert add_working_days(friday, 2, frozenset()) == change.day + timedelta(days=2)
    declines = timedelta(hours=FIRST_BOOKING_POLICY.decline_office_hours)
    assert add_office_hours(change.at(15, days=-2), declines, OFFICE) == change.at(12, days=1)
