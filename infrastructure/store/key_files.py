"""Key-encryption keys, one file an epoch, and the key of the lookups; never in the database."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import UUID

from infrastructure.store.crypto import contents_hash, lookup_hash, new_key, unwrap, wrap


class KeyFiles:
    """The folder of the keys that open all others; kept apart from the database's backups."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._epochs: dict[int, bytes] = {}
        if not list(folder.glob("kek-*.key")):
            self.new_epoch()
        self._index = self._secret("lookup.key")
        self.look()

    def look(self) -> None:
        """See which epoch is the newest; another process may have begun one."""
        self._newest = max(self._known())

    @property
    def epoch(self) -> int:
        """The newest epoch; new keys are wrapped under it."""
        return self._newest

    def new_epoch(self) -> int:
        """Begin a new epoch with a fresh key."""
        self._newest = max(self._known(), default=0) + 1
        self._secret(f"kek-{self._newest}.key")
        return self._newest

    def wrap(self, key_id: UUID, key: bytes) -> bytes:
        """Encrypt a data key under the newest epoch."""
        return wrap(self._kek(self.epoch), key_id, key)

    def unwrap(self, key_id: UUID, wrapped: bytes, epoch: int) -> bytes:
        """Decrypt a data key. Raises Tampered, or FileNotFoundError for a lost epoch."""
        return unwrap(self._kek(epoch), key_id, wrapped)

    def lookup(self, kind: str, text: str) -> bytes:
        """The keyed hash under which a text is found, whatever its case and spelling of letters."""
        return lookup_hash(self._index, kind, text)

    def fingerprint(self, contents: bytes) -> bytes:
        """The keyed hash of what was received, to know the same request again."""
        return contents_hash(self._index, contents)

    def _known(self) -> list[int]:
        return [int(path.stem.split("-")[1]) for path in self._folder.glob("kek-*.key")]

    def _kek(self, epoch: int) -> bytes:
        if epoch not in self._epochs:
            self._epochs[epoch] = (self._folder / f"kek-{epoch}.key").read_bytes()
        return self._epochs[epoch]

    def _secret(self, name: str) -> bytes:
        path = self._folder / name
        try:
            with os.fdopen(
                os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o400), "wb"
            ) as file:
                file.write(new_key())
        except FileExistsError:
            pass
        return path.read_bytes()
