"""The key ring: one key for each subject and purpose, unwrapped in memory for a minute at most."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from psycopg_pool import ConnectionPool

from domain.privacy import Purpose
from infrastructure.store.crypto import new_key, root_of
from infrastructure.store.key_files import KeyFiles

KNOWN_FOR: Final = 60.0
ROWS: Final = "select key_id, subject_id, purpose, wrapped, kek_epoch from subject_key where "
BY_ID: Final = ROWS + "key_id = any(%s)"
BY_PAIR: Final = ROWS + "(subject_id, purpose) in (select * from unnest(%s::uuid[], %s::text[]))"
Pair = tuple[UUID, Purpose]


class MissingKey(Exception):
    """A key that must exist is not in the key table: never to be taken for an erasure."""


@dataclass(frozen=True)
class Key:
    """A data key; `root` is None once it is destroyed."""

    key_id: UUID
    subject: UUID
    purpose: Purpose
    root: bytes | None = field(repr=False)
    wrapped: bytes = field(default=b"", repr=False)
    epoch: int = 0


class KeyRing:
    """Keys as this process knows them. Forgotten by age, and at once when told of an erasure."""

    def __init__(
        self, pool: ConnectionPool, files: KeyFiles, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.files = files
        self._pool, self._clock = pool, clock
        self._by_id: dict[UUID, tuple[float, Key]] = {}
        self._by_pair: dict[Pair, UUID] = {}

    def by_id(self, key_id: UUID) -> Key:
        """The key an event was sealed with. Raises MissingKey."""
        found = self._young(key_id)
        if found is None:
            self._load(BY_ID, [[key_id]])
            found = self._young(key_id)
        if found is None:
            raise MissingKey(str(key_id))
        return found

    def known(self, pair: Pair) -> Key | None:
        """A subject's key for a purpose, if this process knows one."""
        key_id = self._by_pair.get(pair)
        return self._young(key_id) if key_id else None

    def unknown(self, key_ids: Iterable[UUID]) -> list[UUID]:
        """Those of these keys that have to be asked for."""
        return [key_id for key_id in set(key_ids) if self._young(key_id) is None]

    def fetch(self, key_ids: Iterable[UUID]) -> None:
        """Learn these keys in one question, those not known already."""
        if unknown := self.unknown(key_ids):
            self._load(BY_ID, [unknown])

    def make(self, key_id: UUID, subject: UUID, purpose: Purpose) -> Key:
        """Make a key, wrapped for the table; it counts once the append that brings it is kept."""
        secret = new_key()
        wrapped = self.files.wrap(key_id, secret)
        return Key(key_id, subject, purpose, root_of(secret), wrapped, self.files.epoch)

    def remember(self, key: Key) -> None:
        """Know a key from now on, for a minute."""
        self._by_id[key.key_id] = (self._clock(), key)
        self._by_pair[key.subject, key.purpose] = key.key_id

    def forget(self, subject: UUID | None = None) -> None:
        """Forget a subject's keys, or every key, so that each is read anew."""
        if subject is None:
            self._by_id.clear()
            self._by_pair.clear()
            return
        for purpose in Purpose:
            key_id = self._by_pair.pop((subject, purpose), None)
            if key_id:
                self._by_id.pop(key_id, None)

    def expire(self) -> None:
        """Let go of keys known for too long, and see whether a new epoch has begun."""
        old = [
            key for since, key in list(self._by_id.values()) if self._clock() - since > KNOWN_FOR
        ]
        for key in old:
            self._by_id.pop(key.key_id, None)
            self._by_pair.pop((key.subject, key.purpose), None)
        self.files.look()

    def _young(self, key_id: UUID) -> Key | None:
        since, key = self._by_id.get(key_id, (float("-inf"), None))
        return key if self._clock() - since < KNOWN_FOR else None

    def learn(self, rows: Iterable[Any]) -> None:
        """Know the keys of these rows from now on."""
        for key_id, subject, purpose, wrapped, epoch in rows:
            root = root_of(self.files.unwrap(key_id, wrapped, epoch)) if wrapped else None
            self.remember(Key(key_id, subject, Purpose(purpose), root, wrapped or b"", epoch))

    def _load(self, query: str, values: list[object]) -> None:
        with self._pool.connection() as link:
            rows = link.execute(query, values).fetchall()
        self.learn(rows)


def columns_of(pairs: Iterable[Pair]) -> list[object]:
    """The values of `BY_PAIR`."""
    asked = list(pairs)
    return [[subject for subject, _ in asked], [purpose.value for _, purpose in asked]]
