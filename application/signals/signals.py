"""Signals as they are counted, and those that were told; who noticed what is read by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event, derived
from domain.signals import Concern, HalfYear, Signal


@dataclass(frozen=True)
class SignalRow:
    """One thing one person noticed; `person_id` only counts persons."""

    signal_id: UUID
    person_id: UUID
    half: str
    theme: str
    concern: str


@dataclass(frozen=True)
class ToldRow:
    """What at least five persons noticed in half a year."""

    told_id: UUID
    half: str
    theme: str
    concern: Concern
    persons: int
    told_at: datetime


def signal_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Signal.Given(person_id=person, half=half, theme=theme, concern=concern):
            yield Put(SignalRow(event.originator_id, person, half, theme, concern))


def told_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case HalfYear.SignalTold(half=half, theme=theme, concern=concern, persons=persons):
            key = improvement_of(event)
            yield Put(ToldRow(key, half, theme, concern, persons, event.timestamp))


def improvement_of(event: Event) -> UUID:
    """The id of the improvement that a told signal becomes."""
    return derived(event.originator_id, event.originator_version, "improvement")


signals = Table(
    "signals", SignalRow, ("signal_id",), signal_rows, (("half",), ("person_id",)), version=2,
    own="person_id",
)  # fmt: skip
signals_told = Table("signals_told", ToldRow, ("told_id",), told_rows, (("half",),))
