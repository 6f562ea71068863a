"""Which events hold sealed facts, and under whose keys: where a person's data is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import get_type_hints
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.privacy import Personal, Purpose, classify


@dataclass(frozen=True)
class SealedFact:
    """That an event holds something under a key."""

    position: int
    subject_id: UUID
    purpose: Purpose
    stream: UUID


@cache
def personal_fields(kind: type[Event]) -> dict[str, Personal]:
    """The personal fields of a kind of event, with whose and what for."""
    hints = get_type_hints(kind, include_extras=True)
    marks = {part.name: classify(hints[part.name]) for part in fields(kind)}
    return {name: mark for name, mark in marks.items() if isinstance(mark, Personal)}


def rows(event: Event) -> Iterator[RowStep]:
    for mark in dict.fromkeys(personal_fields(type(event)).values()):
        subject = getattr(event, mark.subject)
        yield Put(SealedFact(event.position, subject, mark.purpose, event.originator_id))


sealed_facts = Table(
    "sealed_facts", SealedFact, ("position", "subject_id", "purpose"), rows,
    (("subject_id", "purpose"),),
)  # fmt: skip
