import json
import random
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.people.register_person import RegisterPerson
from domain.events import Envelope, Event, Via, told_time
from domain.people import Person
from domain.privacy import ERASED, Personal, Purpose
from infrastructure.store import PostgresLog
from infrastructure.store.crypto import Tampered, new_key, root_of
from infrastructure.store.keys import Key, MissingKey
from infrastructure.store.mapper import EraseStands, UnknownEvent, from_row, to_row
from tests.store.conftest import do
from tests.store.rows import rows

ENVELOPE = Envelope(UUID(int=7), Via.API, uuid4(), datetime(2026, 3, 2, tzinfo=UTC))
Row = tuple[int, UUID, int, str, bytes]


class Keys:
    """Keys of as many subjects as are asked for."""

    def __init__(self) -> None:
        self.by_id: dict[UUID, Key] = {}
        self.by_subject: dict[UUID, UUID] = {}

    def for_(self, subject: UUID, mark: Personal) -> Key:
        key_id = self.by_subject.setdefault(subject, uuid4())
        made = Key(key_id, subject, mark.purpose, root_of(new_key()))
        return self.by_id.setdefault(key_id, made)

    def of(self, key_id: UUID) -> Key:
        if key_id not in self.by_id:
            raise MissingKey(str(key_id))
        return self.by_id[key_id]

    def destroy(self) -> None:
        self.by_id = {
            key_id: Key(key_id, key.subject, key.purpose, None)
            for key_id, key in self.by_id.items()
        }


def _written(keys: Keys, name: str = "Anna", person: Person | None = None) -> Row:
    with told_time(ENVELOPE.recorded_at):
        person = person or Person(uuid4(), name, "anna@luotsi.example", "", "fi")
    event: Event = person.pending_events[-1]  # type: ignore[assignment]
    written, state = to_row(event, ENVELOPE, keys.for_)
    return 1, event.originator_id, event.originator_version, written, state


def _read(row: Row, keys: Keys) -> Any:
    return from_row(row, keys.of)


@given(st.text())
def test_what_was_written_is_read(name: str) -> None:
    keys = Keys()
    name = name.encode("utf-8", "ignore").decode()
    event = _read(_written(keys, name), keys)
    assert (event.name, event.language, event.envelope) == (name, "fi", ENVELOPE)


def test_personal_fields_are_not_in_the_open_and_public_ones_are() -> None:
    state = json.loads(_written(Keys())[4])
    assert state["language"] == "fi"
    assert [sorted(group) for group in state["$enc"]] == [["c", "f", "k"]]
    assert state["$enc"][0]["f"] == ["name", "email", "phone"]
    assert "Anna" not in json.dumps(state)


@pytest.mark.parametrize("name", ["os.system", "Person", "Person.grant", "domain.people:Person"])
def test_a_name_that_is_none_of_ours_is_never_looked_up_elsewhere(name: str) -> None:
    keys = Keys()
    position, stream, version, _, state = _written(keys)
    with pytest.raises(UnknownEvent):
        _read((position, stream, version, name, state), keys)


def test_a_destroyed_key_reads_as_erased() -> None:
    keys = Keys()
    row = _written(keys)
    keys.destroy()
    event = _read(row, keys)
    assert (event.name, event.email, event.language) == (ERASED, ERASED, "fi")
    assert event.mutate(None).name == "[erased]"


def test_a_missing_key_is_no_erasure() -> None:
    keys = Keys()
    row = _written(keys)
    keys.by_id.clear()
    with pytest.raises(MissingKey):
        _read(row, keys)


def test_nothing_is_written_under_a_destroyed_key() -> None:
    keys = Keys()
    with told_time(ENVELOPE.recorded_at):
        person = Person(uuid4(), "Anna", "a@luotsi.example", "", "fi")
    _written(keys, person=person)
    keys.destroy()
    with pytest.raises(EraseStands):
        _written(keys, person=person)


def test_rows_written_before_groups_named_their_fields_are_read() -> None:
    keys = Keys()
    position, stream, version, name, state = _written(keys)
    older = json.loads(state)
    del older["$enc"][0]["f"]
    row = (position, stream, version, name, json.dumps(older).encode())
    assert _read(row, keys).name == "Anna"


@pytest.mark.asvs("11.3.2")
@pytest.mark.asvs("11.3.3")
def test_ten_thousand_rows_swapped_replayed_or_bent_are_all_found() -> None:
    chance = random.Random(20260302)  # noqa: S311 - the same disorder every time
    keys = Keys()
    genuine = [_written(keys, f"Anna {n}") for n in range(200)]
    for _ in range(10_000):
        with pytest.raises((Tampered, MissingKey)):
            _read(_bent(chance, genuine), keys)
    assert all(_read(row, keys).name.startswith("Anna") for row in genuine)


def _bent(chance: random.Random, genuine: list[Row]) -> Row:
    """A sealed group in another place: another person's, version's or event's row, or changed."""
    (_, stream, version, name, state), other = chance.sample(genuine, 2)
    told, foreign = json.loads(state), json.loads(other[4])
    match chance.randrange(5):
        case 0:  # another row's whole content under this row's name
            told["$enc"] = foreign["$enc"]
        case 1:  # another person's words under this person's key
            told["$enc"][0]["c"] = foreign["$enc"][0]["c"]
        case 2:  # the same row replayed as a later version
            version += chance.randrange(1, 1000)
        case 3:  # the same content as another kind of event
            name = "Person.ContactCorrected"
        case _:  # one letter changed
            words = told["$enc"][0]["c"]
            at = chance.randrange(len(words) - 4)
            letter = chance.choice([one for one in "ABCDabcd01" if one != words[at]])
            told["$enc"][0]["c"] = words[:at] + letter + words[at + 1 :]
    return 1, stream, version, name, json.dumps(told).encode()


def test_two_rows_swapped_in_the_table_are_not_believed(
    log: PostgresLog, database_url: str
) -> None:
    for name in ("anna", "bertil"):
        do(log, RegisterPerson(name=name, email=f"{name}@luotsi.example"))
    first, second = rows(
        database_url, "select position, stream, version, name, state from event order by 1"
    )
    with pytest.raises(Tampered):
        from_row((*first[:4], second[4]), log.ring.by_id)


def test_purposes_have_keys_of_their_own() -> None:
    assert len({purpose.value for purpose in Purpose}) == len(Purpose)
