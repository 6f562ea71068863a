"""The keys that sign checkpoints and check them: Ed25519, named as C2SP signed notes name them."""

import os
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

ED25519 = b"\x01"
BLOB_BYTES = 33
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
        blob = decoded(rest.partition("+")[2])
        key = cls(name, blob[1:])
        if blob[:1] != ED25519 or len(blob) != BLOB_BYTES or str(key) != text.strip():
            msg = "this is no Ed25519 verifier key"
            raise BadCheckpoint(msg)
        return key

    def signed(self, text: str, signatures: str) -> bool:
        """Whether one of a note's signature lines is this key's and true."""
        for line in signatures.splitlines():
            dash, _, rest = line.partition(" ")
            name, _, encoded = rest.partition(" ")
            blob = decoded(encoded)
            if (dash, name, blob[:4]) == ("\u2014", self.name, self.hash):
                return self._verifies(blob[4:], text)
        return False

    def _verifies(self, signature: bytes, text: str) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


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
        msg = f"{path.name} is readable by others than its owner"
        raise PermissionError(msg)
    private = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(private, Ed25519PrivateKey):
        msg = "the file holds no Ed25519 key"
        raise BadCheckpoint(msg)
    return SigningKey(name, private)


def decoded(text: str) -> bytes:
    """The bytes of canonical base64, or none: no text may be written two ways."""
    try:
        blob = b64decode(text, validate=True)
    except (Base64Error, ValueError):
        return b""
    return blob if b64encode(blob).decode() == text else b""
