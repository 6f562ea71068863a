"""A year of the firm in which every text that is told bears a word found nowhere else.

Seeds reach every room, so what is told here is told everywhere; a new seed is in it by itself.
Whose a word is, the log itself says: by the purpose of each field of each event it came into.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any, Literal, get_origin, get_type_hints
from unittest.mock import patch
from uuid import UUID

from annotated_types import MaxLen
from rich.console import Console

from api.cli.opening import write_past
from api.route_actions import routes_of
from api.seeds import timeline
from api.seeds.step import Step
from application.people.register_person import RegisterPerson
from domain.agreements.terms import fingerprint
from domain.events import Event
from domain.mentors import mentor_of
from domain.people import OFFICE, Role
from domain.privacy import Purpose
from infrastructure.settings import Mode, Settings
from infrastructure.store.shapes import shape_of
from tests.signed_in import House, open_house

CONFIDENTIAL = frozenset({Purpose.MENTORING, Purpose.PRIVATE_NOTE, Purpose.SURVEY, Purpose.FORUM})
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LONG = 400
"""Where so many letters have room, people write sentences."""
WORD = re.compile(r"kanarek[0-9a-f]{10}")
OFFICES, OUTSIDER = UUID(int=0x7A00), UUID(int=0x7A01)
"""Whoever sits in every chair of the office at once, and who mentors and buys elsewhere."""


def word_of(text: str) -> str:
    """The word of a text; the same text bears the same word wherever it is told."""
    return "kanarek" + sha256(text.encode()).hexdigest()[:10]


def told(text: str) -> str:
    """A text with its word in it; what is no sentence, name or address stays as it is."""
    if "@" in text and " " not in text:
        return f"{word_of(text)}.{text}"
    if " " not in text or not re.search("[a-zä]{3}", text):
        return text
    return f"{text} {word_of(text)}"


def marked(value: Any) -> Any:
    """The same value with a word in every text."""
    if type(value) is str:
        return told(value)
    if isinstance(value, tuple | list):
        return type(value)(marked(one) for one in value)
    if isinstance(value, dict):
        return {key: marked(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value), include_extras=True)
        new = {
            part.name: marked(getattr(value, part.name) or blank(value, part.name, hints))
            for part in fields(value)
            if part.init and get_origin(hints[part.name]) is not Literal
        }
        with suppress(Exception):  # a value that checks its parts stays as it is
            return replace(value, **new)
    return value


def blank(value: Any, name: str, hints: dict[str, Any]) -> Any:
    """What is left empty: a sentence where there is room for one."""
    given = getattr(value, name)
    room = [mark.max_length for mark in getattr(hints[name], "__metadata__", ())
            if isinstance(mark, MaxLen)]  # fmt: skip
    return (
        f"of {type(value).__name__} {name}"
        if given == "" and max(room, default=0) >= LONG
        else given
    )


def agreed(form: Any, version: int, words: Any, terms: Any, parties: Any, purpose: str) -> str:
    """What the seeds accept is what was offered, its purpose with its word."""
    return fingerprint(form, version, words, terms, parties, told(purpose))


def marked_steps(*asked: Any) -> list[Step]:
    """The steps of the demo's year, each text of them with its word."""
    return [replace(step, command=marked(step.command)) for step in timeline(*asked)]


def ids_of(event: Any) -> set[UUID]:
    """Every id an event bears."""
    return {value for value in vars(event).values() if isinstance(value, UUID)}


