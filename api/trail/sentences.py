"""The trail in words: who did what, when, by which door and under which rule."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any
from uuid import UUID

from api import formats
from api.languages import LANGUAGES
from api.mentors.areas import area_names
from api.reception import Desk
from api.trail.words import YES_NO, Areas, coded, in_words
from application.house import all_sentences
from application.people.people import people
from application.trail.auditor_accesses import auditor_accesses
from application.trail.trail import TrailRow
from domain.events import NOBODY, Event
from domain.money import Money
from domain.privacy import ErasedText
from domain.slots import Slot

SENTENCES = all_sentences()
SERVICE = ("Palvelu", "Tjänsten", "The service")
ERASED = ("[poistettu]", "[raderad]", "[erased]")
ICONS = (
    ("Cancelled", "circle-x"), ("Moved", "calendar-sync"), ("Booked", "calendar-plus"),
    ("Held", "circle-check"), ("NoShow", "user-x"), ("Paid", "credit-card"),
    ("Refund", "rotate-ccw"), ("Issued", "receipt-euro"), ("Note", "notebook-pen"),
    ("Absence", "thermometer"), ("Opened", "file-text"), ("Granted", "key-round"),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One event of the trail as people read it."""

    row: TrailRow
    event: Event
    sentence: str
    actor: str
    icon: str

    @property
    def type(self) -> str:
        """The event's name and schema as the log has them."""
        return f"{self.row.name}.{self.row.schema}"


async def told(desk: Desk, rows: list[TrailRow]) -> list[Told]:
    """Rows of the trail with their sentences, in the reader's language."""
    positions = [row.position for row in rows]
    events = await asyncio.to_thread(desk.reception.log.events_at, positions)
    names = await names_of(desk, {row.by for row in rows})
    areas = await area_names(desk.shelf)
    by_position = {event.position: event for event in events}
    return [
        _told(row, by_position[row.position], names, desk.language, areas)
        for row in rows
        if row.position in by_position
    ]


async def names_of(desk: Desk, ids: Iterable[UUID]) -> dict[UUID, str]:
    """The names of those of these ids that are people; the service's own among them."""
    named = await readers_named(desk.shelf, set(ids) - {NOBODY})
    return named | {NOBODY: SERVICE[LANGUAGES.index(desk.language)]}


async def readers_named(shelf: Any, ids: set[UUID]) -> dict[UUID, str]:
    """The names of people, and of auditors from outside, who are known by their access."""
    cards = await shelf.documents(people, ids)
    named = {person_id: str(card.name) for person_id, card in cards.items()}
    others = list(ids - set(named))
    accesses = await shelf.find(auditor_accesses, {"access_id": others}) if others else []
    return named | {one.access_id: str(one.auditor) for one in accesses}


def _told(row: TrailRow, event: Event, names: dict[UUID, str], lang: str, areas: Areas) -> Told:
    actor = names.get(row.by, str(row.by)[:8])
    values = vars(event)
    words = {name: said(value, lang) for name, value in values.items()}
    words |= coded(row.name, values, lang, areas)
    template = SENTENCES[row.name][LANGUAGES.index(lang)]
    sentence = template.format_map(words | {"by": "{by}"}).replace("{by}", "").strip()
    return Told(row, event, sentence, actor, icon_of(row))


def said(value: Any, lang: str) -> str:
    """A value of an event as people read it."""
    for kind, write in WRITTEN:
        if isinstance(value, kind):
            return write(value, lang)
    if is_dataclass(value):
        return " ".join(said(getattr(value, part.name), lang) for part in fields(value))
    return str(value)


def _amount(value: Money, lang: str) -> str:
    """The sentence bears the euro sign."""
    return formats.money(value, lang).strip("€\N{NO-BREAK SPACE}")


def _moment(value: datetime, lang: str) -> str:
    return formats.when(value, lang) if value.tzinfo else value.isoformat()


WRITTEN: tuple[tuple[Any, Callable[[Any, str], str]], ...] = (
    (ErasedText, lambda _, lang: ERASED[LANGUAGES.index(lang)]),
    (Slot, lambda slot, lang: formats.span(slot.starts_at, slot.ends_at, lang)),
    (Money, _amount),
    (datetime, _moment),
    (time, lambda hour, lang: hour.strftime(f"%H{formats.LANGUAGES[lang].clock_mark}%M")),
    (date, lambda day, lang: formats.day(day, lang, form="numeric")),
    (bool, lambda whether, lang: YES_NO[whether][LANGUAGES.index(lang)]),
    (Enum, in_words),
    (UUID, lambda id_, _: str(id_)[:8]),
    (tuple | list | frozenset, lambda some, lang: ", ".join(said(one, lang) for one in some)),
)


def icon_of(row: TrailRow) -> str:
    """The picture of an event's kind; the service's own acts bear a robot."""
    found = next((icon for part, icon in ICONS if part in row.name), None)
    return found or ("bot" if row.by == NOBODY else "check")
