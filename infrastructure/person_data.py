"""Everything kept about one person, read from the log: for their copy, and for their erasure."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Final
from uuid import UUID

from application.house import relations
from application.people.people import people
from application.privacy.sealed_facts import personal_fields, sealed_facts
from application.trail.trail_subjects import trail_subjects
from domain.data_rights import KeyName
from domain.events import Event
from domain.matters import Relation
from domain.mentors import mentor_of
from domain.privacy import RETENTION, ErasedText, Personal, Purpose

ALL: Final = 10_000_000
OWN: Final = [Relation.MENTEE_OF, Relation.CLIENT_OF]
"""Relations to what is somebody's own affair: an engagement, an order."""
PERSONS: Final = (
    "mentee_id", "member_id", "client_id", "person_id", "third_id", "participant_id", "buyer_id",
)  # fmt: skip
"""Names under which events say whom they are about."""
BOOKKEEPING: Final = {"originator_version", "timestamp", "originator_topic"}


@dataclass(frozen=True)
class Said:
    """One personal field of an event, opened."""

    name: str
    value: Any
    key: KeyName


@dataclass(frozen=True)
class Fact:
    """One event about a person: its public facts, and the personal ones with their keys."""

    event: Event
    plain: dict[str, Any]
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Whose:
    """The ids a person goes by, and the things that are their own affair alone or with others."""

    ids: frozenset[UUID]
    alone: frozenset[UUID]
    shared: frozenset[UUID]

    @property
    def everything(self) -> list[UUID]:
        """Every id an event about this person may bear."""
        return [*self.ids, *self.alone, *self.shared]


async def whose(house: Any, person_id: UUID) -> Whose:
    """What belongs to a person."""
    card = await house.shelf.document(people, person_id)
    ids = frozenset({person_id, mentor_of(person_id), *(card.also if card else ())})
    mine = {
        tie.object_id
        for tie in await house.shelf.find(
            relations, {"holder_id": list(ids), "relation": OWN}, limit=ALL
        )
    }
    holders: dict[UUID, set[UUID]] = {}
    for tie in await house.shelf.find(
        relations, {"object_id": list(mine), "relation": OWN}, limit=ALL
    ):
        holders.setdefault(tie.object_id, set()).add(tie.holder_id)
    alone = frozenset(one for one in mine if holders[one] <= ids)
    return Whose(ids, alone, frozenset(mine) - alone)


async def facts_about(house: Any, person_id: UUID) -> list[Fact]:
    """Every event about a person, oldest first; what says something of others is left out."""
    belongs = await whose(house, person_id)
    rows = await house.shelf.find(trail_subjects, {"subject": belongs.everything}, limit=ALL)
    positions = sorted({row.position for row in rows})
    events = await asyncio.to_thread(house.log.events_at, positions)
    return [_fact(event, belongs) for event in events if concerns(event, belongs)]


async def keys_of(house: Any, person_id: UUID) -> list[KeyName]:
    """The keys of what is kept about a person and about nobody else."""
    belongs = await whose(house, person_id)
    rows = await house.shelf.find(trail_subjects, {"subject": belongs.everything}, limit=ALL)
    sealed = await house.shelf.find(
        sealed_facts, {"position": sorted({row.position for row in rows})}, limit=ALL
    )
    events = await asyncio.to_thread(house.log.events_at, sorted({one.position for one in sealed}))
    found: dict[KeyName, None] = {}
    for event in events:
        if concerns(event, belongs):
            found |= dict.fromkeys(key for key in _keys(event) if _is_own(key, belongs))
    return list(found)


def concerns(event: Event, belongs: Whose) -> bool:
    """Whether an event is about this person, and not about another one of the same group."""
    named = {getattr(event, name, None) for name in PERSONS} - {None}
    if named:
        return bool(named & belongs.ids)
    ids = {value for value in vars(event).values() if isinstance(value, UUID)}
    return bool(ids & (belongs.ids | belongs.alone | belongs.shared))


def _is_own(key: KeyName, belongs: Whose) -> bool:
    if key.purpose in {Purpose.CONTACT, Purpose.SECURITY, Purpose.MARKETING}:
        return key.subject_id in belongs.ids
    if not RETENTION[key.purpose].erased_on_request:
        return False
    # A group's or a forum's key opens what others said too; it lives until the term is over.
    return key.subject_id not in belongs.shared and key.purpose is not Purpose.FORUM


def _keys(event: Event) -> Iterable[KeyName]:
    for mark in dict.fromkeys(personal_fields(type(event)).values()):
        yield KeyName(getattr(event, mark.subject), mark.purpose)


def _fact(event: Event, belongs: Whose) -> Fact:
    marks = personal_fields(type(event))
    said = tuple(
        Said(name, getattr(event, name), KeyName(getattr(event, mark.subject), mark.purpose))
        for name, mark in marks.items()
        if not _of_others(event, mark, belongs)
    )
    own = [part.name for part in fields(event) if part.name not in {*marks, *BOOKKEEPING}]
    return Fact(event, {name: getattr(event, name) for name in own}, said)


def _of_others(event: Event, mark: Personal, belongs: Whose) -> bool:
    """Another person's name or address, told in an event about this one."""
    others = getattr(event, mark.subject) not in belongs.ids
    return mark.purpose is Purpose.CONTACT and others


def is_erased(value: Any) -> bool:
    """Whether nobody can read this any more."""
    return isinstance(value, ErasedText) or value is None
