"""A training and the people that specifications of trainings speak of."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.firm import Command
from application.firm_details.publish_text import PublishText
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from application.trainings.join_queue import JoinQueue
from application.trainings.name_participant import NameParticipant
from application.trainings.open_registration import OpenRegistration
from application.trainings.plan_training import PlanTraining
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.clients import BillingDetails, Duty
from domain.firm_details import TextKind
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.money import Money
from domain.people import Role
from domain.slots import Slot
from domain.trainings import Programme, Seating, Training, Venue, seating_of
from domain.trainings.seats import Entry, Seat
from tests.memory_log import MemoryDesk
from tests.signed_in import person_in
from tests.spec import NOON, Spec

NORDPUU = UUID(int=0x61)
TRAINING, ORDER, TRAINER = UUID(int=0x30), UUID(int=0x31), UUID(int=0x32)
MENTORS = tuple(UUID(int=0x100 + n) for n in range(20))
NAMES = ("Aino Korhonen", "Oskari Virta", "Kaisla Mäkelä", "Jonna Pitkänen", "Petri Salmela")


def words(text: str) -> InThreeLanguages:
    return InThreeLanguages(f"{text} fi", f"{text} sv", f"{text} en")


PROGRAMME = Programme(
    title=words("Mentor's basics"), aims=words("Aims"), contents=words("Contents"),
    audience=words("Audience"), qualification=words("Qualification"), terms=words("Terms"),
)  # fmt: skip
DAYS = (
    Slot(NOON + timedelta(days=30), 240),
    Slot(NOON + timedelta(days=31), 240),
    Slot(NOON + timedelta(days=32), 120),
)
PLANNED = PlanTraining(
    training_id=TRAINING, programme=PROGRAMME, trainer_id=TRAINER,
    venue=Venue(name="Kalasatama", address="Kalasatamankatu 9, Helsinki"), gatherings=DAYS,
    seats=6, price_private=Money(61495), price_organisation=Money(49000),
)  # fmt: skip
TAUGHT = RegisterPerson(person_id=TRAINER, name="Riitta Salo", email="riitta@x.example")
"""Whoever teaches is known before a training is planned."""
OPENED = OpenRegistration(training_id=TRAINING)
FIRM_MENTOR = AddMentor(
    person_id=person_in(Role.MENTOR), headline=words("H"), themes=(), languages=("fi",)
)
"""Whoever acts as a mentor in an open house is one."""


def planned(**more: Any) -> PlanTraining:
    return replace(PLANNED, **more)


def on_sale(spec: Spec, **more: Any) -> Spec:
    return spec.given(planned(**more), OPENED)


def for_orders(spec: Spec, **more: Any) -> Spec:
    """On sale in a firm that has published what a client accepts."""
    for kind in TextKind:
        spec.given(PublishText(kind=kind, valid_from=date(2026, 1, 1), text=words("Text")))
    return on_sale(spec, **more)


def mentors(spec: Spec, count: int) -> Spec:
    """So many mentors of the firm are known."""
    for nth, person in enumerate(MENTORS[:count]):
        spec.given(
            RegisterPerson(person_id=person, name=f"Mentor {nth}", email=f"m{nth}@x.example"),
            AddMentor(person_id=person, headline=words("H"), themes=(), languages=("fi",)),
        )
    return spec


def contact_of_nordpuu(spec: Spec, *contacts: UUID, **billing: Any) -> Spec:
    """A client organisation, and who orders for it."""
    return spec.given(*nordpuu(*contacts, **billing))


def nordpuu(*contacts: UUID, **billing: Any) -> tuple[Command, ...]:
    """What makes it known."""
    details = BillingDetails(email="laskut@nordpuu.example", **billing)
    return (
        RegisterOrganisation(
            organisation_id=NORDPUU, name="Nordpuu Oy", business_id="1234567-1", billing=details
        ),
        *(
            NameContact(
                organisation_id=NORDPUU, person_id=one, name="Oskari", duties=(Duty.ORDERS,),
                email="oskari@nordpuu.example",
            )
            for one in contacts
        ),
    )  # fmt: skip


def seated(spec: Spec, count: int) -> Spec:
    """So many mentors have taken a seat."""
    asker = mentors(spec, count).by
    for person in MENTORS[:count]:
        spec.by = person
        spec.given(TakeMentorSeat(training_id=TRAINING))
    spec.by = asker
    return spec


def queued(spec: Spec, *names: str) -> Spec:
    for name in names:
        spec.given(waits(name))
    return spec


def waits(who: str, /, **more: Any) -> JoinQueue:
    """Somebody of this name goes on the waiting list."""
    asked = JoinQueue(
        training_id=TRAINING, name=who, email=f"{who.split(maxsplit=1)[0].lower()}@x.example",
        person_id=person(who), entry_id=entry(who),
    )  # fmt: skip
    return replace(asked, **more)


def named(seat_id: UUID, name: str) -> NameParticipant:
    return NameParticipant(
        training_id=TRAINING, seat_id=seat_id, name=name, person_id=person(name),
        email=f"{name.split(maxsplit=1)[0].lower()}@x.example",
    )  # fmt: skip


def person(name: str) -> UUID:
    return uuid5(TRAINING, name)


def entry(name: str) -> UUID:
    return uuid5(ORDER, name)


def seating(spec: Spec) -> Seating:
    """The seats as they stand."""
    found = MemoryDesk(spec.log).load(Seating, seating_of(TRAINING))
    assert isinstance(found, Seating)
    return found


def training(spec: Spec) -> Training:
    found = MemoryDesk(spec.log).load(Training, TRAINING)
    assert isinstance(found, Training)
    return found


def seats(spec: Spec) -> dict[UUID, Seat]:
    return seating(spec).seats


def queue(spec: Spec) -> list[Entry]:
    return seating(spec).queue


def at(day: int, hour: int = 12, minute: int = 0) -> datetime:
    """A time by the clock of Helsinki, counted in days from the day specifications play on."""
    return NOON + timedelta(days=day, hours=hour - 12, minutes=minute)


__all__ = ["DAYS", "MENTORS", "OPENED", "ORDER", "PROGRAMME", "TRAINER", "TRAINING", "mentor_of"]
