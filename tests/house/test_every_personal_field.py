"""A word found nowhere else in each personal field of each event: sealed in the log, off the shelf.

Walked from the events and their samples, so a new field is in it by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal, get_origin, get_type_hints
from uuid import UUID, uuid4

import pytest

from application.house import all_tables, all_views
from application.views import Put
from domain.events import Event, event_named
from domain.privacy import Personal, Purpose
from infrastructure.store.crypto import new_key, root_of
from infrastructure.store.keys import Key
from infrastructure.store.mapper import from_row, to_row
from infrastructure.store.shapes import shape_of
from tests.house.test_golden_samples import SAMPLES, _live

CONFIDENTIAL = {Purpose.MENTORING, Purpose.PRIVATE_NOTE, Purpose.SURVEY, Purpose.FORUM}
BEHIND_THE_WALL = {table.name for table in all_tables() if table.own}
"""Tables of chosen words that are counted, behind row-level security."""
pytestmark = [
    pytest.mark.feature("S1"), pytest.mark.asvs("8.2.3"), pytest.mark.asvs("14.2.4"),
    pytest.mark.asvs("11.3.2"),
]  # fmt: skip


def marked(value: Any, word: str) -> Any:
    """The same value with every text in it exchanged for a word."""
    if type(value) is str:
        return word
    if isinstance(value, tuple | list):
        return type(value)(marked(one, word) for one in value)
    if isinstance(value, dict):
        return {key: marked(one, word) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        new = {
            part.name: marked(getattr(value, part.name), word)
            for part in fields(value)
            if get_origin(hints[part.name]) is not Literal
        }
        with suppress(Exception):  # a value that checks its parts stays as it is
            return replace(value, **new)
    return value


def told() -> Iterator[tuple[Event, dict[str, tuple[str, Purpose]]]]:
    """Every event with a word in each personal field, and which words of which purpose."""
    for sample in SAMPLES.values():
        kind = event_named(sample["name"])
        if sample["schema"] != kind.schema:
            continue
        event, words = _live(sample), dict[str, tuple[str, Purpose]]()
        for mark, names in shape_of(kind).groups.items():
            for name in names:
                word = f"Kanarek{uuid4().hex}"
                event.__dict__[name] = marked(getattr(event, name), word)
                words[word] = (f"{sample['name']}.{name}", mark.purpose)
        yield event, words


TOLD = [(event, words) for event, words in told() if words]


class Keys:
    """A key of its own for each subject and purpose, which may be destroyed."""

    def __init__(self) -> None:
        self.by_id: dict[UUID, Key] = {}

    def for_(self, subject: UUID, mark: Personal) -> Key:
        key = Key(uuid4(), subject, mark.purpose, root_of(new_key()))
        return self.by_id.setdefault(key.key_id, key)

    def destroyed(self, key_id: UUID) -> Key:
        key = self.by_id[key_id]
        return Key(key_id, key.subject, key.purpose, None)


def test_no_word_of_anybody_is_open_in_a_row_of_the_log_and_none_is_read_without_its_key() -> None:
    known = 0
    for event, words in TOLD:
        keys = Keys()
        name, state = to_row(event, event.envelope, keys.for_)
        row = (1, event.originator_id, event.originator_version, name, state)
        whole, erased = (repr(vars(from_row(row, of))) for of in (keys.by_id.get, keys.destroyed))  # type: ignore[arg-type]
        known += sum(word in whole for word in words)
        assert not [where for word, (where, _) in words.items() if word in erased]
        assert not [where for word, (where, _) in words.items() if word.encode() in state]
    assert known > 120


def test_no_confidential_word_of_any_event_comes_to_the_shelf() -> None:
    found, tried = set[str](), 0
    for event, words in TOLD:
        shown = [
            repr(step.row)
            for table in all_tables() if table.name not in BEHIND_THE_WALL
            for step in table.rows(event) if isinstance(step, Put)
        ]  # fmt: skip
        for view in all_views():
            with suppress(Exception):  # many folds want the document that began before
                shown.append(repr(view.fold(None, event)))
        whole = "\n".join(shown)
        for word, (where, purpose) in words.items():
            if purpose in CONFIDENTIAL:
                tried += 1
                found |= {where} if word in whole else set()
    assert found == set()
    assert tried > 40
