"""What was ever written is read for ever: one sample of every event in every schema it had."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.house import all_tables, all_views
from domain.events import Event, event_named, events_by_name
from domain.privacy import ERASED, Purpose
from infrastructure.settings import CHECKOUT
from infrastructure.store.crypto import root_of
from infrastructure.store.golden import file_name, load, reading, write_missing
from infrastructure.store.keys import Key
from infrastructure.store.shapes import shape_of

FOLDER = CHECKOUT / "tests" / "store" / "golden"
SAMPLES = {path.stem: json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.json"))}
HOW = """
An event changed that has been written as this sample shows. Raise its `schema`, add its step to
infrastructure/store/upcasts.py and run `luotsi papers`, which writes a sample of the new schema.
Only if no release ever wrote the old one: delete its sample and run `luotsi papers`.
"""


def _live(told: dict[str, Any]) -> Event:
    keys = {UUID(key_id): root_of(bytes.fromhex(key)) for key_id, key in told["keys"].items()}
    return load(told, lambda key_id: Key(key_id, uuid4(), Purpose.CONTACT, keys[key_id]))


def _destroyed(told: dict[str, Any]) -> Event:
    return load(told, lambda key_id: Key(key_id, uuid4(), Purpose.CONTACT, None))


def test_every_event_has_a_sample_of_every_schema_it_had() -> None:
    wanted = {
        file_name(name, schema + 1).removesuffix(".json")
        for name, kind in events_by_name().items()
        for schema in range(kind.schema)
    }
    assert wanted - set(SAMPLES) == set(), "run `luotsi papers`"


def test_every_sample_is_read_with_its_keys_as_it_was_written() -> None:
    assert list(_misread()) == [], HOW


def _misread() -> Iterator[str]:
    for name, told in SAMPLES.items():
        try:
            read = reading(_live(told))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told with the others
            yield f"{name}: {error!r}"
            continue
        if told["schema"] == event_named(told["name"]).schema and read != told["reads"]:
            yield f"{name}: {read} instead of {told['reads']}"


def test_every_sample_is_read_without_its_keys_and_only_what_is_personal_is_gone() -> None:
    for name, told in SAMPLES.items():
        event, shape = _destroyed(told), shape_of(event_named(told["name"]))
        read = reading(event)
        for field in shape.personal:
            if shape.hints[field].__origin__ is str:
                assert getattr(event, field) is ERASED, name
        if told["schema"] == shape.schema:
            assert {field: read[field] for field in shape.public} == {
                field: told["reads"][field] for field in shape.public
            }, name


def test_every_view_and_table_takes_every_sample_alive_or_erased() -> None:
    for told in SAMPLES.values():
        for event in (_live(told), _destroyed(told)):
            asked: list[object] = [list(view.key(event)) for view in all_views()]
            asked += [list(table.rows(event)) for table in all_tables()]
            assert None not in asked


def test_a_sample_that_is_there_is_never_written_again(tmp_path: Path) -> None:
    written = write_missing(tmp_path)
    assert len(written) == len(events_by_name())
    written[0].write_text("kept")
    written[1].unlink()
    assert write_missing(tmp_path) == [written[1]]
    assert written[0].read_text() == "kept"


def test_a_field_that_is_renamed_without_a_new_schema_is_found() -> None:
    """The control: a sample whose fields are not today's fails."""
    told = SAMPLES["Person.Registered-1"]
    state = json.loads(told["state"])
    state["tongue"] = state.pop("language")
    with pytest.raises(KeyError):
        _live({**told, "state": json.dumps(state)})
