import time
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from application.firm import Command, Work
from application.people.register_person import RegisterPerson
from domain.people import Person
from domain.privacy import ERASED, Purpose
from domain.refusals import Erased
from infrastructure.store import PostgresLog
from infrastructure.store.crypto import Tampered, event_key, new_key, root_of, seal, unseal
from infrastructure.store.key_files import KeyFiles
from infrastructure.store.keys import KeyRing, MissingKey
from tests.store.conftest import OpenLog, do
from tests.store.rows import rows


@dataclass(frozen=True, kw_only=True)
class Erase(Command):
    """Destroy a person's contact key."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.erase(self.person_id, Purpose.CONTACT)


@dataclass(frozen=True, kw_only=True)
class Correct(Command):
    """Put a person's name right."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id).correct("B", "b@luotsi.example", "", "sv")


def _register(log: PostgresLog) -> UUID:
    (person,) = do(log, RegisterPerson(name="Anna", email=f"{uuid4()}@luotsi.example")).versions
    return person


def _name(log: PostgresLog, person: UUID) -> str:
    event = log.stream(person)[0]
    assert isinstance(event, Person.Registered)
    return event.name


@pytest.mark.asvs("11.2.3")
def test_an_events_key_is_hkdf_of_the_data_key() -> None:
    key, stream = new_key(), uuid4()
    info = b"luotsi event" + stream.bytes + (5).to_bytes(8)
    assert event_key(root_of(key), stream, 5) == HKDF(SHA256(), 32, None, info).derive(key)


def test_one_events_key_opens_no_other_event() -> None:
    root, stream = root_of(new_key()), uuid4()
    sealed = seal(root, stream, 1, b"here", b"words")
    assert unseal(root, stream, 1, b"here", sealed) == b"words"
    for elsewhere in [(stream, 2, b"here"), (uuid4(), 1, b"here"), (stream, 1, b"there")]:
        with pytest.raises(Tampered):
            unseal(root, *elsewhere, sealed)


def test_how_long_a_text_is_does_not_show_to_the_letter() -> None:
    root, stream = root_of(new_key()), uuid4()
    lengths = {len(seal(root, stream, 1, b"", b"x" * n)) for n in range(250)}
    assert len(lengths) == 1


def test_erasing_destroys_the_key_and_the_claims_in_one_append(
    log: PostgresLog, database_url: str
) -> None:
    person = _register(log)
    do(log, Erase(person_id=person))
    assert _name(log, person) is ERASED
    assert rows(database_url, "select wrapped from subject_key") == [(None,)]
    assert rows(database_url, "select from lookup") == []


def test_nothing_new_is_recorded_of_an_erased_person(open_log: OpenLog) -> None:
    here, there = open_log(), open_log()
    person = _register(here)
    do(there, Erase(person_id=person))
    with pytest.raises(Erased):
        do(here, Correct(person_id=person))


def test_other_processes_shut_a_destroyed_key_at_once(open_log: OpenLog) -> None:
    here, there = open_log(), open_log()
    person = _register(here)
    assert _name(here, person) == _name(there, person) == "Anna"
    do(here, Erase(person_id=person))
    until = time.monotonic() + 5
    while _name(there, person) == "Anna":
        assert time.monotonic() < until, "the key is still open elsewhere"
        time.sleep(0.01)


def test_a_key_is_known_for_a_minute_even_when_no_news_arrives(
    log: PostgresLog, database_url: str
) -> None:
    clock = [0.0]
    ring = KeyRing(log._pool, log.ring.files, lambda: clock[0])
    person = _register(log)
    ((key_id,),) = rows(database_url, "select key_id from subject_key")
    assert ring.by_id(key_id).root is not None
    with psycopg.connect(database_url) as link:
        link.execute("update subject_key set wrapped = null")
    clock[0] = 59.0
    assert ring.known((person, Purpose.CONTACT)) is not None
    clock[0] = 60.1
    assert ring.known((person, Purpose.CONTACT)) is None
    ring.expire()
    assert ring._by_id == ring._by_pair == {}
    assert ring.by_id(key_id).root is None


def test_an_unknown_key_is_missing_and_not_erased(log: PostgresLog) -> None:
    with pytest.raises(MissingKey):
        log.ring.by_id(uuid4())


@pytest.mark.asvs("16.5.2")
@pytest.mark.asvs("16.5.3")
def test_a_key_table_out_of_reach_is_no_erasure(log: PostgresLog, database_url: str) -> None:
    person = _register(log)
    log.ring.forget()
    with psycopg.connect(database_url) as link:
        link.execute("alter table subject_key rename to elsewhere")
        link.commit()
        with pytest.raises(psycopg.Error):
            log.stream(person)
        link.execute("alter table elsewhere rename to subject_key")
    assert _name(log, person) == "Anna"


def test_keys_of_an_older_epoch_open_and_new_ones_use_the_newest(tmp_path: Path) -> None:
    here, there = KeyFiles(tmp_path), KeyFiles(tmp_path)
    key_id, key = uuid4(), new_key()
    old = here.wrap(key_id, key)
    assert here.new_epoch() == 2
    assert there.epoch == 1
    there.look()
    assert there.epoch == 2
    assert there.unwrap(key_id, old, 1) == key
    with pytest.raises(Tampered):
        there.unwrap(uuid4(), old, 1)


def test_many_keys_are_asked_for_in_one_question(
    log: PostgresLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(20):
        _register(log)
    log.ring.forget()
    asked = []
    learn = log.ring.learn

    def listening(rows: list[tuple[object, ...]]) -> None:
        asked.append(len(rows))
        learn(rows)

    monkeypatch.setattr(log.ring, "learn", listening)
    assert len(log.events(0, 100)) == 20
    assert asked == [20]
