"""A mentor declines what was booked without asking: within four office hours, all goes back."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from application.engagements.book_next_talk import BookNextTalk, NoTalkLeft
from application.engagements.decline_booking import DeclineBooking
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.quality.whenever_a_mentor_fails_a_mentee import whenever_a_mentor_fails_a_mentee
from domain.booking_policy import FIRST_BOOKING_POLICY
from domain.diaries import Diary
from domain.engagements import Engagement, Ground
from domain.engagements.course_words import EndReason
from domain.engagements.declining import NotToDecline, TooLateToDecline
from domain.money import Money
from domain.orders import Order
from domain.people import Role
from tests.booking.account_scene import RITVA, booked, ritva_orders
from tests.booking.scene import AINO, SANNA, THE_FIRM, after, details, hold, payment
from tests.booking.scene import to_payment as going_to_pay
from tests.engagements import scene as package
from tests.engagements.test_book_next_talk import BOUGHT
from tests.memory_log import MemoryLog
from tests.payments.scene import ENGAGEMENT, SESSION, paid, settled
from tests.signed_in import House, open_house, person_in
from tests.spec import Spec, commanded

pytestmark = [pytest.mark.feature("E8"), pytest.mark.feature("S11")]
DECLINE = DeclineBooking(engagement_id=ENGAGEMENT, session_id=SESSION)


def sanna(spec: Spec) -> Spec:
    spec.by = SANNA
    return spec


def test_a_single_talk_is_off_its_time_free_and_its_whole_price_goes_back() -> None:
    spec = sanna(paid()).at(after(hours=1)).when(DECLINE)
    spec.then(Engagement.SessionCancelled, Diary.TimeReleased, Diary.TimeReleased, Engagement.Ended)
    off, ended = spec.event(Engagement.SessionCancelled), spec.event(Engagement.Ended)
    assert (off.ground, off.percent, off.extra_minutes) == (Ground.DECLINED, 0, 0)
    assert ended.reason is EndReason.MENTOR
    assert spec.when(settled(spec)).event(Order.SessionSettled).amount == Money(14800)


def test_of_two_talks_paid_together_both_go_back_and_none_is_left_to_book() -> None:
    spec = sanna(Spec(MemoryLog()).given(*THE_FIRM, *BOUGHT)).when(DECLINE)
    assert spec.when(settled(spec)).event(Order.SessionSettled).amount == Money(29000)
    spec.by = AINO
    again = BookNextTalk(engagement_id=ENGAGEMENT, starts_at=after(days=21))
    spec.when(again).then_refused(NoTalkLeft)


def test_an_order_by_invoice_is_cancelled_and_nothing_is_invoiced() -> None:
    spec = sanna(booked(ritva_orders(Spec(MemoryLog()).given(*THE_FIRM)))).when(DECLINE)
    assert spec.event(Order.Cancelled)
    assert spec.event(Engagement.SessionCancelled).percent == 0


def test_it_is_no_fault_of_the_mentor_however_soon_the_talk_is() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, hold(days=1), details(), going_to_pay(), payment())
    paid_now = next(e for e in spec.log.recorded if isinstance(e, Order.Paid))
    for command in commanded(whenever_an_order_is_paid, paid_now):
        spec.given(command)
    off = sanna(spec).at(after(hours=4)).when(DECLINE).event(Engagement.SessionCancelled)
    assert (off.quality_case, off.extra_minutes) == (False, 0)
    assert commanded(whenever_a_mentor_fails_a_mentee, off) == []


def test_exactly_four_office_hours_later_is_in_time_and_a_second_after_is_not() -> None:
    assert FIRST_BOOKING_POLICY.decline_office_hours == 4
    sanna(paid()).at(after(hours=4)).when(DECLINE).event(Engagement.Ended)
    sanna(paid()).at(after(hours=4, minutes=1)).when(DECLINE).then_refused(TooLateToDecline)


def test_what_was_booked_in_the_evening_may_be_declined_the_next_day_at_one() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM).at(after(hours=7))
    spec.given(*BOUGHT)
    sanna(spec).at(after(days=1, hours=1)).when(DECLINE).event(Engagement.Ended)


def test_it_is_the_mentor_s_own_word_and_only_before_any_talk_was_held() -> None:
    spec = paid()
    for other in (AINO, RITVA):
        spec.by = other
        spec.when(DECLINE).then_refused(NotToDecline)
    spec = Spec(MemoryLog()).given(*THE_FIRM, *BOUGHT)
    spec.by = AINO
    spec.given(
        BookNextTalk(engagement_id=ENGAGEMENT, starts_at=after(days=21), session_id=UUID(int=0x99))
    )
    sanna(spec).when(DECLINE).then_refused(NotToDecline)


def test_what_is_booked_from_a_package_was_agreed_and_is_cancelled_instead() -> None:
    spec = Spec(MemoryLog()).given(*package.mentors(), *package.RUNNING, package.BOOKED)
    spec.by = package.SANNA_HERSELF
    wish = DeclineBooking(engagement_id=package.CASE, session_id=package.SESSION)
    spec.when(wish).then_refused(NotToDecline)


def test_said_twice_it_is_said_once() -> None:
    sanna(paid()).given(DECLINE).when(DECLINE).then()


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        house.do(*THE_FIRM)
        yield house


@pytest.mark.feature("G1")
def test_on_the_page_before_the_session_and_through_the_api(house: House) -> None:
    client = person_in(Role.CLIENT)
    house.do(hold(), details(client=client, email="client@firm.example"), going_to_pay(), payment())
    mentor = house.signed_in(SANNA)
    page = f"/desk/sessions/{SESSION}"
    shown = mentor.get(f"{page}/before?lang=en")
    assert shown.status_code == 200
    assert "Decline the booking" in shown.text
    assert "16:00" in shown.text
    body = {"engagement_id": str(ENGAGEMENT), "session_id": str(SESSION)}
    for stranger in (house.as_(Role.CLIENT), house.as_(Role.MENTOR), house.as_(Role.COORDINATOR)):
        told = stranger.post("/api/engagements/decline-booking", json=body)
        assert told.status_code in {403, 404}
    house.let_it_be(after(hours=4, minutes=1))
    late = mentor.post(f"{page}/decline", data={"command_id": str(UUID(int=1))})
    assert (late.status_code, "Decline the booking" in late.text) == (409, False)
    house.let_it_be(after(hours=3))
    for _ in range(2):
        done = mentor.post("/api/engagements/decline-booking", json=body)
        assert done.status_code == 200
    house.settle()
    subjects = [one.subject for one in house.post.to(Role.CLIENT)]
    assert any("mentorisi" in one.lower() for one in subjects), subjects
    sent = house.as_(Role.FINANCE).get("/api/payments/refunds").json()["items"]
    assert [one["amount"] for one in sent] == ["148.00"]


@pytest.mark.feature("E9")
def test_within_the_hour_before_one_says_on_the_same_page_that_one_is_late(house: House) -> None:
    client = person_in(Role.CLIENT)
    house.do(hold(), details(client=client, email="client@firm.example"), going_to_pay(), payment())
    mentor, page = house.signed_in(SANNA), f"/desk/sessions/{SESSION}"
    house.let_it_be(after(days=6, hours=22, minutes=59))
    assert "10 min late" not in mentor.get(f"{page}/before?lang=en").text
    house.let_it_be(after(days=6, hours=23, minutes=30))
    assert "10 min late" in mentor.get(f"{page}/before?lang=en").text
    assert house.as_(Role.MENTOR).post(f"{page}/late").status_code in {403, 404}
    for _ in range(2):
        said = mentor.post(f"{page}/late", data={"command_id": str(UUID(int=2))})
        assert said.headers["location"] == f"{page}/before"
    house.settle()
    told = [one for one in house.post.to(Role.CLIENT) if "myöhässä" in one.subject]
    assert len(told) == 1
