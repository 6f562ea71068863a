"""The demo's longer mentoring: agreed, planned, met, and met again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from api.seeds.agreements import agreed
from api.seeds.clients import organisation
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.lots.add_lot import AddLot
from application.mentoring.close_in_one import CloseSession
from application.mentoring.set_goal import SetGoal
from domain.cancelling_policy import Payer
from domain.engagements import Transfer
from domain.engagements.course_events import Course

CLOCK: Final = "15:30"
"""After the hour in which single sessions of the demo end."""
RHYTHM: Final = 28


@dataclass(frozen=True)
class Mentoring:
    """One mentoring of the demo: whose, with whom, begun so many days ago, met so often."""

    mentee: str
    mentor: str
    begun: int
    held: int
    theme: str
    payer: str = ""
    coming: int = 9
    """The next session so many days ahead; 0 where none is booked."""
    lasts: int = 300
    """From its first day to its last."""
    goals: tuple[str, str] = ("Selkeä suunta seuraavalle vuodelle", "Päätökset kalenterissa")

    @property
    def key(self) -> str:
        """What its steps are called by."""
        return f"mentoring/{self.mentee}"

    @property
    def engagement_id(self) -> UUID:
        """Its engagement."""
        return seeded(self.key)

    def met_at(self, nth: int, today: date) -> datetime:
        """When the nth session was."""
        return moment(working_day(today - timedelta(days=self.begun - 7 - RHYTHM * nth)), CLOCK)


MENTORINGS: Final = (
    Mentoring("client", "mentor", 118, 4, "entrepreneurship",
              goals=("Hinnoittelen palveluni rohkeammin", "Delegoin kaksi iltaa viikossa")),
    Mentoring("Oskari Virta", "mikael", 96, 3, "leadership", "nordpuu", 12),
    Mentoring("Iida Mäkelä", "riitta", 63, 2, "succession", "nordpuu", 16),
    Mentoring("Eero Lahti", "omar", 70, 2, "international_work", "kaisla", 5),
    Mentoring("Meri Aho", "anneli", 75, 1, "career_direction", coming=0),
    Mentoring("Elias Nyman", "johan", 89, 2, "innovation", coming=0),
    Mentoring("Otto Heino", "kaisa", 205, 6, "onboarding", coming=0),
    Mentoring("Noora Salo", "kaisa", 166, 6, "onboarding", "nordpuu", coming=0, lasts=186),
)  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    for one in MENTORINGS:
        yield from _begun(one, today)
        yield from _met(one, today)


def _begun(one: Mentoring, today: date) -> Iterator[Step]:
    first = today - timedelta(days=one.begun)
    course = Course(first, first + timedelta(days=one.lasts), sessions=8)
    payer = (Payer.ORGANISATION, organisation(one.payer)) if one.payer else None
    opened = OpenEngagement(
        engagement_id=one.engagement_id, mentee_id=person_of(one.mentee),
        lead_id=mentor(one.mentor), payer=payer[0] if payer else Payer.CONSUMER,
        payer_id=payer[1] if payer else person_of(one.mentee), course=course,
    )  # fmt: skip
    yield by_office(one, "open", opened, first, "09:00")
    lot = AddLot(
        owner_id=one.engagement_id, minutes=480, valid_until=first + timedelta(days=340),
        lot_id=seeded(f"{one.key}/lot"),
    )  # fmt: skip
    yield by_office(one, "lot", lot, first, "09:05")
    for nth, words in enumerate(one.goals):
        goal = SetGoal(
            engagement_id=one.engagement_id, words=words, weight=2 - nth,
            goal_id=seeded(f"{one.key}/goal/{nth}"),
        )  # fmt: skip
        yield Step(f"{one.key}/goal/{nth}", goal, person_of(one.mentee),
                   at=moment(first, f"18:1{nth}"))  # fmt: skip
    yield from agreed(one.key, opened, one.theme, one.mentor, first)


def _met(one: Mentoring, today: date) -> Iterator[Step]:
    note = "Puhuttiin siitä, mikä edellisestä kerrasta jäi mieleen, ja sovittiin seuraava askel."
    for nth in range(one.held):
        at, session = one.met_at(nth, today), seeded(f"{one.key}/session/{nth}")
        yield from _booked(one, nth, session, at)
        close = CloseSession(
            engagement_id=one.engagement_id, session_id=session, shared_note=note,
            transferred=(Transfer.KNOWLEDGE, Transfer.SUPPORT),
            task="Kirjoita kolme asiaa, jotka opit" if nth == one.held - 1 else "",
            task_due_on=today + timedelta(days=6) if nth == one.held - 1 else None,
        )  # fmt: skip
        yield Step(f"{one.key}/close/{nth}", close, person_of(one.mentor),
                   at=at + timedelta(minutes=70))  # fmt: skip
    if one.coming:
        at = moment(working_day(today + timedelta(days=one.coming)), CLOCK)
        yield from _booked(one, one.held, seeded(f"{one.key}/session/next"), at)


def _booked(one: Mentoring, nth: int, session: UUID, at: datetime) -> Iterator[Step]:
    book = BookFromPackage(engagement_id=one.engagement_id, session_id=session, starts_at=at)
    made = at - timedelta(days=5 if nth < one.held else one.coming + 3)
    yield Step(f"{one.key}/book/{nth}", book, person_of("coordinator"), at=made)


def by_office(one: Mentoring, what: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"{one.key}/{what}", command, person_of("coordinator"), at=moment(day, clock))
