from datetime import UTC, datetime
from uuid import UUID

import pytest

from application.booking.let_go import CancelOrder
from application.booking.offer_time import LapseOffer, OfferFreedTime
from domain.booking_policy import FIRST_BOOKING_POLICY
from domain.diaries import Diary, TimeTaken
from domain.waiting import WaitingList, offer_ends
from tests.booking.scene import AINO, MENTOR, ORDER, OTHER, VEERA, after, hold, slot
from tests.booking.test_wait_for_time import SECOND, join
from tests.spec import Spec

OFFER, ANOTHER = UUID(int=0x51), UUID(int=0x52)
FREED = OfferFreedTime(mentor_id=MENTOR, slot=slot(), offer_id=OFFER)
LAPSE = LapseOffer(mentor_id=MENTOR, offer_id=OFFER)
pytestmark = pytest.mark.feature("E1")


def freed(spec: Spec) -> Spec:
    """Two wait for a time somebody holds, and it is let go."""
    return spec.given(join(), join(SECOND, VEERA), hold(), CancelOrder(order_id=ORDER))


def test_a_freed_time_is_kept_for_whoever_asked_first(spec: Spec) -> None:
    freed(spec).when(FREED).then(WaitingList.TimeOffered, Diary.TimeHeld)
    offered = spec.event(WaitingList.TimeOffered)
    assert (offered.person_id, offered.slot, offered.until) == (AINO, slot(), after(hours=2))
    spec.when(hold(OTHER)).then_refused(TimeTaken)
    spec.when(FREED).then()


def test_only_on_days_on_which_they_could_come(spec: Spec) -> None:
    spec.given(join(days=(3, 5)), join(SECOND, VEERA)).when(FREED)
    assert spec.event(WaitingList.TimeOffered).person_id == VEERA


def test_where_nobody_waits_or_it_is_taken_again_nothing_is_offered(spec: Spec) -> None:
    spec.when(FREED).then()
    spec.given(join(), hold()).when(FREED).then()


def test_what_may_not_be_booked_any_more_is_not_offered(spec: Spec) -> None:
    freed(spec).at(after(days=6.5)).when(FREED).then()


def test_after_the_deadline_it_is_the_next_ones(spec: Spec) -> None:
    freed(spec).given(FREED).at(after(hours=2)).when(LAPSE)
    spec.then(WaitingList.OfferLapsed, Diary.TimeReleased)
    spec.when(OfferFreedTime(mentor_id=MENTOR, slot=slot(), offer_id=ANOTHER))
    assert spec.event(WaitingList.TimeOffered).person_id == VEERA


def test_whoever_let_it_go_is_asked_for_other_times_still(spec: Spec) -> None:
    freed(spec).given(FREED).at(after(hours=2)).given(LAPSE)
    spec.when(OfferFreedTime(mentor_id=MENTOR, slot=slot(days=8), offer_id=ANOTHER))
    assert spec.event(WaitingList.TimeOffered).person_id == AINO


def test_before_the_deadline_nothing_lapses(spec: Spec) -> None:
    freed(spec).given(FREED).when(LAPSE).then()


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-03-02T10:00+02:00", "2026-03-02T12:00+02:00"),
        ("2026-03-02T19:59+02:00", "2026-03-02T21:59+02:00"),
        ("2026-03-02T20:00+02:00", "2026-03-03T10:00+02:00"),
        ("2026-03-02T03:00+02:00", "2026-03-02T10:00+02:00"),
        ("2026-03-28T23:00+02:00", "2026-03-29T10:00+03:00"),
        ("2026-10-24T23:00+03:00", "2026-10-25T10:00+02:00"),
    ],
)
def test_a_deadline_runs_in_the_waking_day_also_when_clocks_change(now: str, until: str) -> None:
    far = slot(days=300)
    ends = offer_ends(datetime.fromisoformat(now), far, 1440, FIRST_BOOKING_POLICY)
    assert ends == datetime.fromisoformat(until)


def test_a_deadline_never_passes_the_notice() -> None:
    now = datetime(2026, 3, 8, 9, 30, tzinfo=UTC)
    assert offer_ends(now, slot(), 1440, FIRST_BOOKING_POLICY) == after(days=6)