@dataclass
class Year:
    """The open firm after that year, and what it was told."""

    house: House
    folder: Path
    refused: str
    events: list[Event] = field(default_factory=list)

    @cached_property
    def places(self) -> dict[str, set[tuple[Purpose | None, str]]]:
        """Every word with the fields it came into and the purpose each is kept for."""
        found = defaultdict(set)
        for event in self.events:
            shape = shape_of(type(event))
            purposes = {name: mark.purpose for mark, ns in shape.groups.items() for name in ns}
            for name in shape.hints:
                for word in WORD.findall(repr(getattr(event, name))):
                    where = f"{type(event).__qualname__}.{name}"
                    found[word].add((purposes.get(name), where))
        return found

    def words_of(self, purposes: frozenset[Purpose]) -> set[str]:
        """The words that came into fields of these purposes alone."""
        return {
            word
            for word, places in self.places.items()
            if {purpose for purpose, _ in places} <= purposes
        }

    @cached_property
    def held(self) -> list[tuple[int, dict[str, UUID]]]:
        """The ids each event bears by their names, and how much was said in it."""
        found = []
        for event in self.events:
            kind = type(event).__qualname__.split(".")[0]
            own = re.sub("(?<!^)(?=[A-Z])", "_", kind).lower() + "_id"
            ids = {name: value for name, value in vars(event).items() if isinstance(value, UUID)}
            here = {own: event.originator_id, "case": event.originator_id}
            found.append((len(WORD.findall(repr(vars(event)))), here | ids))
        return found

    def ids(
        self, names: frozenset[str], many: int, of: AbstractSet[UUID] = frozenset()
    ) -> list[dict[str, UUID]]:
        """Sets of ids that stand together in one event, one's own first, where most was said."""
        found = Counter[tuple[tuple[str, UUID], ...]]()
        for said, held in self.held:
            if names <= set(held):
                whose = 1000 * (of >= {held[name] for name in names})
                found[tuple(sorted((name, held[name]) for name in names))] += 1 + 9 * said + whose
        return [dict(one) for one, _ in found.most_common(many)]

    def near(self, who: UUID) -> set[UUID]:
        """Ids of whatever names a person, and of whatever belongs to that."""
        me = {who, mentor_of(who)}
        mine = me | {event.originator_id for event in self.events if me & ids_of(event)}
        return mine.union(*(ids_of(event) for event in self.events if mine & ids_of(event)))

    def addresses(
        self, many: int, *, pages: bool = False, of: AbstractSet[UUID] = frozenset()
    ) -> Iterator[tuple[str, str]]:
        """The pattern and the address of everything there is to see, for the richest ids."""
        known: dict[frozenset[str], list[dict[str, UUID]]] = {}
        for route in routes_of(self.house.app):
            if "GET" not in (route.methods or ()) or (pages and route.path.startswith("/api")):
                continue
            names = frozenset(
                name for name, kind in route.param_convertors.items() if name.endswith("_id")
            ) | ({"case"} & set(route.param_convertors))
            if names not in known:
                known[names] = self.ids(names, many, of) if names else [{}]
            for ids in known[names]:
                yield route.path, re.sub(r"\{(\w+)(:\w+)?\}", lambda m: str(ids.get(m[1], m[1])),  # noqa: B023
                                         route.path)  # fmt: skip


@contextmanager
def year(dsn: str, folder: Path) -> Iterator[Year]:
    """The firm after its year, with somebody in every chair of the office and an outsider."""
    settings, said = Settings(mode=Mode.TEST, data_dir=folder, clock=NOW, rates=False), StringIO()
    with (
        patch("api.seeds.seeding.timeline", marked_steps),
        patch("api.seeds.agreements.fingerprint", agreed),
    ):
        asyncio.run(write_past(settings, dsn, Console(file=said, width=200), "small"))
    with open_house(dsn, folder, NOW, rates=False) as house:
        house.do(
            RegisterPerson(person_id=OFFICES, name="Toimisto", email="all@x.example",
                           roles=tuple(sorted(OFFICE))),
            RegisterPerson(person_id=OUTSIDER, name="Ulla", email="ulla@x.example",
                           roles=(Role.CLIENT, Role.MENTOR, Role.SPONSOR)),
        )  # fmt: skip
        opened = Year(house, folder, said.getvalue())
        opened.events = house.reception.log.events(0, 100_000)
        yield opened
