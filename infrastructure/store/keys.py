"""The key ring: one key for each subject and purpose, unwrapped in memory while it lives."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import psycopg

from domain.privacy import Purpose
from infrastructure.store.crypto import KeyFiles, new_key


class MissingKey(Exception):
    """A key that must exist is not in the key table: never to be taken for an erasure."""


@dataclass(frozen=True)
class Key:
    """A data key; `secret` is None once it is destroyed."""

    key_id: UUID
    subject: UUID
    purpose: Purpose
    secret: bytes | None
    wrapped: bytes = b""
    epoch: int = 0


class KeyRing:
    """Keys as this process knows them; eviction on erasure comes by NOTIFY and by age."""

    def __init__(self, dsn: str, files: KeyFiles) -> None:
        self.files = files
        self._dsn = dsn
        self._by_id: dict[UUID, Key] = {}
        self._by_subject: dict[tuple[UUID, Purpose], Key] = {}

    def by_id(self, key_id: UUID) -> Key:
        """The key an event was sealed with. Raises MissingKey."""
        if key_id not in self._by_id:
            self._load("key_id = %s", [key_id])
        if key_id not in self._by_id:
            raise MissingKey(str(key_id))
        return self._by_id[key_id]

    def of(self, subject: UUID, purpose: Purpose) -> Key | None:
        """A subject's key for a purpose, or None when none was ever made."""
        if (subject, purpose) not in self._by_subject:
            self._load("subject_id = %s and purpose = %s", [subject, purpose.value])
        return self._by_subject.get((subject, purpose))

    def make(self, key_id: UUID, subject: UUID, purpose: Purpose) -> Key:
        """Make a key, wrapped for the table; it counts once the append that brings it is kept."""
        secret = new_key()
        wrapped = self.files.wrap(key_id, secret)
        return Key(key_id, subject, purpose, secret, wrapped, self.files.epoch)

    def remember(self, key: Key) -> None:
        """Know a key from now on."""
        self._by_id[key.key_id] = key
        self._by_subject[key.subject, key.purpose] = key

    def forget(self) -> None:
        """Forget every key, so that each is read anew."""
        self._by_id.clear()
        self._by_subject.clear()

    def _load(self, where: str, values: list[object]) -> None:
        query = (
            "select key_id, subject_id, purpose, wrapped, kek_epoch from subject_key where " + where
        )
        with psycopg.connect(self._dsn) as link:
            for key_id, subject, purpose, wrapped, epoch in link.execute(query, values):
                secret = self.files.unwrap(key_id, wrapped, epoch) if wrapped else None
                self.remember(Key(key_id, subject, Purpose(purpose), secret, wrapped or b"", epoch))
