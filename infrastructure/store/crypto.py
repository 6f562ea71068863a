"""The log's cryptography: sealing a field group, wrapping a key, hashing a lookup."""

from __future__ import annotations

import hmac
import os
import secrets
import unicodedata
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

STEP = 256


class Tampered(Exception):
    """What was stored is not what was written here: changed, swapped or copied from elsewhere."""


def new_key() -> bytes:
    """A fresh 256-bit key."""
    return secrets.token_bytes(32)


def seal(key: bytes, stream: UUID, version: int, bound_to: bytes, plain: bytes) -> bytes:
    """Encrypt for one event alone: its own key, padded to 256-byte steps, bound to its row."""
    nonce = secrets.token_bytes(12)
    padded = len(plain).to_bytes(4) + plain
    padded += bytes(-len(padded) % STEP)
    return nonce + AESGCM(_event_key(key, stream, version)).encrypt(nonce, padded, bound_to)


def unseal(key: bytes, stream: UUID, version: int, bound_to: bytes, sealed: bytes) -> bytes:
    """Decrypt what `seal` made. Raises Tampered when it stands in another row or was changed."""
    try:
        cipher = AESGCM(_event_key(key, stream, version))
        padded = cipher.decrypt(sealed[:12], sealed[12:], bound_to)
    except InvalidTag:
        raise Tampered(stream, version) from None
    return padded[4 : 4 + int.from_bytes(padded[:4])]


def _event_key(key: bytes, stream: UUID, version: int) -> bytes:
    info = b"luotsi event" + stream.bytes + version.to_bytes(8)
    return HKDF(SHA256(), 32, None, info).derive(key)


class KeyFiles:
    """Key-encryption keys, one file an epoch, and the key of the lookups; not in the database."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._epochs: dict[int, bytes] = {}
        if not list(folder.glob("kek-*.key")):
            self.new_epoch()
        self._index = self._secret("lookup.key")

    @property
    def epoch(self) -> int:
        """The newest epoch; new keys are wrapped under it."""
        return max(int(path.stem.split("-")[1]) for path in self._folder.glob("kek-*.key"))

    def new_epoch(self) -> int:
        """Begin a new epoch with a fresh key."""
        known = [int(path.stem.split("-")[1]) for path in self._folder.glob("kek-*.key")]
        epoch = max(known, default=0) + 1
        self._secret(f"kek-{epoch}.key")
        return epoch

    def wrap(self, key_id: UUID, key: bytes) -> bytes:
        """Encrypt a data key under the newest epoch."""
        nonce = secrets.token_bytes(12)
        return nonce + AESGCM(self._kek(self.epoch)).encrypt(nonce, key, key_id.bytes)

    def unwrap(self, key_id: UUID, wrapped: bytes, epoch: int) -> bytes:
        """Decrypt a data key. Raises Tampered."""
        try:
            return AESGCM(self._kek(epoch)).decrypt(wrapped[:12], wrapped[12:], key_id.bytes)
        except InvalidTag:
            raise Tampered(str(key_id)) from None

    def lookup(self, kind: str, text: str) -> bytes:
        """The keyed hash under which a text is found, whatever its case and spelling of letters."""
        same = unicodedata.normalize("NFKC", text).casefold().strip()
        return hmac.digest(self._index, f"{kind}|{same}".encode(), sha256)

    def fingerprint(self, contents: bytes) -> bytes:
        """The keyed hash of what was received, to know the same request again."""
        return hmac.digest(self._index, b"contents|" + contents, sha256)

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
