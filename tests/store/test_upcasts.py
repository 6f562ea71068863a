import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.events import Envelope, Event, Via, told_time
from domain.people import Person
from domain.privacy import ERASED, Purpose
from infrastructure.store.crypto import new_key, root_of
from infrastructure.store.keys import Key
from infrastructure.store.mapper import from_row, to_row
from infrastructure.store.shapes import shape_of
from infrastructure.store.upcasts import UPCASTS, Values, upcast

ENVELOPE = Envelope(UUID(int=7), Via.API, uuid4(), datetime(2026, 3, 2, tzinfo=UTC))
KEY = Key(uuid4(), uuid4(), Purpose.CONTACT, root_of(new_key()))
GONE = Key(KEY.key_id, KEY.subject, KEY.purpose, None)


def _first_to_second(values: Values) -> Values:
    """Once the language stood as `tongue`; erased names are absent and stay so."""
    return {**values, "language": values["tongue"]}


def _second_to_third(values: Values) -> Values:
    """Once there was no telephone."""
    return {**values, "phone": values.get("phone", "")}


@pytest.fixture
def third_schema(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Person.Registered, "schema", 3)
    monkeypatch.setitem(UPCASTS, ("Person.Registered", 1), _first_to_second)
    monkeypatch.setitem(UPCASTS, ("Person.Registered", 2), _second_to_third)
    shape_of.cache_clear()
    yield
    shape_of.cache_clear()


def _row(schema: int, **renamed: str) -> tuple[int, UUID, int, str, bytes]:
    with told_time(ENVELOPE.recorded_at):
        person = Person(uuid4(), "Anna", "a@luotsi.example", "040", "sv")
    event: Event = person.pending_events[0]  # type: ignore[assignment]
    name, state = to_row(event, ENVELOPE, lambda *_: KEY)
    told = json.loads(state)
    told["$"]["schema"] = schema
    for before, after in renamed.items():
        told[after] = told.pop(before)
    return 1, event.originator_id, 1, name, json.dumps(told).encode()


@pytest.mark.usefixtures("third_schema")
def test_an_older_event_goes_through_every_step_to_today() -> None:
    event: Any = from_row(_row(1, language="tongue"), lambda _: KEY)
    assert (event.name, event.language, event.phone) == ("Anna", "sv", "040")
    assert event.envelope.schema == 1


@pytest.mark.usefixtures("third_schema")
def test_an_older_event_whose_key_is_destroyed_goes_through_them_too() -> None:
    event: Any = from_row(_row(1, language="tongue"), lambda _: GONE)
    assert (event.name, event.email, event.language) == (ERASED, ERASED, "sv")


@pytest.mark.usefixtures("third_schema")
def test_a_step_that_leaves_a_field_out_is_found() -> None:
    with pytest.raises(KeyError, match="language"):
        from_row(_row(2, language="tongue"), lambda _: KEY)


@pytest.mark.usefixtures("third_schema")
def test_todays_events_bear_todays_schema() -> None:
    with told_time(ENVELOPE.recorded_at):
        person = Person(uuid4(), "Anna", "a@luotsi.example", "040", "sv")
    event: Event = person.pending_events[0]  # type: ignore[assignment]
    _, state = to_row(event, ENVELOPE, lambda *_: KEY)
    assert json.loads(state)["$"]["schema"] == 3


def test_without_steps_values_stay_as_they_are() -> None:
    assert upcast("Person.Registered", 9, {"a": 1}) == {"a": 1}


def test_every_step_belongs_to_an_event_and_a_schema_before_its_present_one() -> None:
    from domain.events import event_named  # noqa: PLC0415 - read when the house is known

    for name, schema in UPCASTS:
        assert 1 <= schema < event_named(name).schema
