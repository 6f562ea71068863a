"""Golden samples: one row of every kind of event in every schema it ever had, kept for ever.

A sample is written once, with the code that first knew the event, and never edited; whatever
comes later has to read it, with its keys and without.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from domain.events import Cause, Envelope, Event, Via, events_by_name
from domain.privacy import Personal
from infrastructure.store.crypto import new_key, root_of
from infrastructure.store.examples import EXAMPLES, example
from infrastructure.store.keys import Key
from infrastructure.store.mapper import encode_plain, from_row, to_row
from infrastructure.store.shapes import shape_of

ENVELOPE: Final = Envelope(
    by=uuid5(EXAMPLES, "by"), via=Via.API, command=uuid5(EXAMPLES, "command"),
    recorded_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
    happened_at=datetime(2026, 3, 2, 8, 30, tzinfo=UTC),
    cause=Cause(uuid5(EXAMPLES, "cause"), 3), rule=("example/1",),
)  # fmt: skip


def file_name(name: str, schema: int) -> str:
    """How the sample of an event in a schema is called."""
    return f"{name}-{schema}.json"


def write_missing(folder: Path) -> list[Path]:
    """Write a sample of every event that has none in its present schema; give their places."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, kind in events_by_name().items():
        path = folder / file_name(name, kind.schema)
        if not path.exists():
            path.write_text(json.dumps(sample(name, kind), indent=1, ensure_ascii=False) + "\n")
            written.append(path)
    return written


def sample(name: str, kind: type[Event]) -> dict[str, Any]:
    """A row of this event with examples in its fields, what opens it, and how it reads."""
    secrets: dict[str, bytes] = {}

    def key_for(subject: UUID, mark: Personal) -> Key:
        key_id = uuid5(subject, mark.purpose)
        secret = secrets.setdefault(str(key_id), new_key())
        return Key(key_id, subject, mark.purpose, root_of(secret))

    event = _example_of(kind)
    _, state = to_row(event, ENVELOPE, key_for)
    return {
        "name": name, "schema": kind.schema,
        "stream": str(event.originator_id), "version": event.originator_version,
        "keys": {key_id: secret.hex() for key_id, secret in secrets.items()},
        "state": state.decode(), "reads": reading(event),
    }  # fmt: skip


def load(told: dict[str, Any], key_of: Callable[[UUID], Key]) -> Event:
    """Read a sample's row as the log would."""
    row = (1, UUID(told["stream"]), told["version"], told["name"], told["state"].encode())
    return from_row(row, key_of)


def reading(event: Event) -> dict[str, Any]:
    """An event's own fields as plain JSON."""
    fields = {field: getattr(event, field) for field in shape_of(type(event)).hints}
    plain: dict[str, Any] = json.loads(encode_plain(fields))
    return plain


def _example_of(kind: type[Event]) -> Event:
    shape = shape_of(kind)
    event = object.__new__(kind)
    event.__dict__.update({field: example(hint, field) for field, hint in shape.hints.items()})
    event.__dict__.update(
        originator_id=uuid5(EXAMPLES, "stream"), originator_version=1 if shape.topic else 2
    )
    return event
