"""The firm, the mentor and the times that specifications of booking speak of."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.start_payment import StartPayment
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.payments.record_payment import RecordPayment
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService
from domain.firm_details import Details, TextKind
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.money import Money
from domain.opening_hours import Hours
from domain.orders import Method
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from tests.spec import NOON

SANNA, HOUR, QUICK, ORDER, OTHER, AINO, VEERA = (UUID(int=n) for n in range(0x30, 0x37))
MENTOR = mentor_of(SANNA)
SINCE = date(2026, 1, 1)
PRICE = Money(14800)
INTENT = "pi_1"

DETAILS = Details(
    name="Luotsi Mentorointi Oy", business_id="1234567-1", vat_id="FI12345671",
    domicile="Helsinki", street="Kalasatamankatu 9", postal_code="00580", city="Helsinki",
    country="FI", iban="FI2112345600000785", bic="NDEAFIHH", email="toimisto@luotsi.example",
    phone="+358 9 4245 0100",
)  # fmt: skip
THE_FIRM = (
    SetFirmDetails(valid_from=SINCE, details=DETAILS),
    *(PublishText(kind=kind, valid_from=SINCE, text=InThreeLanguages("a", "b", "c"))
      for kind in TextKind),
    RegisterPerson(person_id=SANNA, name="Sanna Lehtonen", email="sanna@luotsi.example"),
    AddMentor(person_id=SANNA, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)),
    SetWeeklyHours(
        mentor_id=MENTOR,
        weekly=tuple((day, Hours(time(9), time(17))) for day in range(1, 6)),
    ),
    OfferService(
        service_id=HOUR, kind=ServiceKind.SINGLE, minutes=60, price=PRICE,
        organisation_price=Money(22000),
        name=InThreeLanguages("Mentoritapaaminen", "Mentormöte", "Mentoring session"),
    ),
    OfferService(
        service_id=QUICK, kind=ServiceKind.QUICK, minutes=60, price=Money(29000), sessions=2,
        name=InThreeLanguages("Pikamentorointi", "Snabbmentorering", "Quick mentoring"),
    ),
)  # fmt: skip


def after(*, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
    """So long after noon of Monday 2 March 2026, when specifications play."""
    return NOON + timedelta(days=days, hours=hours, minutes=minutes)


def slot(*, days: float = 7, hours: float = 0, minutes: int = 60) -> Slot:
    """An hour at noon of the next Monday, or moved from there."""
    return Slot(after(days=days, hours=hours), minutes)


def hold(order: UUID = ORDER, *, days: float = 7, hours: float = 0, **more: Any) -> HoldTime:
    """Hold an hour of Sanna's time."""
    command = HoldTime(
        service_id=HOUR, mentor_id=MENTOR, starts_at=slot(days=days, hours=hours).starts_at,
        order_id=order,
    )  # fmt: skip
    return replace(command, **more)


def details(order: UUID = ORDER, client: UUID = AINO, **more: Any) -> GiveDetails:
    """Say that Aino orders."""
    command = GiveDetails(
        order_id=order, name="Aino Korhonen", email=f"{client}@yritys.fi", accept_terms=True,
        start_early=True, knows_right_ends=True, client_id=client,
    )  # fmt: skip
    return replace(command, **more)


def to_payment(order: UUID = ORDER) -> StartPayment:
    """Go to pay by card."""
    return StartPayment(order_id=order, method=Method.CARD)


def payment(
    order: UUID = ORDER, intent: str = INTENT, received: Money = PRICE, **more: Any
) -> RecordPayment:
    """The provider tells that money came."""
    command = RecordPayment(intent=intent, order_id=order, received=received)
    return replace(command, **more)


ORDERED = (hold(), details(), to_payment())
"""From a time held to the payment page."""
