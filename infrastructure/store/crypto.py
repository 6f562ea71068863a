"""The log's cryptography: sealing a field group, deriving an event's key, hashing a lookup."""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

STEP = 256


class Tampered(Exception):
    """What was stored is not what was written here: changed, swapped or copied from elsewhere."""


def new_key() -> bytes:
    """A fresh 256-bit key."""
    return secrets.token_bytes(32)


def root_of(key: bytes) -> bytes:
    """What the keys of single events are derived from (HKDF-SHA256's extraction, no salt)."""
    return hmac.digest(bytes(32), key, sha256)


def event_key(root: bytes, stream: UUID, version: int) -> bytes:
    """The key of one event alone (HKDF-SHA256's expansion): it opens nothing else."""
    info = b"luotsi event" + stream.bytes + version.to_bytes(8)
    return hmac.digest(root, info + b"\x01", sha256)


def bound_to(stream: UUID, version: int, name: str, key_id: UUID) -> bytes:
    """Where a sealed group stands; it opens nowhere else."""
    return b"ev1|" + stream.bytes + version.to_bytes(8) + name.encode() + b"|" + key_id.bytes


def seal(root: bytes, stream: UUID, version: int, bound: bytes, plain: bytes) -> bytes:
    """Encrypt for one event alone: its own key, padded to 256-byte steps, bound to its row."""
    nonce = secrets.token_bytes(12)
    padded = len(plain).to_bytes(4) + plain
    padded += bytes(-len(padded) % STEP)
    return nonce + AESGCM(event_key(root, stream, version)).encrypt(nonce, padded, bound)


def unseal(root: bytes, stream: UUID, version: int, bound: bytes, sealed: bytes) -> bytes:
    """Decrypt what `seal` made. Raises Tampered when it stands in another row or was changed."""
    try:
        cipher = AESGCM(event_key(root, stream, version))
        padded = cipher.decrypt(sealed[:12], sealed[12:], bound)
    except (InvalidTag, ValueError):
        raise Tampered(stream, version) from None
    return padded[4 : 4 + int.from_bytes(padded[:4])]


def wrap(kek: bytes, key_id: UUID, key: bytes) -> bytes:
    """Encrypt a data key under a key-encryption key, bound to its id."""
    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(kek).encrypt(nonce, key, key_id.bytes)


def unwrap(kek: bytes, key_id: UUID, wrapped: bytes) -> bytes:
    """Decrypt a data key. Raises Tampered."""
    try:
        return AESGCM(kek).decrypt(wrapped[:12], wrapped[12:], key_id.bytes)
    except (InvalidTag, ValueError):
        raise Tampered(str(key_id)) from None


def lookup_hash(index: bytes, kind: str, text: str) -> bytes:
    """The keyed hash under which a text is found, whatever its case and spelling of letters."""
    same = unicodedata.normalize("NFKC", text).casefold().strip()
    return hmac.digest(index, f"{kind}|{same}".encode(), sha256)


def contents_hash(index: bytes, contents: bytes) -> bytes:
    """The keyed hash of what was received, to know the same request again."""
    return hmac.digest(index, b"contents|" + contents, sha256)
