"""The people and things that specifications of engagements speak of."""

from datetime import date, datetime, timedelta
from uuid import UUID

from application.engagements.book_session import BookSession
from application.engagements.open_engagement import AgreeEngagement, OpenEngagement
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.engagements.course_events import Course
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from tests.spec import NOON

AINO, SANNA, MIKAEL, PETRI = (UUID(int=n) for n in range(0x10, 0x14))
"""A mentee, her own mentor and two colleagues."""
CASE, AGREEMENT, ORDER, SESSION, NEXT = (UUID(int=n) for n in range(0x20, 0x25))
COURSE = Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8)


def after(*, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
    """So long after noon of the day on which specifications play."""
    return NOON + timedelta(days=days, hours=hours, minutes=minutes)


def slot(*, days: float = 7, hours: float = 0, minutes: int = 60) -> Slot:
    return Slot(after(days=days, hours=hours), minutes)


OPENED = OpenEngagement(
    engagement_id=CASE, mentee_id=AINO, lead_id=SANNA, payer=Payer.CONSUMER, payer_id=AINO,
    course=COURSE,
)  # fmt: skip
AGREED = AgreeEngagement(engagement_id=CASE, agreement_id=AGREEMENT)


def opened(kind: EngagementKind = EngagementKind.PROGRAMME, **more: object) -> OpenEngagement:
    given = vars(OPENED) | {"kind": kind} | more
    return OpenEngagement(**given)


def paid(*, days: float = 7, hours: float = 0) -> BookSession:
    """A single session that an order has paid for."""
    return BookSession(
        engagement_id=CASE, session_id=SESSION, order_id=ORDER, kind=ServiceKind.SINGLE,
        mentee_id=AINO, mentor_id=SANNA, slot=slot(days=days, hours=hours),
    )  # fmt: skip
