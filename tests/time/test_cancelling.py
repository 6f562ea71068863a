"""What cancelling costs is decided by real hours, the payer, and the terms it was booked under."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cancelling import (
    SessionHasBegun,
    StillTimeToCome,
    cancelled_by_client,
    did_not_come,
    failed_by_mentor,
    moved_by_client,
)
from domain.cancelling_outcome import (
    Amends,
    Booking,
    Circumstances,
    Excuse,
    Moves,
    Outcome,
    Why,
)
from domain.cancelling_policy import (
    FIRST_POLICY,
    NoSuchPolicy,
    Payer,
    Step,
    policy_of,
    policy_on,
)
from domain.money import Money
from domain.slots import NaiveTime, Slot

pytestmark = [pytest.mark.feature("E9"), pytest.mark.feature("E10")]

HELSINKI = ZoneInfo("Europe/Helsinki")
SLOT = Slot.from_wall(date(2026, 6, 10), time(10), 60)
LONG_AGO = datetime(2026, 5, 1, 12, tzinfo=UTC)
CONSUMER = Booking(SLOT, LONG_AGO, Payer.CONSUMER)
ORGANISATION = Booking(SLOT, LONG_AGO, Payer.ORGANISATION)
INSTANT = timedelta(microseconds=1)


def before(hours: float, slot: Slot = SLOT) -> datetime:
    return slot.starts_at - timedelta(hours=hours)


def percent(booking: Booking, at: datetime) -> int:
    return cancelled_by_client(FIRST_POLICY, booking, at).percent


@pytest.mark.parametrize(
    ("hours", "organisation", "consumer"),
    [(72, 0, 0), (48, 0, 0), (47.9, 50, 0), (24, 50, 0), (23.9, 100, 50), (0.1, 100, 50)],
)
def test_the_nearer_the_session_the_more_is_used(
    hours: float, organisation: int, consumer: int
) -> None:
    assert percent(ORGANISATION, before(hours)) == organisation
    assert percent(CONSUMER, before(hours)) == consumer


def test_exactly_48_and_24_hours_belong_to_the_milder_side() -> None:
    assert percent(ORGANISATION, before(48)) == 0
    assert percent(ORGANISATION, before(48) + INSTANT) == 50
    assert percent(ORGANISATION, before(24)) == 50
    assert percent(ORGANISATION, before(24) + INSTANT) == 100
    assert percent(CONSUMER, before(24)) == 0
    assert percent(CONSUMER, before(24) + INSTANT) == 50


def test_24_hours_are_counted_as_real_hours_over_the_autumn_change() -> None:
    half_after_24 = replace(
        FIRST_POLICY, version="test", organisation=(Step(24, 0), Step(0, 50)), undo_minutes=0
    )
    slot = Slot.from_wall(date(2026, 10, 25), time(10), 60)
    booking = Booking(slot, LONG_AGO, Payer.ORGANISATION)
    saturday = datetime(2026, 10, 24, 10, 30, tzinfo=HELSINKI)
    assert slot.starts_at - saturday.astimezone(UTC) == timedelta(hours=24.5)
    assert cancelled_by_client(half_after_24, booking, saturday).percent == 0
    at_24 = datetime(2026, 10, 24, 11, tzinfo=HELSINKI)
    assert cancelled_by_client(half_after_24, booking, at_24).percent == 0
    late = cancelled_by_client(half_after_24, booking, at_24 + INSTANT)
    assert late.charge(Money(18000)) == Money(9000)


def test_24_hours_are_counted_as_real_hours_over_the_spring_change() -> None:
    slot = Slot.from_wall(date(2027, 3, 28), time(10), 60)
    booking = Booking(slot, LONG_AGO, Payer.ORGANISATION)
    saturday_at_ten = datetime(2027, 3, 27, 10, tzinfo=HELSINKI)  # 23 real hours before
    assert percent(booking, saturday_at_ten) == 100
    assert percent(booking, datetime(2027, 3, 27, 9, tzinfo=HELSINKI)) == 50


def test_a_consumer_pays_at_most_half_and_never_above_the_firms_loss() -> None:
    late = cancelled_by_client(FIRST_POLICY, CONSUMER, before(1))
    assert late == Outcome(50, Why.LATE, FIRST_POLICY.version, capped_at_loss=True)
    assert late.charge(Money(14800)) == Money(7400)
    assert late.charge(Money(14800), loss=Money(5000)) == Money(5000)
    assert late.charge(Money(14800), loss=Money(9000)) == Money(7400)
    assert late.charge(Money(14800), loss=Money(-1)) == Money(0)


def test_an_organisation_is_not_capped_at_the_loss() -> None:
    late = cancelled_by_client(FIRST_POLICY, ORGANISATION, before(1))
    assert late.charge(Money(22000), loss=Money(1)) == Money(22000)


@pytest.mark.parametrize("known", [*(Circumstances(excuse=e) for e in Excuse)])
def test_a_consumers_own_word_of_sudden_trouble_is_enough(known: Circumstances) -> None:
    assert cancelled_by_client(FIRST_POLICY, CONSUMER, before(1), known).why is Why.EXCUSED
    after = SLOT.starts_at + timedelta(hours=1)
    assert did_not_come(FIRST_POLICY, CONSUMER, after, known).percent == 0
    assert cancelled_by_client(FIRST_POLICY, ORGANISATION, before(1), known).percent == 100


def test_a_consumer_pays_nothing_for_a_time_sold_again() -> None:
    resold = Circumstances(resold=True)
    outcome = cancelled_by_client(FIRST_POLICY, CONSUMER, before(1), resold)
    assert (outcome.percent, outcome.why) == (0, Why.RESOLD)


def test_a_package_gives_up_half_units() -> None:
    assert cancelled_by_client(FIRST_POLICY, ORGANISATION, before(30)).half_units() == 1
    assert cancelled_by_client(FIRST_POLICY, ORGANISATION, before(3)).half_units() == 2
    assert cancelled_by_client(FIRST_POLICY, CONSUMER, before(30)).half_units() == 0
    late = cancelled_by_client(FIRST_POLICY, CONSUMER, before(3))
    assert late.half_units() == 1
    assert late.half_units(Money(13616)) == late.half_units(loss=Money(1)) == 1
    assert late.half_units(Money(13616), loss=Money(6808)) == 1
    assert late.half_units(Money(13616), loss=Money(6807)) == 0


def test_an_organisations_package_is_not_capped_at_the_loss() -> None:
    late = cancelled_by_client(FIRST_POLICY, ORGANISATION, before(3))
    assert late.half_units(Money(21120), loss=Money(1)) == 2


def test_nearer_than_every_step_the_dearest_one_holds() -> None:
    open_ended = replace(FIRST_POLICY, organisation=(Step(48, 0), Step(24, 50)))
    assert cancelled_by_client(open_ended, ORGANISATION, before(1)).percent == 50


def test_a_booking_is_undone_free_for_two_hours_and_at_that_instant() -> None:
    booked = before(5)
    fresh = replace(ORGANISATION, booked_at=booked)
    assert percent(fresh, booked + timedelta(hours=2)) == 0
    assert percent(fresh, booked + timedelta(hours=2) + INSTANT) == 100
    undone = cancelled_by_client(FIRST_POLICY, fresh, booked)
    assert undone.why is Why.UNDONE


def test_cancelling_while_the_withdrawal_period_runs_is_a_withdrawal() -> None:
    until = before(2)
    running = replace(CONSUMER, withdrawal_until=until)
    assert cancelled_by_client(FIRST_POLICY, running, until).why is Why.WITHDRAWAL
    assert percent(running, until) == 0
    assert percent(running, until + INSTANT) == 50
    assert percent(replace(running, payer=Payer.ORGANISATION), until) == 100


def test_a_session_that_has_begun_can_no_longer_be_cancelled_or_moved() -> None:
    for at in (SLOT.starts_at, SLOT.starts_at + timedelta(hours=3)):
        with pytest.raises(SessionHasBegun):
            cancelled_by_client(FIRST_POLICY, CONSUMER, at)
        with pytest.raises(SessionHasBegun):
            moved_by_client(FIRST_POLICY, CONSUMER, at, Moves())


@pytest.mark.feature("E11")
def test_a_no_show_is_stated_after_a_quarter_of_an_hour() -> None:
    quarter = SLOT.starts_at + timedelta(minutes=15)
    with pytest.raises(StillTimeToCome):
        did_not_come(FIRST_POLICY, ORGANISATION, quarter - INSTANT)
    assert did_not_come(FIRST_POLICY, ORGANISATION, quarter).percent == 100
    consumers = did_not_come(FIRST_POLICY, CONSUMER, quarter)
    assert consumers == Outcome(50, Why.NO_SHOW, FIRST_POLICY.version, capped_at_loss=True)


@pytest.mark.feature("E8")
def test_two_moves_are_free_and_one_of_them_in_the_later_window() -> None:
    def why(hours: float, moves: Moves) -> Why:
        return moved_by_client(FIRST_POLICY, ORGANISATION, before(hours), moves).why

    assert why(48, Moves()) is Why.FREE_MOVE
    assert why(48, Moves(free=1, late=1)) is Why.FREE_MOVE
    assert why(24, Moves(free=1)) is Why.FREE_MOVE
    assert why(47, Moves(free=1, late=1)) is Why.LATE
    assert why(47, Moves(free=2)) is Why.LATE
    assert why(48, Moves(free=2)) is Why.IN_TIME
    assert why(23.9, Moves()) is Why.LATE


@pytest.mark.feature("E8")
def test_a_move_that_is_not_free_costs_what_cancelling_costs() -> None:
    moved = moved_by_client(FIRST_POLICY, CONSUMER, before(3), Moves())
    assert moved == cancelled_by_client(FIRST_POLICY, CONSUMER, before(3))


@pytest.mark.feature("E8")
def test_a_mentor_who_fails_late_makes_amends_and_nothing_is_charged() -> None:
    assert failed_by_mentor(FIRST_POLICY, CONSUMER, before(24)).amends is None
    late = failed_by_mentor(FIRST_POLICY, CONSUMER, before(24) + INSTANT)
    assert (late.percent, late.amends) == (0, Amends(30, 5, quality_case=True))
    absent = failed_by_mentor(FIRST_POLICY, CONSUMER, SLOT.ends_at)
    assert absent.amends == late.amends
    ill = failed_by_mentor(FIRST_POLICY, CONSUMER, before(1), ill=True)
    assert ill.amends == Amends(30, 5, quality_case=False)


@pytest.mark.feature("D5")
def test_a_booking_is_judged_by_the_version_it_was_made_under() -> None:
    harsher = replace(FIRST_POLICY, version="cancelling/2", valid_from=date(2026, 7, 1))
    both = [harsher, FIRST_POLICY]
    assert policy_on(date(2026, 6, 30), both) is FIRST_POLICY
    assert policy_on(date(2026, 7, 1), both) is harsher
    assert policy_of("cancelling/1", both) is FIRST_POLICY
    with pytest.raises(NoSuchPolicy):
        policy_on(date(2024, 12, 31), both)
    with pytest.raises(NoSuchPolicy):
        policy_of("cancelling/3", both)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(NaiveTime):
        cancelled_by_client(FIRST_POLICY, CONSUMER, datetime.fromisoformat("2026-06-01"))


moments = st.timedeltas(INSTANT, timedelta(days=20)).map(lambda left: SLOT.starts_at - left)
bookings = st.sampled_from([CONSUMER, ORGANISATION])


@settings(deadline=None)
@given(bookings, moments, moments)
def test_cancelling_earlier_never_costs_more(
    booking: Booking, one: datetime, two: datetime
) -> None:
    earlier, later = sorted((one, two))
    assert percent(booking, earlier) <= percent(booking, later)


@settings(deadline=None)
@given(moments, st.integers(0, 10**7), st.integers(0, 10**7))
def test_no_consumer_ever_pays_above_half_or_above_the_loss(
    at: datetime, price: int, loss: int
) -> None:
    charge = cancelled_by_client(FIRST_POLICY, CONSUMER, at).charge(Money(price), Money(loss))
    assert charge.cents <= min(-(-price // 2), loss)
