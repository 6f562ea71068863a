"""Signed checkpoints of the log: the C2SP tlog-checkpoint as a C2SP signed note with Ed25519.

A checkpoint is a few lines of text that a witness can keep on paper or in a mailbox: whose log,
how many entries, the root of their tree, when, and the root over every stream's last event.
"""

import os
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

ED25519 = b"\x01"
KEY_FILE_MODE = 0o400


class BadCheckpoint(Exception):
    """The text is no checkpoint, or no key we trust signed it."""


@dataclass(frozen=True)
class PublicKey:
    """The name and key that a checkpoint is checked with; `str()` is its C2SP verifier key."""

    name: str
    raw: bytes

    @property
    def hash(self) -> bytes:
        """The four bytes by which a signature line names its key."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.raw).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.hash.hex()}+{b64encode(ED25519 + self.raw).decode()}"

    @classmethod
    def parse(cls, text: str) -> "PublicKey":
        """Read a C2SP verifier key; raises BadCheckpoint when it is not one."""
        name, _, rest = text.strip().partition("+")
        blob = _decoded(rest.partition("+")[2])
        key = cls(name, blob[1:])
        if blob[:1] != ED25519 or len(blob) != 33 or str(key) != text.strip():  # noqa: PLR2004
            raise BadCheckpoint("this is no Ed25519 verifier key")
        return key


@dataclass(frozen=True)
class SigningKey:
    """The key that signs the checkpoints of one log, under the log's name."""

    name: str
    private: Ed25519PrivateKey

    @property
    def public(self) -> PublicKey:
        """What others check our signatures with."""
        return PublicKey(self.name, self.private.public_key().public_bytes_raw())

    def signature_line(self, text: str) -> str:
        """The line of a signed note that vouches for its text."""
        signed = self.public.hash + self.private.sign(text.encode())
        return f"\u2014 {self.name} {b64encode(signed).decode()}\n"


def create_key(path: Path, name: str) -> SigningKey:
    """Make a signing key in a new file that only its owner may read.

    Raises FileExistsError: a key once used is never written over.
    """
    private = Ed25519PrivateKey.generate()
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, KEY_FILE_MODE)
    with os.fdopen(file, "wb") as key_file:
        key_file.write(pem)
    return SigningKey(name, private)


def load_key(path: Path, name: str) -> SigningKey:
    """Read a signing key; raises PermissionError when others could read the file too."""
    if path.stat().st_mode & 0o077:
        raise PermissionError(f"{path.name} is readable by others than its owner")
    private = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(private, Ed25519PrivateKey):
        raise BadCheckpoint("the file holds no Ed25519 key")
    return SigningKey(name, private)


@dataclass(frozen=True)
class Checkpoint:
    """The state of the log at one moment: its entries and every stream's last event."""

    origin: str
    size: int
    root: bytes
    made_at: datetime
    streams: int
    heads_root: bytes

    @property
    def text(self) -> str:
        """The lines that are signed; time and heads are extension lines of the format."""
        made = self.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        root, heads = (
            b64encode(part).decode() for part in (self.root, self.heads_root)
        )
        return f"{self.origin}\n{self.size}\n{root}\nmade {made}\nheads {self.streams} {heads}\n"

    def signed(self, *keys: SigningKey) -> str:
        """The signed note; two keys sign while one is being replaced by the other."""
        return self.text + "\n" + "".join(key.signature_line(self.text) for key in keys)


def open_checkpoint(note: str, trusted: Iterable[PublicKey]) -> Checkpoint:
    """Read a signed checkpoint; raises BadCheckpoint unless a trusted key signed just this."""
    text, blank, signatures = note.rpartition("\n\n")
    text += "\n"
    if not blank or not any(_signed_by(key, text, signatures) for key in trusted):
        raise BadCheckpoint("no trusted key signed this checkpoint")
    return _parsed(text)


def _signed_by(key: PublicKey, text: str, signatures: str) -> bool:
    for line in signatures.splitlines():
        dash, _, rest = line.partition(" ")
        name, _, encoded = rest.partition(" ")
        blob = _decoded(encoded)
        if (dash, name, blob[:4]) == ("\u2014", key.name, key.hash):
            return _verifies(key, blob[4:], text)
    return False


def _verifies(key: PublicKey, signature: bytes, text: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(signature, text.encode())
    except InvalidSignature:
        return False
    return True


def _parsed(text: str) -> Checkpoint:
    try:
        origin, size, root, made, heads = text.removesuffix("\n").split("\n")
        _, streams, heads_root = heads.split(" ")
        made_at = datetime.strptime(made, "made %Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        read = Checkpoint(
            origin,
            int(size),
            _decoded(root),
            made_at,
            int(streams),
            _decoded(heads_root),
        )
    except ValueError as error:
        raise BadCheckpoint("the lines are not those of a checkpoint") from error
    if read.text != text:
        raise BadCheckpoint("the lines are not written the one way they may be")
    return read


def _decoded(text: str) -> bytes:
    try:
        blob = b64decode(text, validate=True)
    except (Base64Error, ValueError):
        return b""
    return blob if b64encode(blob).decode() == text else b""
