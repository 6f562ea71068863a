"""The people and things that specifications of engagements speak of."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from application.engagements.book_from_package import BookFromPackage
from application.engagements.book_session import BookSession
from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.lots.add_lot import AddLot
from application.lots.balance import balance
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.engagements.course_events import Course
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from tests.engagements.agreeing import AgreeEngagement
from tests.spec import NOON, Spec, shown

AINO, SANNA_HERSELF, MIKAEL_HIMSELF, PETRI_HIMSELF = (UUID(int=n) for n in range(0x10, 0x14))
"""A mentee and three people who mentor."""
SANNA, MIKAEL, PETRI = map(mentor_of, (SANNA_HERSELF, MIKAEL_HIMSELF, PETRI_HIMSELF))
"""The mentee's own mentor and two colleagues."""
OFFICE = UUID(int=7)
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
PACKAGE = AddLot(owner_id=CASE, minutes=240, valid_until=date(2026, 9, 30), lot_id=UUID(int=0x40))
RUNNING = (OPENED, AGREED, PACKAGE)
BOOKED = BookFromPackage(engagement_id=CASE, session_id=SESSION, starts_at=after(days=7))


def mentors(*more: UUID) -> Iterator[Command]:
    """Three people of the pool and some more, open from nine to five in Finland."""
    for nth, person in enumerate((SANNA_HERSELF, MIKAEL_HIMSELF, PETRI_HIMSELF, *more)):
        yield RegisterPerson(person_id=person, name=f"Mentor {nth}", email=f"m{nth}@luotsi.example")
        yield AddMentor(
            person_id=person, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)
        )
        hours = tuple((day, Hours(time(9), time(17))) for day in range(1, 6))
        yield SetWeeklyHours(mentor_id=mentor_of(person), weekly=hours)


WITH_POOL = (*mentors(), *RUNNING)


def minutes(spec: Spec) -> tuple[int, int, int]:
    """What of the package is free, reserved and used."""
    page = shown(balance, *[e for e in spec.log.recorded if list(balance.key(e))])
    return page.free, sum(lot.reserved for lot in page.lots), page.used


def opened(kind: EngagementKind = EngagementKind.PROGRAMME, **more: object) -> OpenEngagement:
    given = vars(OPENED) | {"kind": kind} | more
    return OpenEngagement(**given)


def paid(*, days: float = 7, hours: float = 0) -> BookSession:
    """A single session that an order has paid for."""
    return BookSession(
        engagement_id=CASE, session_id=SESSION, order_id=ORDER, kind=ServiceKind.SINGLE,
        mentee_id=AINO, mentor_id=SANNA, slot=slot(days=days, hours=hours),
    )  # fmt: skip
