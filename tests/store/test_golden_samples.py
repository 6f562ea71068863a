"""What was ever written is read for ever: one sample of every event in every schema it had."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.house import all_tables, all_views
from domain.events import Event, event_named, events_by_name
from domain.privacy import ERASED, Purpose
from infrastructure.store.crypto import root_of
from infrastructure.store.golden import file_name, load, reading, write_missing
from infrastructure.store.keys import Key
from infrastructure.store.shapes import shape_of

FOLDER = Path(__file__).parent / "golden"
SAMPLES = sorted(FOLDER.glob("*.json"))
HOW = "raise the event's `schema`, add its step to UPCASTS, and run `luotsi papers`"


def _told(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text())
    return told


def _live(told: dict[str, Any]) -> Event:
    keys = {UUID(key_id): root_of(bytes.fromhex(key)) for key_id, key in told["keys"].items()}
    return load(told, lambda key_id: Key(key_id, uuid4(), Purpose.CONTACT, keys[key_id]))


def _destroyed(told: dict[str, Any]) -> Event:
    return load(told, lambda key_id: Key(key_id, uuid4(), Purpose.CONTACT, None))


@pytest.mark.parametrize("name", events_by_name())
def test_every_event_has_a_sample(name: str) -> None:
    path = FOLDER / file_name(name, event_named(name).schema)
    assert path.exists(), f"{path.name} is missing: run `luotsi papers`"


@pytest.mark.parametrize("name", events_by_name())
def test_no_schema_was_left_out(name: str) -> None:
    kept = {path.name for path in SAMPLES}
    assert {file_name(name, schema + 1) for schema in range(event_named(name).schema)} <= kept


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_it_was_when_written(path: Path) -> None:
    told = _told(path)
    kind = event_named(told["name"])
    read = reading(_live(told))
    if told["schema"] == kind.schema:
        assert read == told["reads"], HOW
        assert set(told["reads"]) == set(shape_of(kind).hints), HOW


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_when_its_keys_are_destroyed(path: Path) -> None:
    told = _told(path)
    event = _destroyed(told)
    shape = shape_of(event_named(told["name"]))
    for field in shape.personal:
        if shape.hints[field].__origin__ is str:
            assert getattr(event, field) is ERASED
    open_fields = {field: told["reads"][field] for field in shape.public if field in told["reads"]}
    assert {**reading(event), **open_fields} == reading(event)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_view_and_table_takes_a_sample_alive_or_erased(path: Path) -> None:
    told = _told(path)
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


def test_a_field_that_is_renamed_without_a_new_schema_is_found(tmp_path: Path) -> None:
    """The control: a sample whose fields are not today's fails."""
    told = _told(FOLDER / "Person.Registered-1.json")
    state = json.loads(told["state"])
    state["tongue"] = state.pop("language")
    with pytest.raises(KeyError):
        _live({**told, "state": json.dumps(state)})
