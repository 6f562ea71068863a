"""A bundle proves one whole case to someone who has nothing but a verifier and a key."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4
from zipfile import ZipFile

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_history import NothingSealed
from infrastructure.checkpoint_keys import BadCheckpoint, SigningKey
from infrastructure.verifiers.verify import verify
from tests.audit.conftest import NOON, Log


@pytest.mark.feature("N2")
def test_a_bundle_proves_all_events_of_its_stream(log: Log) -> None:
    stream = log.fill()[0]
    found = verify(audit_bundle(log.conn, stream, log.key.public), str(log.key.public))
    assert found == {
        "ok": True,
        "stream": str(stream),
        "events": 6,
        "until": "2026-03-02T12:00:00Z",
        "size": 72,
        "since": "2026-03-02T12:00:00Z",
        "key_given": True,
        "witnessed": False,
    }


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13])
def test_every_stream_of_logs_of_many_sizes_is_proved(log: Log, size: int) -> None:
    for stream in log.fill(streams=size, events=3):
        assert verify(audit_bundle(log.conn, stream, log.key.public), str(log.key.public))["ok"]


def test_the_bundle_holds_readmes_in_three_languages_and_both_verifiers(log: Log) -> None:
    stream = log.fill(streams=1, events=1)[0]
    bundle = ZipFile(BytesIO(audit_bundle(log.conn, stream, log.key.public)))
    assert bundle.testzip() is None
    assert bundle.namelist() == [
        "README.en.txt", "README.fi.txt", "README.sv.txt",
        "evidence.json", "key.txt", "verify.html", "verify.py",
    ]  # fmt: skip
    for name, words in {"en": "DOES NOT PROVE", "fi": "EI TODISTA", "sv": "INTE BEVISAR"}.items():
        assert words in bundle.read(f"README.{name}.txt").decode()


def test_the_same_log_gives_the_same_bundle_byte_for_byte(log: Log) -> None:
    stream = log.fill()[3]
    first, second = (audit_bundle(log.conn, stream, log.key.public) for _ in range(2))
    assert first == second


def test_events_not_yet_sealed_stay_out_and_the_bundle_says_until_when(log: Log) -> None:
    stream = log.fill(streams=2, events=2)[0]
    log.write(stream, range(3, 4))
    found = verify(audit_bundle(log.conn, stream, log.key.public), str(log.key.public))
    assert (found["ok"], found["events"]) == (True, 2)


def test_a_stream_nobody_sealed_has_no_bundle(log: Log) -> None:
    log.fill(streams=1, events=1)
    with pytest.raises(NothingSealed):
        audit_bundle(log.conn, uuid4(), log.key.public)


def test_a_bundle_can_be_compared_with_what_a_witness_holds(log: Log) -> None:
    stream = log.fill()[0]
    for held in log.notes():
        bundle = audit_bundle(log.conn, stream, log.key.public, [held])
        found = verify(bundle, str(log.key.public), held)
        assert (found["ok"], found["witnessed"]) == (True, True)


def test_a_witness_the_bundle_does_not_know_is_not_taken_for_agreement(log: Log) -> None:
    first, second = UUID(int=1), UUID(int=2)
    for stream in (first, second):
        log.write(stream, range(1, 2))
        log.seal()
    held = log.notes()[0]
    bundle = audit_bundle(log.conn, second, log.key.public)
    assert verify(bundle, str(log.key.public), held)["failed"] == "witness-unknown"


def test_a_history_rewritten_with_the_real_key_is_caught_by_the_witness_only(log: Log) -> None:
    stream = log.fill(streams=3, events=2)[0]
    held = log.notes()[-1]
    log.as_administrator("update event set state = 'other' where position = 2")
    log.as_administrator("truncate audit_leaf, audit_checkpoint")
    log.new_sealer().seal_once(log.conn, NOON)
    bundle = audit_bundle(log.conn, stream, log.key.public)
    assert verify(bundle, str(log.key.public))["ok"]
    assert verify(bundle, str(log.key.public), held)["failed"] == "witness"


def test_a_bundle_of_a_log_changed_after_sealing_proves_nothing(log: Log) -> None:
    stream = log.fill()[0]
    log.as_administrator("update event set state = 'x' where stream = %s and version = 3", stream)
    bundle = audit_bundle(log.conn, stream, log.key.public)
    assert verify(bundle, str(log.key.public))["failed"] == "event"


def test_no_bundle_is_made_when_an_event_of_the_log_is_gone(log: Log) -> None:
    stream = log.fill()[0]
    log.as_administrator("delete from event where stream = %s and version = 6", stream)
    with pytest.raises(BadCheckpoint, match="no checkpoint over all leaves"):
        audit_bundle(log.conn, stream, log.key.public)


def unpacked(log: Log, folder: Path) -> Path:
    stream = log.fill()[0]
    path = folder / "bundle.zip"
    path.write_bytes(audit_bundle(log.conn, stream, log.key.public))
    ZipFile(path).extractall(folder)
    return path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(folder / "verify.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def test_the_python_verifier_runs_alone_from_the_unpacked_bundle(log: Log, tmp_path: Path) -> None:
    path = unpacked(log, tmp_path)
    (tmp_path / "held.txt").write_text(log.notes()[-1])
    done = run(tmp_path, str(path), "--key", str(log.key.public), "--witness", "held.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "PROVED.\nThese are all 6 events" in done.stdout
    assert "Take care" not in done.stdout


def test_without_a_key_of_ones_own_it_warns(log: Log, tmp_path: Path) -> None:
    done = run(tmp_path, str(unpacked(log, tmp_path)))
    assert done.returncode == 0
    assert "the key came from the bundle itself" in done.stdout
    assert "no witness was asked" in done.stdout


def test_with_another_key_it_says_no(log: Log, tmp_path: Path) -> None:
    path = unpacked(log, tmp_path)
    other = SigningKey(log.key.name, Ed25519PrivateKey.generate()).public
    done = run(tmp_path, str(path), "--key", str(other))
    assert done.returncode == 1
    assert "NOT PROVED: this is not the key" in done.stdout


def test_the_evidence_is_json_that_anyone_can_read(log: Log, tmp_path: Path) -> None:
    unpacked(log, tmp_path)
    evidence = json.loads((tmp_path / "evidence.json").read_text())
    assert [event["version"] for event in evidence["events"]] == [1, 2, 3, 4, 5, 6]
