"""The log on PostgreSQL: desks with locked aggregates, one append, events read back in order."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID
from weakref import WeakValueDictionary

import msgspec
import psycopg
from psycopg_pool import ConnectionPool

from application.firm import Answer, Caller, Conflict, Lookup, NotLoaded, TooBusy, Work
from domain.events import Aggregate, Event, derived
from domain.people import EmailTaken
from domain.privacy import Personal
from domain.refusals import DifferentContents, Erased
from infrastructure.store.clock import DatabaseClock
from infrastructure.store.crypto import KeyFiles
from infrastructure.store.keys import Key, KeyRing
from infrastructure.store.mapper import EraseStands, from_row, to_row
from infrastructure.store.recorder import Batch, Committer, Outcome

CACHED: Final = 20_000
Wanted = frozenset[tuple[type[Aggregate], UUID]]


class PostgresLog:
    """Where the firm's events are kept."""

    def __init__(self, dsn: str, keys: Path, clock: datetime | None = None) -> None:
        self.dsn = dsn
        self.ring = KeyRing(dsn, KeyFiles(keys))
        self.clock = DatabaseClock(dsn, clock)
        self._committer = Committer(dsn)
        self._pool = ConnectionPool(dsn, min_size=1, max_size=4, timeout=5, open=True)
        self._cache: OrderedDict[UUID, Aggregate] = OrderedDict()
        self._locks: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def open(cls, dsn: str, keys: Path, clock: datetime | None = None) -> Self:
        """Open the log of a migrated database with the key files of a folder."""
        return cls(dsn, keys, clock)

    def close(self) -> None:
        """Finish what is queued and let every connection go."""
        self._committer.close()
        self._pool.close()

    def now(self) -> datetime:
        """The database's time (UTC)."""
        return self.clock.now()

    @asynccontextmanager
    async def desk(self, wanted: Wanted) -> AsyncIterator[PostgresDesk]:
        """Lock and fetch what is wanted, in the order of the ids so that nobody waits in a ring."""
        async with AsyncExitStack() as held:
            for _, stream in sorted(wanted, key=lambda want: want[1]):
                await held.enter_async_context(self._lock(stream))
            missing = [stream for _, stream in wanted if stream not in self._cache]
            loaded = await asyncio.to_thread(self._load, missing) if missing else {}
            on_desk = {stream: loaded.get(stream, self._cache.get(stream)) for _, stream in wanted}
            yield PostgresDesk(self, on_desk, fresh=len(missing) == len(wanted))

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        return await asyncio.to_thread(self._answer_to, caller)

    def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position, oldest first."""
        return self._read("where position > %s order by position limit %s", [after, limit])

    def events_at(self, positions: list[int]) -> list[Event]:
        """The events at these positions, in the order of the log."""
        return self._read("where position = any(%s) order by position", [positions])

    def stream(self, stream: UUID, until: datetime | None = None) -> list[Event]:
        """Everything that happened to one aggregate, up to a recorded moment if one is given."""
        events = self._read("where stream = %s order by version", [stream])
        return [e for e in events if until is None or e.envelope.recorded_at <= until]

    def as_of(self, stream: UUID, moment: datetime) -> Aggregate | None:
        """An aggregate as it was at a recorded moment."""
        return _folded(self.stream(stream, moment))

    def find_subject(self, kind: str, text: str) -> UUID | None:
        """Who has claimed a text, such as an e-mail address."""
        with self._pool.connection() as link:
            row = link.execute(
                "select subject from lookup where kind = %s and hash = %s",
                (kind, self.ring.files.lookup(kind, text)),
            ).fetchone()
        return row[0] if row else None

    async def keep(self, work: Work) -> Outcome:
        """Append a work and remember its aggregates once that is certain."""
        made: dict[UUID, Key] = {}
        try:
            batch = self._batch(work, made)
        except EraseStands:
            raise Erased from None
        outcome = await asyncio.wrap_future(self._committer.submit(batch))
        if outcome.verdict == "kept":
            for key in made.values():
                self.ring.remember(key)
            for aggregate in work.aggregates:
                aggregate.collect_events()
                self._cache[aggregate.id] = aggregate
                self._cache.move_to_end(aggregate.id)
            while len(self._cache) > CACHED:
                self._cache.popitem(last=False)
        elif outcome.verdict == "conflict":
            self.ring.forget()
        return outcome

    def forget(self, streams: list[UUID]) -> None:
        """Forget cached aggregates, so that they are read anew."""
        for stream in streams:
            self._cache.pop(stream, None)

    def _lock(self, stream: UUID) -> asyncio.Lock:
        lock = self._locks.get(stream)
        if lock is None:
            lock = self._locks[stream] = asyncio.Lock()
        return lock

    def _batch(self, work: Work, made: dict[UUID, Key]) -> Batch:
        versions = {a.id: a.version for a in work.aggregates if a.pending_events}
        answer = msgspec.json.encode({str(k): v for k, v in versions.items()}).decode()
        caller = work.caller
        batch = Batch(caller.command_id, caller.contents, answer, work.now)
        envelope = work.envelope()
        used: set[UUID] = set()

        def key_for(subject: UUID, mark: Personal) -> Key:
            key_id = derived(subject, "key", mark.purpose)
            key = made.get(key_id) or self.ring.of(subject, mark.purpose)
            if key is None:
                key = made[key_id] = self.ring.make(key_id, subject, mark.purpose)
            elif key_id not in made:
                used.add(key.key_id)
            return key

        for aggregate in work.aggregates:
            pending = aggregate.pending_events
            batch.reads.append((aggregate.id, aggregate.version - len(pending)))
            for event in pending:
                name, state = to_row(event, envelope, key_for)  # type: ignore[arg-type]
                batch.events.append((aggregate.id, event.originator_version, name, state))
        batch.used_keys = sorted(used)
        batch.keys = [
            (key.key_id, key.subject, key.purpose.value, key.wrapped, key.epoch)
            for key in made.values()
        ]
        batch.lookups = [self._claim(claim) for claim in work.lookups]
        return batch

    def _claim(self, claim: Lookup) -> tuple[str, bytes | None, UUID]:
        hashed = self.ring.files.lookup(claim.kind, claim.text) if claim.text else None
        return claim.kind, hashed, claim.subject

    def _load(self, streams: list[UUID]) -> dict[UUID, Aggregate | None]:
        events = self._read("where stream = any(%s) order by stream, version", [streams])
        by_stream: dict[UUID, list[Event]] = {stream: [] for stream in streams}
        for event in events:
            by_stream[event.originator_id].append(event)
        return {stream: _folded(found) for stream, found in by_stream.items()}

    def _read(self, where: str, values: list[Any]) -> list[Event]:
        query = "select position, stream, version, name, state from event " + where
        with self._pool.connection() as link:
            rows = link.execute(query, values).fetchall()
        return [
            from_row(position, stream, version, name, state, self.ring.by_id)
            for position, stream, version, name, state in rows
        ]

    def _answer_to(self, caller: Caller) -> Answer | None:
        with self._pool.connection() as link:
            row = link.execute(
                "select contents, answer::text, position from command_log where command_id = %s",
                (caller.command_id,),
            ).fetchone()
        if row is None:
            return None
        if bytes(row[0]) != caller.contents:
            raise DifferentContents
        return answer_of(caller.command_id, row[1], row[2], repeated=True)


class PostgresDesk:
    """The aggregates one command works on, locked within this process."""

    def __init__(
        self, log: PostgresLog, found: dict[UUID, Aggregate | None], *, fresh: bool
    ) -> None:
        self._log, self._found, self.fresh = log, found, fresh

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out what is on the desk; NotLoaded for what is not."""
        if id not in self._found:
            raise NotLoaded(kind, id)
        return self._found[id]

    def drop(self) -> None:
        """Forget what was handed out."""
        self._log.forget(list(self._found))

    async def keep(self, work: Work) -> Answer:
        """Append the work. Raises Conflict, DifferentContents, EmailTaken, Erased."""
        try:
            outcome = await self._log.keep(work)
        except psycopg.OperationalError as away:
            raise TooBusy from away
        match outcome.verdict:
            case "conflict":
                raise Conflict
            case "different":
                raise DifferentContents
            case "taken":
                raise EmailTaken
            case "erased":
                self._log.ring.forget()
                raise Erased
        repeated = outcome.verdict == "repeated"
        if repeated:
            self.drop()
        caller = work.caller
        return answer_of(caller.command_id, outcome.answer or "{}", outcome.position, repeated)


def answer_of(command_id: UUID, versions: str, position: int, repeated: bool) -> Answer:  # noqa: FBT001
    """The answer to a command as it was given the first time."""
    told = {UUID(stream): version for stream, version in msgspec.json.decode(versions).items()}
    return Answer(command_id, told, position, repeated)


def _folded(events: list[Event]) -> Aggregate | None:
    aggregate: Aggregate | None = None
    for event in events:
        aggregate = event.mutate(aggregate)
    return aggregate
