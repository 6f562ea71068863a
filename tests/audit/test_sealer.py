"""The sealer takes each event once, in order, and signs nothing that contradicts what it signed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event as Signal
from threading import Thread
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import Connection

from infrastructure.audit_check import verify_all
from infrastructure.audit_leaves import StoredEvent, StreamBroken, event_leaf
from infrastructure.checkpoint_keys import BadCheckpoint
from infrastructure.checkpoints import open_checkpoint
from infrastructure.merkle import Tree
from infrastructure.sealer import HistoryChanged
from tests.audit.conftest import NOON, Log

A, B = UUID(int=1), UUID(int=2)
EVENT = StoredEvent(7, A, 3, "Engagement.SessionHeld", b"state")


def test_a_leaf_is_what_the_format_says() -> None:
    import hashlib  # noqa: PLC0415  the oracle stands apart from what it checks

    data = b"\0luotsi/v1\0" + (7).to_bytes(8) + A.bytes + (3).to_bytes(8)
    data += (22).to_bytes(4) + b"Engagement.SessionHeld" + (5).to_bytes(4) + b"state"
    assert event_leaf(EVENT) == hashlib.sha256(data).digest()


def test_bytes_moved_between_name_and_state_make_another_leaf() -> None:
    assert event_leaf(StoredEvent(1, A, 1, "ab", b"c")) != event_leaf(
        StoredEvent(1, A, 1, "a", b"bc")
    )


@pytest.mark.feature("N2")
def test_what_is_new_is_sealed_once_in_the_order_of_the_log(log: Log) -> None:
    log.write(A, range(1, 4))
    log.write(B, range(1, 3))
    assert [log.seal(), log.seal()] == [5, 0]
    log.write(A, range(4, 5))
    assert log.seal() == 1
    rows = log.conn.execute("select leaf_index, position from audit_leaf order by 1").fetchall()
    assert rows == [(n, n + 1) for n in range(6)]


def test_the_checkpoint_is_signed_over_the_root_of_all_leaves(log: Log) -> None:
    log.fill(streams=3, events=2)
    leaves = log.conn.execute("select leaf from audit_leaf order by leaf_index").fetchall()
    last = open_checkpoint(log.notes()[-1], [log.key.public])
    assert (last.size, last.root) == (6, Tree(bytes(row[0]) for row in leaves).root())
    assert (last.streams, last.made_at) == (3, NOON)


def test_positions_left_empty_leave_no_hole_in_the_tree(log: Log) -> None:
    log.write(A, range(1, 3), step=5)
    log.seal()
    rows = log.conn.execute("select leaf_index, position from audit_leaf order by 1").fetchall()
    assert rows == [(0, 5), (1, 10)]
    assert verify_all(log.conn, log.key.public).ok


def test_after_a_restart_the_sealer_goes_on_where_it_stopped(log: Log) -> None:
    log.fill(streams=3, events=2)
    log.write(A, range(1, 3))
    assert log.new_sealer().seal_once(log.conn, NOON + timedelta(seconds=1)) == 2
    assert verify_all(log.conn, log.key.public).ok


def test_sealers_at_the_same_time_seal_everything_just_once(log: Log) -> None:
    log.write(A, range(1, 200))

    def seal(_: int) -> int:
        with psycopg.connect(log.dsn) as conn:
            return log.new_sealer().seal_once(conn, NOON)

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(seal, range(12))) == 199
    assert verify_all(log.conn, log.key.public).ok


def test_a_running_sealer_seals_until_it_is_told_to_stop(log: Log) -> None:
    stop, sealer = Signal(), log.new_sealer()
    worker = Thread(target=sealer.keep_sealing, args=(stop, 0.01))
    worker.start()
    log.write(A, range(1, 4))
    for _ in range(500):
        if log.notes() and open_checkpoint(log.notes()[-1], [log.key.public]).size == 3:
            break
        stop.wait(0.01)
    stop.set()
    worker.join(5)
    assert not worker.is_alive()
    assert verify_all(log.conn, log.key.public).size == 3


def test_a_commit_that_fails_leaves_the_sealer_able_to_go_on(log: Log) -> None:
    log.write(A, range(1, 3))
    log.conn.execute(
        "create function refuse() returns trigger language plpgsql as"
        " $$ begin raise exception 'the disk is full'; end $$"
    )
    log.conn.execute(
        "create constraint trigger late after insert on audit_checkpoint"
        " deferrable initially deferred for each row execute function refuse()"
    )
    with pytest.raises(psycopg.Error, match="disk is full"):
        log.seal()
    log.conn.execute("drop trigger late on audit_checkpoint")
    assert log.seal() == 2
    assert verify_all(log.conn, log.key.public).ok


def test_a_stream_with_a_missing_event_is_not_signed(log: Log) -> None:
    log.write(A, range(1, 3))
    log.seal()
    log.write(A, range(4, 5))
    with pytest.raises(StreamBroken, match="version 3 expected, 4 found"):
        log.seal()
    assert len(log.notes()) == 1


def test_a_stream_that_does_not_begin_at_its_first_version_is_not_signed(log: Log) -> None:
    log.write(A, range(2, 3))
    with pytest.raises(StreamBroken):
        log.seal()


REWRITES = {
    "a leaf is replaced": "update audit_leaf set leaf = sha256('x') where leaf_index = 3",
    "the last leaves are cut off": "delete from audit_leaf where leaf_index >= 5",
    "a leaf in the middle is cut out": "delete from audit_leaf where leaf_index = 2",
    "an event is gone": "delete from event where position = 4",
    "the last checkpoint is gone": "delete from audit_checkpoint where size = 6",
    "the last note is another's": "update audit_checkpoint set note = 'x' where size = 6",
    "everything sealed is gone": "truncate audit_leaf, audit_checkpoint",
}


@pytest.mark.parametrize("rewrite", [k for k in REWRITES if k != "everything sealed is gone"])
def test_a_sealer_that_starts_signs_nothing_when(log: Log, rewrite: str) -> None:
    log.fill(streams=3, events=2)
    log.write(A, range(1, 2))
    log.as_administrator(REWRITES[rewrite])
    with pytest.raises((HistoryChanged, BadCheckpoint)):
        log.new_sealer().seal_once(log.conn, NOON)


def test_a_running_sealer_notices_that_everything_sealed_is_gone(log: Log) -> None:
    log.fill(streams=3, events=2)
    log.as_administrator(REWRITES["everything sealed is gone"])
    with pytest.raises(HistoryChanged):
        log.seal()


def rewrite_all(log: Log, conn: Connection[object]) -> None:
    """What one with the database and the real key can do: another history, signed as ours."""
    log.as_administrator("update event set state = 'other' where position = 2")
    log.as_administrator("truncate audit_leaf, audit_checkpoint")
    assert log.new_sealer().seal_once(conn, NOON) == 6


def test_a_whole_history_rewritten_with_the_real_key_is_caught_by_a_witness(log: Log) -> None:
    log.fill(streams=3, events=2)
    held = [log.notes()[0]]
    rewrite_all(log, log.conn)
    assert verify_all(log.conn, log.key.public).ok, "without a witness nobody can tell"
    found = verify_all(log.conn, log.key.public, held)
    assert found.problems == ("checkpoint 3: it was signed over another history",)
    log.write(uuid4(), range(1, 2))
    with pytest.raises(HistoryChanged, match="a witness holds another tree of size 3"):
        log.new_sealer(witnessed=lambda: held).seal_once(log.conn, NOON)


def test_a_log_set_back_behind_what_a_witness_holds_is_not_signed(log: Log) -> None:
    log.fill(streams=3, events=2)
    held = log.notes()
    log.as_administrator("truncate audit_leaf, audit_checkpoint")
    log.as_administrator("delete from event where position > 3")
    with pytest.raises(HistoryChanged, match="leaves are missing"):
        log.new_sealer(witnessed=lambda: held[1:]).seal_once(log.conn, NOON)


@pytest.mark.parametrize("statement", ["update {} set {} = {}", "delete from {}", "truncate {}"])
@pytest.mark.parametrize(
    ("table", "column"), [("audit_leaf", "leaf"), ("audit_checkpoint", "note")]
)
def test_leaves_and_checkpoints_cannot_be_changed(
    log: Log, statement: str, table: str, column: str
) -> None:
    log.fill(streams=1, events=1)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
        log.conn.execute(statement.format(table, column, column).encode())


def test_sealing_inside_anothers_transaction_is_refused(log: Log) -> None:
    with log.conn.transaction(), pytest.raises(RuntimeError):
        log.seal()
