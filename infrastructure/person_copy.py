"""The copy of a person's data: every field with its purpose, term, recipients and proof."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import psycopg

from application.privacy.readings import readings
from domain.data_rights import KeyName
from domain.events import name_of
from domain.privacy import Purpose
from domain.processing import PROCESSING
from infrastructure.audit_proofs import proofs_of
from infrastructure.person_data import Fact, facts_about, is_erased, whose
from infrastructure.store.plain import encode_plain
from infrastructure.terms import terms
from infrastructure.ways_in import ways_in

FORMAT: Final = "luotsi-person/v1"


@dataclass(frozen=True)
class Held:
    """One piece of a person's data, as their page and their copy show it."""

    name: str
    value: Any
    purpose: Purpose
    until: date | None
    erased: bool


@dataclass(frozen=True)
class Entry:
    """One event about a person."""

    position: int
    event: str
    recorded_at: datetime
    by: UUID
    plain: dict[str, Any]
    held: tuple[Held, ...]


@dataclass(frozen=True)
class Reading:
    """Somebody who read what is confidential about a person."""

    reader_id: UUID
    matter: str
    at: datetime


@dataclass(frozen=True)
class PersonCopy:
    """Everything kept about a person, at one moment."""

    person_id: UUID
    taken_at: datetime
    entries: tuple[Entry, ...]
    readings: tuple[Reading, ...]
    sign_ins: dict[str, list[dict[str, Any]]]


async def copy_of(house: Any, person_id: UUID) -> PersonCopy:
    """Gather everything kept about a person."""
    facts = await facts_about(house, person_id)
    keys = {said.key for fact in facts for said in fact.said}
    running = await terms(house, {key.subject_id for key in keys})
    until = {one.key: one.until for one in running}
    return PersonCopy(
        person_id, house.log.now(), tuple(_entry(fact, until) for fact in facts),
        tuple(await readers_of(house, person_id)), await ways_in(house, person_id),
    )  # fmt: skip


async def readers_of(house: Any, person_id: UUID) -> list[Reading]:
    """Who read what is confidential about a person, the last first."""
    belongs = await whose(house, person_id)
    rows = await house.shelf.find(readings, {"object_id": belongs.everything}, order="-at")
    return [Reading(row.reader_id, row.matter, row.at) for row in rows]


async def as_json(house: Any, copy: PersonCopy) -> bytes:
    """The copy for machines, with a proof of each event (GDPR 20)."""
    positions = [entry.position for entry in copy.entries]
    proven = await asyncio.to_thread(_proofs, house.log.dsn, positions)
    return encode_plain(
        {
            "format": FORMAT,
            "person": copy.person_id,
            "taken_at": copy.taken_at,
            "purposes": {purpose: _told(purpose) for purpose in PROCESSING},
            "facts": [
                {
                    "position": entry.position, "event": entry.event,
                    "recorded_at": entry.recorded_at, "by": entry.by, "plain": entry.plain,
                    "personal": [vars_of(held) for held in entry.held],
                    "proof": proven.of.get(entry.position),
                }
                for entry in copy.entries
            ],
            "readings": copy.readings,
            "sign_ins": copy.sign_ins,
            "checkpoint": proven.checkpoint,
        }
    )  # fmt: skip


def vars_of(held: Held) -> dict[str, Any]:
    """One field with all that the law has us tell about it."""
    told = PROCESSING[held.purpose]
    return {
        "name": held.name, "value": None if held.erased else held.value, "erased": held.erased,
        "purpose": held.purpose, "basis": told.basis, "kept_until": held.until,
        "recipients": told.recipients.en,
    }  # fmt: skip


def _entry(fact: Fact, until: dict[KeyName, date | None]) -> Entry:
    event = fact.event
    held = tuple(
        Held(one.name, one.value, one.key.purpose, until.get(one.key), is_erased(one.value))
        for one in fact.said
    )
    told = event.envelope
    return Entry(event.position, name_of(type(event)), told.recorded_at, told.by, fact.plain, held)


def _told(purpose: Purpose) -> dict[str, Any]:
    words = PROCESSING[purpose]
    return {
        "name": words.name, "what": words.what, "basis": words.basis,
        "recipients": words.recipients, "kept_from": words.starts,
    }  # fmt: skip


def _proofs(dsn: str, positions: list[int]) -> Any:
    with psycopg.connect(dsn) as link:
        return proofs_of(link, positions)
