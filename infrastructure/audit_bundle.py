"""The bundle of one case: what an outsider needs to check it without us, in one ZIP file."""

import json
from collections.abc import Iterable
from importlib.resources import files
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from psycopg import Connection

from infrastructure.audit_history import SealedHistory
from infrastructure.checkpoint_keys import PublicKey

ENCLOSED = ("README.en.txt", "README.fi.txt", "README.sv.txt", "verify.html", "verify.py")
NO_DATE = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16
UNIX = 3


def audit_bundle(
    conn: Connection[Any], stream: UUID, public_key: PublicKey, held: Iterable[str] = ()
) -> bytes:
    """The ZIP that proves one stream as of the last checkpoint.

    `held` are checkpoints of witnesses that it must be comparable with. Raises NothingSealed when
    the sealer has not yet taken an event of it. Needs a connection outside any transaction.
    """
    with conn.transaction():
        conn.execute("set transaction isolation level repeatable read, read only")
        history = SealedHistory(conn, public_key)
        return packed(history.evidence(conn, stream, held), public_key)


def packed(evidence: dict[str, Any], public_key: PublicKey) -> bytes:
    """The archive byte for byte as the verifiers expect it: stored, undated, names in order."""
    text = json.dumps(evidence, ensure_ascii=False, separators=(",", ":")) + "\n"
    contents = {name: _enclosed(name) for name in ENCLOSED}
    contents |= {"evidence.json": text.encode(), "key.txt": f"{public_key}\n".encode()}
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_STORED) as bundle:
        for name in sorted(contents):
            bundle.writestr(_entry(name), contents[name])
    return archive.getvalue()


def _enclosed(name: str) -> bytes:
    return (files("infrastructure") / "verifiers" / name).read_bytes()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, NO_DATE)
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry
