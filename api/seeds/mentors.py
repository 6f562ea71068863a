"""The demo's mentors: who they are, what they are good at, when they may be booked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Final
from uuid import UUID

from api.seeds.people import person
from api.seeds.step import PAST, Step, moment, person_of
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.people import Role

MENTORS: Final = {
    "mentor": ("Sanna Lehtonen", "Rahoitus ja kasvu", "Finansiering och tillväxt",
               "Funding and growth", ("entrepreneurship", "leadership"), ("fi", "sv", "en")),
    "mikael": ("Mikael Lindqvist", "Johtaminen ja ihmiset", "Ledarskap och människor",
               "Leadership and people", ("leadership", "networking"), ("sv", "fi")),
    "anneli": ("Anneli Koskinen", "Urasuunta ja osaaminen", "Karriär och kompetens",
               "Career and competence", ("career_direction", "recognising_competence"), ("fi",)),
    "omar": ("Omar Haddad", "Kansainvälinen työ", "Internationellt arbete",
             "International work", ("international_work", "onboarding"), ("en", "fi")),
    "riitta": ("Riitta Salonen", "Hiljaisen tiedon siirto", "Överföring av tyst kunskap",
               "Passing on tacit knowledge", ("succession", "leadership"), ("fi",)),
}  # fmt: skip
WEEK: Final = tuple((day, Hours(time(9), time(17))) for day in range(1, 6))


def mentor(key: str) -> UUID:
    """The mentor of the demo named by a word."""
    return mentor_of(person_of(key))


def steps(today: date) -> Iterator[Step]:
    for key, (name, fi, sv, en, themes, languages) in MENTORS.items():
        yield from joins(key, name, InThreeLanguages(fi, sv, en), themes, languages, today)


def joins(
    key: str, name: str, headline: InThreeLanguages, themes: tuple[str, ...],
    languages: tuple[str, ...], today: date,
) -> Iterator[Step]:  # fmt: skip
    """Somebody is registered, taken into the pool and opens the office week."""
    at, by = moment(today - PAST, "10:00"), person_of("coordinator")
    yield person(key, name, Role.MENTOR, "sv" if languages[0] == "sv" else "fi", today)
    taken = AddMentor(
        person_id=person_of(key), headline=headline, themes=themes, languages=languages
    )
    yield Step(f"mentor/{key}", taken, by, at=at)
    week = SetWeeklyHours(mentor_id=mentor(key), weekly=WEEK)
    yield Step(f"mentor/{key}/week", week, person_of(key), at=at)
