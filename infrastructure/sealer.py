"""The sealer: puts every new event into the audit tree and signs a checkpoint over it.

One at a time, by advisory lock. It never signs a tree that does not grow out of the last one:
first it rebuilds what was signed and compares, with its own table and with what witnesses hold.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from threading import Event as Signal
from typing import Any
from uuid import UUID

from psycopg import Connection, connect
from psycopg.pq import TransactionStatus

from infrastructure.audit_leaves import Heads, StoredEvent, event_leaf
from infrastructure.checkpoint_keys import PublicKey, SigningKey
from infrastructure.checkpoints import Checkpoint, open_checkpoint
from infrastructure.merkle import CompactRange

SEALER_LOCK = 7_421_003
EVENTS_AT_ONCE = 10_000

Row = tuple[Any, ...]

SEALED = """
    select l.leaf_index, l.position, l.leaf, e.stream, e.version
    from audit_leaf l left join event e using (position)
    where l.leaf_index >= %s order by l.leaf_index"""
UNSEALED = """
    select position, stream, version, name, state from event
    where position > %s order by position limit %s"""
APPEND = """
    insert into audit_leaf (leaf_index, position, leaf)
    select * from unnest(%s::bigint[], %s::bigint[], %s::bytea[])"""
LAST_CHECKPOINT = "select size, note from audit_checkpoint order by size desc limit 1"
KEEP = "insert into audit_checkpoint (size, note, made_at) values (%s, %s, %s)"


class HistoryChanged(Exception):
    """What was sealed is no longer what is stored; nothing more is signed until people look."""


class Sealer:
    """Seals the log behind `dsn` with `key`; `also` signs too while a key is being replaced.

    `witnessed` gives signed checkpoints that others hold; they are compared at every start.
    `retired` are keys that signed once and are only read with now.
    """

    def __init__(
        self,
        dsn: str,
        key: SigningKey,
        *,
        also: tuple[SigningKey, ...] = (),
        witnessed: Callable[[], Iterable[str]] = tuple,
        retired: tuple[PublicKey, ...] = (),
    ) -> None:
        self._dsn, self._keys, self._witnessed = dsn, (key, *also), witnessed
        self._trusted = (*(one.public for one in self._keys), *retired)
        self._forget()

    def keep_sealing(self, stop: Signal, every_seconds: float = 1.0) -> None:
        """Seal what is new, again and again, until told to stop; raises what `seal_once` does."""
        with connect(self._dsn) as conn:
            while not stop.is_set():
                if not self.seal_once(conn):
                    stop.wait(every_seconds)

    def seal_once(self, conn: Connection[Any], at: datetime | None = None) -> int:
        """Seal the events after the last leaf and sign; the number of new leaves.

        0 when there is nothing new or another sealer is at work. `at` (UTC) is when, by default
        the database's clock. Raises HistoryChanged or StreamBroken, and then signs nothing.
        """
        if conn.info.transaction_status is not TransactionStatus.IDLE:
            msg = "sealing is a transaction of its own"
            raise RuntimeError(msg)
        try:
            with conn.transaction():
                return self._seal(conn, at) if self._alone(conn) else 0
        except BaseException:
            self._forget()
            raise

    def _forget(self) -> None:
        self._log, self._heads, self._position = CompactRange(), Heads(), -1

    def _alone(self, conn: Connection[Any]) -> bool:
        return bool(_one(conn, "select pg_try_advisory_xact_lock(%s)", SEALER_LOCK)[0])

    def _seal(self, conn: Connection[Any], at: datetime | None) -> int:
        self._catch_up(conn)
        rows = conn.execute(UNSEALED, (self._position, EVENTS_AT_ONCE)).fetchall()
        if not rows:
            return 0
        first = self._log.size
        leaves = [self._take(StoredEvent(*row)) for row in rows]
        indexes = list(range(first, self._log.size))
        conn.execute(APPEND, (indexes, [row[0] for row in rows], leaves))
        self._sign(conn, at or _one(conn, "select clock_timestamp()")[0])
        return len(rows)

    def _take(self, event: StoredEvent) -> bytes:
        leaf = event_leaf(event)
        self._follow(event.position, leaf, event.stream, event.version)
        return leaf

    def _follow(self, position: int, leaf: bytes, stream: UUID, version: int) -> None:
        self._heads.follow(stream, version, self._log.size)
        self._log.append(leaf)
        self._position = position

    def _sign(self, conn: Connection[Any], at: datetime) -> None:
        origin = self._keys[0].name
        root, heads = self._log.root(), self._heads
        made = Checkpoint(origin, self._log.size, root, at, len(heads), heads.root())
        conn.execute(KEEP, (made.size, made.signed(*self._keys), at))

    def _catch_up(self, conn: Connection[Any]) -> None:
        held = self._held_by_witnesses() if not self._log.size else {}
        for row in conn.execute(SEALED, (self._log.size,)):
            self._replay(row)
            if self._log.size in held and held.pop(self._log.size) != self._log.root():
                msg = f"a witness holds another tree of size {self._log.size}"
                raise HistoryChanged(msg)
        if held:
            msg = f"a witness holds a tree of size {max(held)}: leaves are missing"
            raise HistoryChanged(msg)
        self._grows_from_the_last_checkpoint(conn)

    def _replay(self, row: Row) -> None:
        index, position, leaf, stream, version = row
        if index != self._log.size or position <= self._position:
            msg = f"leaf {self._log.size} is missing or out of order"
            raise HistoryChanged(msg)
        if stream is None:
            msg = f"leaf {index}: its event is gone"
            raise HistoryChanged(msg)
        self._follow(position, leaf, stream, version)

    def _held_by_witnesses(self) -> dict[int, bytes]:
        held = [open_checkpoint(note, self._trusted) for note in self._witnessed()]
        return {checkpoint.size: checkpoint.root for checkpoint in held}

    def _grows_from_the_last_checkpoint(self, conn: Connection[Any]) -> None:
        last = conn.execute(LAST_CHECKPOINT).fetchone()
        if (last[0] if last else 0) != self._log.size:
            msg = "the last checkpoint and the leaves differ in number"
            raise HistoryChanged(msg)
        if last:
            signed = open_checkpoint(last[1], self._trusted)
            if (signed.size, signed.root) != (self._log.size, self._log.root()):
                msg = "the leaves are not those of the last checkpoint"
                raise HistoryChanged(msg)


def _one(conn: Connection[Any], query: Any, *values: object) -> Row:
    row = conn.execute(query, values).fetchone()
    if row is None:
        msg = "the database gave no row"
        raise LookupError(msg)
    return tuple(row)
