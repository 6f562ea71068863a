"""The demo's bookings: private clients who chose a time, paid for it and met their mentor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.mentors import mentor
from api.seeds.step import Paid, Step, moment, person_of, seeded, working_day
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.start_payment import StartPayment
from application.engagements.close_session import MarkHeld, StateNoShow
from application.firm import Command
from application.payments.record_payment import RecordPayment
from domain.events import Via, derived
from domain.money import NOTHING, Money
from domain.orders import Method

NAMES: Final = (
    "Aino Virtanen", "Matti Korhonen", "Johanna Nyberg", "Pekka Laine", "Emilia Heikkinen",
    "Erik Öhman", "Sari Niemi", "Juha Hämäläinen", "Maria Söderström", "Olli Kinnunen",
    "Hanna Rantala", "Ville Saarinen",
)  # fmt: skip
THEMES: Final = (
    "Ensimmäinen esihenkilötyö", "Seuraava askel uralla", "Rahoituskierroksen valmistelu",
    "Paluu vanhempainvapaalta", "Oman osaamisen sanoittaminen",
)  # fmt: skip
TEAM: Final = ("mentor", "anneli", "mikael", "omar")
MISSED: Final = 9
WORKING_DAYS: Final = 5
CLOCKS: Final = ("14:30", "16:00")
PRICE: Final = Money(14800)


@dataclass(frozen=True)
class Booking:
    """One private client's booking: when it was made, for which day and hour, by whom."""

    key: str
    name: str
    mentor: str
    made: date
    meets: date
    clock: str
    theme: str
    missed: bool = False
    declined: bool = False


def bookings(today: date) -> Iterator[Booking]:
    """Two a month through the year, and some that are still to come."""
    for nth, name in enumerate(NAMES * 2):
        made = today - timedelta(days=340 - 14 * nth)
        meets = working_day(made + timedelta(days=6))
        yield Booking(
            f"booking/{nth}", name, TEAM[nth % len(TEAM)], made, meets,
            f"{9 + nth % 6:02}:00", THEMES[nth % len(THEMES)], missed=nth == MISSED,
        )  # fmt: skip
    for nth, name in enumerate(NAMES[:4]):
        meets = working_day(today + timedelta(days=3 + 2 * nth))
        made = today - timedelta(days=2)
        yield Booking(
            f"booking/next/{nth}", name, TEAM[nth], made, meets, f"{10 + nth}:00", THEMES[nth]
        )
    yield Booking(
        "booking/declined", "Jonna Pitkänen", TEAM[0], today - timedelta(days=1),
        working_day(today + timedelta(days=4)), "12:00", THEMES[1], declined=True,
    )  # fmt: skip


def met_with(key: str, today: date, days: int) -> UUID:
    """The engagement of the last booking that met a mentor so many days ago, or longer."""
    met = [one for one in bookings(today) if one.mentor == key]
    last = [one for one in met if one.meets < today - timedelta(days=days)][-1]
    return derived(seeded(last.key), "engagement")


def this_week(today: date) -> Iterator[Booking]:
    """Two talks on each day of the week, so that whoever looks finds the house at work."""
    monday = today - timedelta(days=today.weekday())
    for nth in range(2 * WORKING_DAYS):
        made = monday - timedelta(days=9)
        yield Booking(
            f"booking/{monday:%G-%V}/{nth}", NAMES[4 + nth % 8], TEAM[nth % len(TEAM)], made,
            working_day(monday + timedelta(days=nth // 2)), CLOCKS[nth % 2],
            THEMES[nth % len(THEMES)],
        )  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    for booking in (*bookings(today), *this_week(today)):
        yield from course(booking, today)


def course(booking: Booking, today: date) -> Iterator[Step]:
    """From the choice of a time to what became of it."""
    key, order = booking.key, seeded(booking.key)
    starts = moment(booking.meets, booking.clock)
    at = moment(booking.made, "18:20")
    minute = timedelta(minutes=1)
    chosen = HoldTime(
        service_id=seeded("single"), mentor_id=mentor(booking.mentor), starts_at=starts,
        order_id=order,
    )  # fmt: skip
    yield Step(f"{key}/hold", chosen, at=at)
    told = GiveDetails(
        order_id=order, name=booking.name, email=address_of(booking.name),
        wish=booking.theme, accept_terms=True, start_early=True, knows_right_ends=True,
        client_id=client_named(booking.name),
    )  # fmt: skip
    yield Step(f"{key}/details", told, at=at + 2 * minute)
    pays = StartPayment(order_id=order, method=Method.CARD)
    yield Step(f"{key}/pay", pays, at=at + 3 * minute)
    if booking.declined:
        refused = RecordPayment(
            intent=f"pi_{order.hex}", order_id=order, received=NOTHING, declined=f"ch_{order.hex}"
        )
        yield Step(f"{key}/declined", refused, at=at + 5 * minute, via=Via.STRIPE)
        return
    paid = Paid(order, PRICE, "Mentoritapaaminen")
    yield Step(f"{key}/paid", paid, at=at + 5 * minute, via=Via.STRIPE)
    ends = starts + timedelta(minutes=60)
    if ends.date() >= today:
        return
    by = person_of(booking.mentor)
    engagement, session = derived(order, "engagement"), derived(order, "session")
    if booking.missed:
        became: Command = StateNoShow(engagement_id=engagement, session_id=session)
    else:
        became = MarkHeld(engagement_id=engagement, session_id=session)
    yield Step(f"{key}/closed", became, by, at=ends + 20 * minute)


def client_named(name: str) -> UUID:
    """The person who books under a name; the first of them is the demo's client."""
    return person_of("client" if name == NAMES[0] else f"client/{name}")


def address_of(name: str) -> str:
    """An address nobody has: `.example` is reserved for examples (RFC 2606)."""
    plain = name.lower().replace(" ", ".").translate(str.maketrans("äöå", "aoa"))
    return "client@luotsi.example" if name == NAMES[0] else f"{plain}@asiakas.example"
