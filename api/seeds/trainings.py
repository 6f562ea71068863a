"""The demo's trainings: one was held and evaluated, one has seats left, one has a waiting list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from api.seeds.booking import address_of
from api.seeds.clients import organisation
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.firm import Command
from application.trainings.add_material import AddMaterial
from application.trainings.complete_training import CompleteTraining
from application.trainings.evaluate_training import EvaluateTraining
from application.trainings.join_queue import JoinQueue
from application.trainings.name_participant import NameParticipant
from application.trainings.open_registration import OpenRegistration
from application.trainings.order_seats import OrderSeats
from application.trainings.plan_training import PlanTraining
from application.trainings.take_attendance import TakeAttendance
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.slots import Slot
from domain.trainings import Group, Programme, Quota, Venue

HELD: Final = seeded("training/giving-feedback")
OPEN: Final = seeded("training/listening")
FULL: Final = seeded("training/passing-on")
TITLES: Final = {
    HELD: InThreeLanguages("Palaute, joka auttaa", "Respons som hjälper", "Feedback that helps"),
    OPEN: InThreeLanguages("Kuuntelemisen taito", "Konsten att lyssna", "The skill of listening"),
    FULL: InThreeLanguages("Hiljaisen tiedon siirto", "Att föra tyst kunskap vidare",
                           "Passing on tacit knowledge"),
}  # fmt: skip
AIMS: Final = InThreeLanguages(
    "Osallistuja osaa valmistella keskustelun, käydä sen ja sopia, mitä siitä seuraa.",
    "Deltagaren kan förbereda ett samtal, föra det och komma överens om vad som följer.",
    "Participants can prepare a talk, hold it and agree on what follows.",
)
CONTENTS: Final = InThreeLanguages(
    "Harjoituksia pareittain, omia tapauksia ja lyhyitä alustuksia.",
    "Övningar i par, egna fall och korta inledningar.",
    "Exercises in pairs, cases of one's own and short introductions.",
)
AUDIENCE: Final = InThreeLanguages(
    "Esihenkilöille ja asiantuntijoille.", "För chefer och sakkunniga.",
    "For those who lead people and for experts.",
)  # fmt: skip
QUALIFICATION: Final = InThreeLanguages(
    "Mentori, EMCC EIA Senior Practitioner, 15 vuotta esihenkilönä.",
    "Mentor, EMCC EIA Senior Practitioner, 15 år som chef.",
    "Mentor, EMCC EIA Senior Practitioner, 15 years of leading people.",
)
TERMS: Final = InThreeLanguages(
    "Lounas ja materiaalit sisältyvät hintaan.", "Lunch och material ingår i priset.",
    "Lunch and materials are included.",
)  # fmt: skip
PARTICIPANTS: Final = ("Katri Salo", "Leo Nieminen", "Maija Lehto", "Niklas Berg", "Outi Rinne")


def steps(today: date) -> Iterator[Step]:
    yield from _held(working_day(today - timedelta(days=40)))
    yield from _open(today)
    yield from _full(today)


def _held(day: date) -> Iterator[Step]:
    """An organisation and a mentor took part, got certificates and evaluated it."""
    yield from _on_sale(HELD, "held", day, day - timedelta(days=60), "mentor", 8)
    yield _ordered(HELD, "held", 5, moment(day - timedelta(days=50), "13:00"))
    for nth, name in enumerate(PARTICIPANTS):
        named = NameParticipant(
            training_id=HELD, seat_id=derived(seeded("training/held/order"), "seat", nth),
            name=name, email=address_of(name), person_id=person_of(name),
        )  # fmt: skip
        at = moment(day - timedelta(days=20), f"14:{nth}0")
        yield Step(f"training/held/named/{nth}", named, person_of("Oskari Virta"), at=at)
    seat = TakeMentorSeat(training_id=HELD)
    yield Step("training/held/omar", seat, person_of("omar"),
               at=moment(day - timedelta(days=30), "10:00"))  # fmt: skip
    shared = AddMaterial(
        training_id=HELD, title="Palautteen viisi askelta", link="https://example.org/palaute",
        material_id=seeded("training/held/material"),
    )  # fmt: skip
    yield _office("held/material", shared, moment(day - timedelta(days=2), "15:00"))
    there = TakeAttendance(
        training_id=HELD, gathering=0,
        present=(*(person_of(name) for name in PARTICIPANTS), person_of("omar")),
    )  # fmt: skip
    yield Step("training/held/there", there, person_of("mentor"), at=moment(day, "15:30"))
    yield _office("held/done", CompleteTraining(training_id=HELD), moment(day, "16:30"))
    for nth, name in enumerate(PARTICIPANTS):
        told = EvaluateTraining(training_id=HELD, content=5 - nth % 2, trainer=5, usefulness=4)
        at = moment(day + timedelta(days=1), f"09:{nth}0")
        yield Step(f"training/held/told/{nth}", told, person_of(name), at=at)


def _open(today: date) -> Iterator[Step]:
    day = working_day(today + timedelta(days=45))
    yield from _on_sale(OPEN, "open", day, today - timedelta(days=12), "mikael", 12)
    yield _ordered(OPEN, "open", 3, moment(today - timedelta(days=8), "11:20"))


def _full(today: date) -> Iterator[Step]:
    day = working_day(today + timedelta(days=24))
    yield from _on_sale(FULL, "full", day, today - timedelta(days=30), "riitta", 6)
    yield _ordered(FULL, "full", 6, moment(today - timedelta(days=25), "09:40"))
    for nth, name in enumerate(("Päivi Hakala", "Rasmus Lind")):
        waits = JoinQueue(
            training_id=FULL, name=name, email=address_of(name), person_id=person_of(name),
            entry_id=seeded(f"training/entry/{nth}"),
        )  # fmt: skip
        yield Step(f"training/full/waits/{nth}", waits,
                   at=moment(today - timedelta(days=4 - nth), "18:00"))  # fmt: skip


def _on_sale(
    training: UUID, key: str, day: date, planned: date, trainer: str, seats: int
) -> Iterator[Step]:
    plan = PlanTraining(
        training_id=training, trainer_id=person_of(trainer), seats=seats,
        programme=Programme(
            title=TITLES[training], aims=AIMS, contents=CONTENTS, audience=AUDIENCE,
            qualification=QUALIFICATION, terms=TERMS,
        ),
        venue=Venue(name="Luotsin koulutustila", address="Kalasatamankatu 9, Helsinki"),
        gatherings=(Slot(moment(day, "09:00"), 420),), price_private=Money(614_95),
        price_organisation=Money(490_00),
        quotas=(Quota(Group.MENTOR, 2),) if key == "open" else (),
    )  # fmt: skip
    yield _office(f"{key}/planned", plan, moment(planned, "09:00"))
    sale = OpenRegistration(training_id=training)
    yield _office(f"{key}/sale", sale, moment(planned, "10:00"))


def _ordered(training: UUID, key: str, seats: int, at: datetime) -> Step:
    order = OrderSeats(
        training_id=training, seats=seats, organisation="Nordpuu Oy", business_id="2345678-0",
        street="Satamakatu 1", postcode="00160", town="Helsinki",
        invoice_email="laskut@nordpuu.example", name="Oskari Virta",
        email="oskari.virta@luotsi.example", person_id=person_of("Oskari Virta"),
        order_id=seeded(f"training/{key}/order"), accept_terms=True,
    )  # fmt: skip
    if key != "open":
        return Step(f"training/{key}/ordered", order, at=at)
    contact = replace(
        order, name="Leena Mäkelä", email="sponsor@luotsi.example", person_id=person_of("sponsor"),
        organisation_id=organisation("nordpuu"), order_number="4500017",
    )  # fmt: skip
    return Step(f"training/{key}/ordered", contact, person_of("sponsor"), at=at)


def _office(key: str, command: Command, at: datetime) -> Step:
    return Step(f"training/{key}", command, person_of("coordinator"), at=at)
