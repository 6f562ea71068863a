"""A full check recomputes everything and names the first event that is not as it was sealed."""

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import SigningKey
from infrastructure.merkle import EMPTY_ROOT
from tests.audit.conftest import Log

TAMPERINGS = {
    "the state": ("update event set state = 'x' where position = 4", "position 4"),
    "the name": ("update event set name = 'Engagement.Ended' where position = 4", "position 4"),
    "the version": ("update event set version = 99 where position = 4", "position 4"),
    "the stream": (
        "update event set stream = '00000000-0000-0000-0000-000000000009' where position = 4",
        "position 4",
    ),
    "the position": (
        "update event set position = 900 where position = 4",
        "position 4: it is gone",
    ),
    "a deleted event": ("delete from event where position = 4", "position 4: it is gone"),
    "an event put in between": (
        ("insert into event values (-1, '00000000-0000-0000-0000-000000000009', 1, 'x', 'x')"),
        "position -1: it is not in the tree",
    ),
    "a leaf": ("update audit_leaf set leaf = sha256('x') where leaf_index = 3", "position 4"),
    "a missing leaf": ("delete from audit_leaf where leaf_index = 3", "position 4"),
    "the last leaf": ("delete from audit_leaf where leaf_index = 5", "checkpoint 6"),
    "the checkpoint's text": (
        "update audit_checkpoint set note = replace(note, '6', '7') where size = 6",
        "checkpoint 6",
    ),
    "the last checkpoint": ("delete from audit_checkpoint where size = 6", "leaf 5"),
    "checkpoints exchanged": (
        (
            "update audit_checkpoint set note = (select note from audit_checkpoint where size = 3)"
            " where size = 6"
        ),
        "checkpoint 6: it is signed for size 3",
    ),
}


@pytest.mark.feature("N2")
@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_it_names_the_first_broken_place_after_a_change_of(log: Log, tampering: str) -> None:
    log.fill(streams=3, events=2)
    statement, named = TAMPERINGS[tampering]
    log.as_administrator(statement)
    found = verify_all(log.conn, log.key.public)
    assert not found.ok
    assert named in found.problems[0]


def test_an_untouched_log_is_found_whole(log: Log) -> None:
    log.fill()
    found = verify_all(log.conn, log.key.public, log.notes())
    assert (found.ok, found.size, found.problems) == (True, 72, ())


def test_a_log_without_events_is_whole(log: Log) -> None:
    found = verify_all(log.conn, log.key.public)
    assert (found.ok, found.size, found.root) == (True, 0, EMPTY_ROOT)


def test_events_that_wait_for_the_sealer_are_no_problem(log: Log) -> None:
    log.fill(streams=3, events=2)
    log.write(UUID(int=5), range(1, 2))
    assert verify_all(log.conn, log.key.public).ok


def test_checkpoints_of_another_key_are_not_believed(log: Log) -> None:
    log.fill(streams=3, events=2)
    other = SigningKey(log.key.name, Ed25519PrivateKey.generate())
    assert not verify_all(log.conn, other.public).ok
