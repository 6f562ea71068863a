from pathlib import Path
from uuid import uuid4

import pytest

from application.firm import TooBusy
from application.people.register_person import RegisterPerson
from infrastructure.store import PostgresLog
from tests.store.conftest import caller, do
from tests.store.rows import positions, rows
from tests.world.lossy_wire import lossy

WHO = RegisterPerson(name="Anna", email="anna@luotsi.example")


def test_a_lost_reply_to_a_commit_is_asked_for_again(database_url: str, tmp_path: Path) -> None:
    losses = iter([True])
    with lossy(database_url, lambda: next(losses, False)) as wire:
        log = PostgresLog.open(wire.lossy_dsn, tmp_path)
        answer = do(log, WHO)
        log.close()
    assert (answer.position, answer.repeated, wire.lost) == (1, True, 1)
    assert positions(database_url) == [1]
    assert len(rows(database_url, "select from command_log")) == 1


def test_a_command_of_unknown_fate_is_sent_again_by_its_asker_with_one_effect(
    database_url: str, tmp_path: Path
) -> None:
    losses = iter([True, True])
    asker = caller(uuid4())
    with lossy(database_url, lambda: next(losses, False)) as wire:
        log = PostgresLog.open(wire.lossy_dsn, tmp_path)
        with pytest.raises(TooBusy):
            do(log, WHO, asker)
        again = do(log, WHO, asker)
        log.close()
    assert (again.repeated, wire.lost) == (True, 2)
    assert positions(database_url) == [1]


def test_without_the_second_asking_the_reply_stays_lost(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the wire does lose the reply to something that was done."""
    log = PostgresLog.open(database_url, tmp_path)
    ask = log.committer.link.ask
    with lossy(database_url, lambda: True) as wire:
        log.committer.link._dsn = wire.lossy_dsn
        monkeypatch.setattr(
            log.committer.link, "ask", lambda query, values: ask(query, values, again=False)
        )
        with pytest.raises(TooBusy):
            do(log, WHO)
    log.close()
    assert positions(database_url) == [1]
