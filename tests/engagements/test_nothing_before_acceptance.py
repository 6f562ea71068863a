"""Before the agreement is accepted nothing but a first meeting is booked, by whatever command."""

import re
from dataclasses import replace

import pytest

from application.engagements.book_from_package import BookFromPackage, BookOnAccount
from application.engagements.book_next_talk import BookNextTalk
from application.engagements.book_series import BookSeries
from application.engagements.log_session import LogSession
from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.mentoring.close_in_one import CloseSession
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.engagements.course_words import NotAgreedYet
from domain.money import Money
from infrastructure.settings import CHECKOUT
from tests.booking import scene as shop
from tests.engagements.scene import CASE, NEXT, OPENED, PACKAGE, SESSION, after
from tests.engagements.test_book_from_package import FIRST
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("S8")
LATER = after(days=14)
MET = (OPENED, PACKAGE, replace(FIRST, session_id=SESSION))
"""A first meeting is booked, and the agreement waits to be accepted."""
REFUSED: dict[type[Command], Command] = {
    BookFromPackage: BookFromPackage(engagement_id=CASE, starts_at=LATER, session_id=NEXT),
    BookOnAccount: BookOnAccount(engagement_id=CASE, starts_at=LATER, session_id=NEXT),
    BookSeries: BookSeries(engagement_id=CASE, starts_at=LATER, count=2, series_id=NEXT),
    LogSession: LogSession(engagement_id=CASE, starts_at=after(days=-1), session_id=NEXT),
    CloseSession: CloseSession(
        engagement_id=CASE, session_id=SESSION, minutes=30, next_starts_at=LATER,
    ),
}  # fmt: skip
PAID_AND_AGREED_AT_CHECKOUT = {"BookNextTalk", "BookSession"}
A_FIRST_MEETING = {"BookChemistry"}


def test_every_command_that_books_is_known_here() -> None:
    said = (CHECKOUT / "EVENTS.md").read_text().partition("\n## Engagement.SessionBooked\n")[2]
    recorders = re.findall(r"`(\w+)`", said.partition("- recorded by: ")[2].partition("\n")[0])
    here = {command.__name__ for command in REFUSED}
    assert set(recorders) == here | PAID_AND_AGREED_AT_CHECKOUT | A_FIRST_MEETING


@pytest.mark.parametrize("wish", REFUSED.values(), ids=lambda wish: type(wish).__name__)
def test_it_is_refused(spec: Spec, wish: Command) -> None:
    spec.given(*MET)
    if isinstance(wish, CloseSession):
        spec.at(after(days=3))
    spec.when(wish).then_refused(NotAgreedYet)


def test_a_second_talk_waits_for_the_checkouts_acceptance_too() -> None:
    spec = Spec(MemoryLog()).given(
        *shop.THE_FIRM, shop.hold(service_id=shop.QUICK), shop.details(), shop.to_payment(),
        shop.payment(received=Money(29000)),
        OpenEngagement(
            engagement_id=CASE, kind=EngagementKind.QUICK, mentee_id=shop.AINO,
            lead_id=shop.MENTOR, payer=Payer.CONSUMER, payer_id=shop.AINO, order_id=shop.ORDER,
        ),
    )  # fmt: skip
    talk = BookNextTalk(engagement_id=CASE, starts_at=after(days=21), session_id=SESSION)
    spec.when(talk).then_refused(NotAgreedYet)


def test_nobody_outside_can_say_that_an_agreement_is_accepted() -> None:
    told = (CHECKOUT / "openapi.json").read_text()
    assert "/api/agreements/accept-agreement" in told
    assert not re.search('(?i)agree-?engagement|book-?session"', told)
