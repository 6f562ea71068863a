"""The demo's mentoring of several: a group of one organisation, a project of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.agreements import agreed
from api.seeds.clients import organisation
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.lots.add_lot import AddLot
from application.mentoring.close_in_one import CloseSession
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind, Priced, Transfer
from domain.engagements.course_events import Course

CLOCK: Final = "10:30"
BEGUN, MET, NEXT = 44, 16, 12
"""Opened and met so many days ago, and the next time so many days ahead."""


@dataclass(frozen=True)
class Together:
    """Several people of one organisation, with one mentor."""

    kind: EngagementKind
    payer: str
    people: tuple[str, ...]
    mentor: str
    theme: str

    @property
    def key(self) -> str:
        """What its steps are called by."""
        return f"together/{self.payer}"

    @property
    def engagement_id(self) -> UUID:
        """Its engagement."""
        return seeded(self.key)


GROUP: Final = Together(
    EngagementKind.GROUP, "nordpuu", ("Oskari Virta", "Iida Mäkelä", "Noora Salo"), "leila",
    "leadership",
)  # fmt: skip
PROJECT: Final = Together(
    EngagementKind.PROJECT, "kaisla", ("Tuulia Kivi", "Sulo Oksa"), "pekka", "networking"
)


def steps(today: date) -> Iterator[Step]:
    for one in (GROUP, PROJECT):
        yield from _begun(one, today - timedelta(days=BEGUN))
        yield from _met(one, today)


def _begun(one: Together, first: date) -> Iterator[Step]:
    whom, *others = (person_of(name) for name in one.people)
    opened = OpenEngagement(
        engagement_id=one.engagement_id, kind=one.kind, mentee_id=whom, members=tuple(others),
        lead_id=mentor(one.mentor), payer=Payer.ORGANISATION, payer_id=organisation(one.payer),
        priced=Priced.SEAT if one.kind is EngagementKind.GROUP else None,
        course=Course(first, first + timedelta(days=210), sessions=7, minutes=90),
    )  # fmt: skip
    office = person_of("coordinator")
    yield Step(f"{one.key}/open", opened, office, at=moment(first, "09:00"))
    lot = AddLot(
        owner_id=one.engagement_id, minutes=630, valid_until=first + timedelta(days=240),
        lot_id=seeded(f"{one.key}/lot"),
    )  # fmt: skip
    yield Step(f"{one.key}/lot", lot, office, at=moment(first, "09:05"))
    yield from agreed(one.key, opened, one.theme, one.mentor, first)


def _met(one: Together, today: date) -> Iterator[Step]:
    met = working_day(today - timedelta(days=MET))
    coming = working_day(today + timedelta(days=NEXT))
    everybody = tuple(person_of(name) for name in one.people)
    for name, day, booked in (("first", met, MET + 6), ("next", coming, 3)):
        book = BookFromPackage(
            engagement_id=one.engagement_id, session_id=seeded(f"{one.key}/{name}"),
            starts_at=moment(day, CLOCK), minutes=90, mentees=everybody,
        )  # fmt: skip
        asked = moment(today - timedelta(days=booked), "09:30")
        yield Step(f"{one.key}/book/{name}", book, person_of("coordinator"), at=asked)
    close = CloseSession(
        engagement_id=one.engagement_id, session_id=seeded(f"{one.key}/first"), minutes=90,
        transferred=(Transfer.KNOWLEDGE, Transfer.CONTACTS),
        shared_note="Jokainen toi yhden tilanteen, ja ryhmä kysyi ennen kuin neuvoi.",
    )  # fmt: skip
    yield Step(f"{one.key}/close", close, person_of(one.mentor), at=moment(met, "12:30"))
