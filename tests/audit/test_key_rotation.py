"""A new key takes over in view of all: for a time both sign, then the old one is only read with."""

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import BadCheckpoint, SigningKey
from infrastructure.sealer import Sealer
from infrastructure.verifiers.verify import verify
from tests.audit.conftest import NOON, Log

A = UUID(int=1)


@pytest.fixture
def new(log: Log) -> SigningKey:
    """A key for the same log, taking over in three rounds: old, both, new."""
    key = SigningKey(log.key.name, Ed25519PrivateKey.generate())
    both = Sealer(log.dsn, key, also=(log.key,))
    alone = Sealer(log.dsn, key, retired=(log.key.public,), witnessed=log.notes)
    for version, sealer in enumerate([log.sealer, both, alone], 1):
        log.write(A, range(version, version + 1))
        assert sealer.seal_once(log.conn, NOON) == 1
    return key


def test_the_whole_log_is_checked_with_the_new_key_and_the_retired_one(
    log: Log, new: SigningKey
) -> None:
    assert verify_all(log.conn, new.public, log.notes(), (log.key.public,)).ok
    found = verify_all(log.conn, new.public)
    assert found.problems == ("checkpoint 1: no trusted key signed this checkpoint",)
    assert found.size == 3


def test_a_bundle_is_checked_with_the_new_key_alone(log: Log, new: SigningKey) -> None:
    found = verify(audit_bundle(log.conn, A, new.public), str(new.public))
    assert (found["ok"], found["events"]) == (True, 3)


def test_who_holds_a_checkpoint_of_the_time_of_both_keys_can_compare(
    log: Log, new: SigningKey
) -> None:
    held = log.notes()[1]
    bundle = audit_bundle(log.conn, A, new.public, [held])
    assert verify(bundle, str(new.public), held)["witnessed"]


def test_a_retired_key_makes_no_bundles(log: Log, new: SigningKey) -> None:
    with pytest.raises(BadCheckpoint):
        audit_bundle(log.conn, A, log.key.public)


def test_a_key_that_nobody_announced_cannot_take_over(log: Log) -> None:
    log.fill(streams=1, events=1)
    stranger = SigningKey(log.key.name, Ed25519PrivateKey.generate())
    log.write(A, range(1, 2))
    with pytest.raises(BadCheckpoint):
        Sealer(log.dsn, stranger).seal_once(log.conn, NOON)
