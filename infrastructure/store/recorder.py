"""The committer: one thread, one connection, groups of commands in one round trip each."""

from __future__ import annotations

import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import psycopg

GROUP: Final = 200


@dataclass
class Batch:
    """One command's share of an append: what it read, what it recorded, what it claims."""

    command_id: UUID
    contents: bytes
    answer: str
    at: datetime
    reads: list[tuple[UUID, int]] = field(default_factory=list)
    events: list[tuple[UUID, int, str, bytes]] = field(default_factory=list)
    lookups: list[tuple[str, bytes | None, UUID]] = field(default_factory=list)
    keys: list[tuple[UUID, UUID, str, bytes, int]] = field(default_factory=list)
    used_keys: list[UUID] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What became of one command: kept, repeated, different, conflict, taken or erased."""

    verdict: str
    position: int
    answer: str | None


class Committer:
    """Takes batches from every task and commits them in groups, in the order they came."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._queue: queue.SimpleQueue[tuple[Batch, Future[Outcome]] | None] = queue.SimpleQueue()
        self._link: psycopg.Connection[Any] | None = None
        self._thread = threading.Thread(target=self._run, name="committer", daemon=True)
        self._thread.start()

    def submit(self, batch: Batch) -> Future[Outcome]:
        """Queue a batch; the future holds its outcome once it is committed for good."""
        future: Future[Outcome] = Future()
        self._queue.put((batch, future))
        return future

    def close(self) -> None:
        """Finish what is queued and stop."""
        self._queue.put(None)
        self._thread.join(10)

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            group, last = [first], False
            while len(group) < GROUP and not self._queue.empty():
                more = self._queue.get()
                if more is None:
                    last = True
                    break
                group.append(more)
            self._commit(group)
            if last:
                break
        if self._link:
            self._link.close()

    def _commit(self, group: list[tuple[Batch, Future[Outcome]]]) -> None:
        """Send a group; a lost reply is asked again, for the command log knows what was kept."""
        batches = [batch for batch, _ in group]
        try:
            try:
                outcomes = self._send(batches)
            except psycopg.OperationalError:
                self._link = None
                outcomes = self._send(batches)
        except BaseException as error:  # noqa: BLE001 - every waiter has to be told
            self._link = None
            for _, future in group:
                future.set_exception(error)
            return
        for (_, future), outcome in zip(group, outcomes, strict=True):
            future.set_result(outcome)

    def _send(self, batches: list[Batch]) -> list[Outcome]:
        if self._link is None or self._link.closed:
            self._link = psycopg.connect(self._dsn, autocommit=True, connect_timeout=2)
        rows = self._link.execute(_APPEND, _columns(batches), prepare=True).fetchall()
        return [Outcome(verdict, position, answer) for _, verdict, position, answer in rows]


_CASTS: Final = [
    "timestamptz",
    "uuid[]",
    "bytea[]",
    "text[]",
    "int[]",
    "uuid[]",
    "int[]",
    "int[]",
    "uuid[]",
    "int[]",
    "text[]",
    "bytea[]",
    "int[]",
    "text[]",
    "bytea[]",
    "uuid[]",
    "int[]",
    "uuid[]",
    "uuid[]",
    "text[]",
    "bytea[]",
    "int[]",
    "int[]",
    "uuid[]",
]
_APPEND: Final = "select * from append(" + ", ".join(f"%s::{cast}" for cast in _CASTS) + ")"


def _columns(batches: list[Batch]) -> list[Any]:
    numbered = list(enumerate(batches, 1))

    def flat(name: str, width: int) -> list[list[Any]]:
        rows = [(n, *row) for n, batch in numbered for row in getattr(batch, name)]
        return [[row[i] for row in rows] for i in range(width + 1)]

    used = [(n, key) for n, batch in numbered for key in batch.used_keys]
    return [
        max(batch.at for batch in batches),
        [batch.command_id for batch in batches],
        [batch.contents for batch in batches],
        [batch.answer for batch in batches],
        *flat("reads", 2),
        *flat("events", 4),
        *flat("lookups", 3),
        *flat("keys", 5),
        [n for n, _ in used],
        [key for _, key in used],
    ]
