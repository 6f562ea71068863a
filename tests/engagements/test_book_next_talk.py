"""Quick mentoring is one or two talks: the second is booked without paying again."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.book_next_talk import BookNextTalk, NoTalkLeft
from application.engagements.book_session import BookSession
from application.payments.withdraw_from_contract import WithdrawFromContract
from domain.diaries import Diary, TimeTaken
from domain.engagements import Engagement
from domain.events import derived
from domain.money import Money
from domain.service_kinds import ServiceKind
from tests.booking.scene import (
    AINO,
    MENTOR,
    ORDER,
    OTHER,
    QUICK,
    THE_FIRM,
    after,
    details,
    hold,
    payment,
    slot,
    to_payment,
)  # fmt: skip
from tests.memory_log import MemoryLog
from tests.spec import Spec

ENGAGEMENT, FIRST = derived(ORDER, "engagement"), derived(ORDER, "session")
NEXT = BookNextTalk(engagement_id=ENGAGEMENT, starts_at=after(days=21), session_id=UUID(int=0x99))
BOUGHT = (
    hold(service_id=QUICK), details(), to_payment(), payment(received=Money(29000)),
    BookSession(
        engagement_id=ENGAGEMENT, session_id=FIRST, order_id=ORDER, kind=ServiceKind.QUICK,
        mentee_id=AINO, mentor_id=MENTOR, slot=slot(),
    ),
)  # fmt: skip
pytestmark = [pytest.mark.feature("S11"), pytest.mark.feature("G1")]


@pytest.fixture
def spec() -> Spec:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *BOUGHT)
    spec.by = AINO
    return spec


def test_the_second_talk_is_paid_by_the_same_order(spec: Spec) -> None:
    spec.when(NEXT).then(Engagement.SessionBooked, *[Diary.TimeReserved] * 2)
    assert spec.event(Engagement.SessionBooked).order_id == ORDER


def test_there_is_no_third(spec: Spec) -> None:
    third = replace(NEXT, session_id=UUID(int=0x9A), starts_at=after(days=22))
    spec.given(NEXT).when(third).then_refused(NoTalkLeft)


def test_the_mentor_is_not_in_two_places(spec: Spec) -> None:
    spec.given(hold(OTHER, days=21)).when(NEXT).then_refused(TimeTaken)


def test_after_withdrawing_nothing_is_left_to_book(spec: Spec) -> None:
    spec.given(WithdrawFromContract(order_id=ORDER, name="Aino", email="aino@yritys.fi"))
    spec.when(NEXT).then_refused(NoTalkLeft)
