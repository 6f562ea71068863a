"""A larger past for trying things out at size: 30 more mentors, ten clients each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from api.seeds.booking import THEMES, Booking, course
from api.seeds.mentors import joins
from api.seeds.step import Step, working_day
from domain.languages import InThreeLanguages

FIRST: Final = ("Aleksi", "Birgitta", "Daniel", "Eeva", "Fredrik", "Helmi")
LAST: Final = ("Ahonen", "Bergström", "Eskola", "Lindroos", "Pesonen")
CLIENTS: Final = 10
HEADLINE: Final = InThreeLanguages("Johtaminen", "Ledarskap", "Leadership")


def steps(today: date) -> Iterator[Step]:
    names = [f"{first} {last}" for last in LAST for first in FIRST]
    for nth, name in enumerate(names):
        key = f"crowd/{nth}"
        yield from joins(key, name, HEADLINE, ("leadership",), ("fi", "sv", "en"), today)
        for client in range(CLIENTS):
            yield from course(_booking(key, nth, client, today), today)


def _booking(mentor: str, nth: int, client: int, today: date) -> Booking:
    made = today - timedelta(days=330 - 32 * client - nth)
    return Booking(
        f"{mentor}/{client}", f"{FIRST[client % 6]} {LAST[nth % 5]}inen {nth}", mentor, made,
        working_day(made + timedelta(days=6)), f"{9 + client % 8}:00"[-5:].zfill(5),
        THEMES[nth % len(THEMES)],
    )  # fmt: skip
