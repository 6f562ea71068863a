"""How every mentor stands with supervision and development, for the quality manager."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.growth.portfolio import Portfolio
from domain.growth.supervision import Light


@dataclass(frozen=True)
class Entry:
    """One fact of a portfolio as a figure: practice, supervision or development, in minutes."""

    entry_id: UUID
    person_id: UUID
    what: str
    kind: str
    day: date
    minutes: int


@dataclass(frozen=True)
class StandingRow:
    """A mentor's light; the figures are summed from `growth_entries`."""

    person_id: UUID
    light: Light


def entry_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Portfolio.PracticeCounted(
            person_id=person, session_id=session, day=day, minutes=minutes
        ):
            yield Put(Entry(session, person, "practice", "", day, minutes))
        case Portfolio.SupervisionEntered(
            person_id=person, entry_id=entry, kind=kind, day=day, minutes=minutes
        ):
            yield Put(Entry(entry, person, "supervision", kind.value, day, minutes))
        case Portfolio.DevelopmentEntered(
            person_id=person, entry_id=entry, kind=done, day=day, minutes=minutes
        ):
            yield Put(Entry(entry, person, "development", done.value, day, minutes))


def standing_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Portfolio.PracticeCounted(person_id=person) if event.originator_version <= FIRST:
            yield Put(StandingRow(person, Light.GREEN))
        case Portfolio.LightChanged(person_id=person, light=light):
            yield Put(StandingRow(person, light))


FIRST = 2
"""The version of a portfolio's first fact, after it was opened."""

growth_entries = Table(
    "growth_entries", Entry, ("entry_id", "person_id"), entry_rows, (("person_id", "day"),)
)
standings = Table("standings", StandingRow, ("person_id",), standing_rows, (("light",),))
