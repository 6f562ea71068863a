"""The demo's people besides its mentors: the office, private clients, an organisation's contact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from api.seeds.step import PAST, Step, moment, person_of
from application.people.register_person import Language, RegisterPerson
from domain.people import Role

OFFICE: Final[dict[str, tuple[str, Role, Language]]] = {
    "administrator": ("Kaarina Aalto", Role.ADMINISTRATOR, "fi"),
    "coordinator": ("Henna Rautio", Role.COORDINATOR, "fi"),
    "finance": ("Veikko Harju", Role.FINANCE, "fi"),
    "quality": ("Tuomas Sundqvist", Role.QUALITY, "sv"),
}
OUTSIDE: Final[dict[str, tuple[str, Role, Language]]] = {
    "client": ("Aino Virtanen", Role.CLIENT, "fi"),
    "sponsor": ("Leena Mäkelä", Role.SPONSOR, "fi"),
}


def steps(today: date) -> Iterator[Step]:
    for key, (name, role, language) in (OFFICE | OUTSIDE).items():
        yield person(key, name, role, language, today)


def person(key: str, name: str, role: Role, language: Language, today: date) -> Step:
    """Somebody the administrator registered on the firm's first day."""
    command = RegisterPerson(
        person_id=person_of(key), name=name, email=f"{key}@luotsi.example",
        language=language, roles=(role,),
    )  # fmt: skip
    at = moment(today - PAST, "09:10")
    return Step(f"person/{key}", command, person_of("administrator"), at=at)
