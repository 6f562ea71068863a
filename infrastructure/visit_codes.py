"""Six-digit codes of an app (RFC 6238) and recovery codes on paper; each counts once."""

from __future__ import annotations

import base64
import hmac
import secrets
import struct
from datetime import datetime
from hashlib import sha1, sha256
from typing import Final
from urllib.parse import quote
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from domain.sign_in_policy import sign_in_at
from infrastructure.store.key_files import KeyFiles

STEP: Final = 30
DIGITS: Final = 6
RECOVERY: Final = 10


def code_at(secret: bytes, step: int) -> str:
    """The code an app shows during one step of thirty seconds."""
    # RFC 6238 with the parameters every app knows; SHA-1 stands inside an HMAC here.
    digest = hmac.digest(secret, struct.pack(">Q", step), sha1)
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


class Codes:
    """The code app and the recovery codes of each person."""

    def __init__(self, pool: AsyncConnectionPool, files: KeyFiles) -> None:
        self.pool, self.files = pool, files

    async def begin(self, person_id: UUID, now: datetime) -> bytes:
        """Make a secret for an app; it counts once a code of it was shown."""
        secret = secrets.token_bytes(20)
        async with self.pool.connection() as link:
            await link.execute(
                "insert into code_device (person_id, wrapped, kek_epoch, added_at)"
                " values (%s, %s, %s, %s) on conflict (person_id) do update set"
                " wrapped = excluded.wrapped, kek_epoch = excluded.kek_epoch,"
                " added_at = excluded.added_at, last_step = 0, wrong_tries = 0"
                " where code_device.confirmed_at is null",
                (person_id, self.files.wrap(person_id, secret), self.files.epoch, now),
            )
        return await self._secret(person_id) or secret

    async def has(self, person_id: UUID) -> bool:
        """Whether an app of this person counts."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select 1 from code_device where person_id = %s and confirmed_at is not null",
                (person_id,),
            )
            return await found.fetchone() is not None

    async def check(
        self, person_id: UUID, code: str, now: datetime, *, first: bool = False
    ) -> bool:
        """Whether this is the code of now; five wrong tries make a pause, a step counts once."""
        policy = sign_in_at(now)
        async with self.pool.connection() as link, link.transaction():
            found = await link.execute(
                "select wrapped, kek_epoch, last_step, wrong_tries, tried_at, confirmed_at"
                " from code_device where person_id = %s for update",
                (person_id,),
            )
            row = await found.fetchone()
            if row is None or (row[5] is None) is not first:
                return False
            tries = row[3] if row[4] and now - row[4] < policy.code_pause else 0
            if tries >= policy.code_tries:
                return False
            secret = self.files.unwrap(person_id, row[0], row[1])
            step = _matching(secret, code, now)
            right = step is not None and step > row[2]
            await link.execute(
                "update code_device set wrong_tries = %s, tried_at = %s, last_step = %s,"
                " confirmed_at = coalesce(confirmed_at, %s) where person_id = %s",
                (0 if right else tries + 1, now, step if right else row[2],
                 now if right else None, person_id),
            )  # fmt: skip
        return right

    async def new_recovery_codes(self, person_id: UUID) -> list[str]:
        """Make recovery codes, shown this once; earlier ones no longer count."""
        made = ["-".join(secrets.token_hex(5) for _ in range(3)) for _ in range(RECOVERY)]
        async with self.pool.connection() as link, link.cursor() as cursor:
            await cursor.execute("delete from recovery_code where person_id = %s", (person_id,))
            await cursor.executemany(
                "insert into recovery_code (hash, person_id) values (%s, %s)",
                [(_recovery_hash(code), person_id) for code in made],
            )
        return made

    async def recovery_left(self, person_id: UUID) -> int:
        """How many recovery codes still count."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select count(*) from recovery_code where person_id = %s and used_at is null",
                (person_id,),
            )
            row = await found.fetchone()
        return int(row[0]) if row else 0

    async def use_recovery_code(self, person_id: UUID, code: str, now: datetime) -> bool:
        """Take a recovery code once."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "update recovery_code set used_at = %s where hash = %s and person_id = %s"
                " and used_at is null",
                (now, _recovery_hash(code), person_id),
            )
            return found.rowcount == 1

    async def forget(self, person_id: UUID) -> None:
        """Let go of a person's app and recovery codes."""
        async with self.pool.connection() as link:
            await link.execute("delete from code_device where person_id = %s", (person_id,))
            await link.execute("delete from recovery_code where person_id = %s", (person_id,))

    async def _secret(self, person_id: UUID) -> bytes | None:
        async with self.pool.connection() as link:
            found = await link.execute(
                "select wrapped, kek_epoch from code_device where person_id = %s", (person_id,)
            )
            row = await found.fetchone()
        return self.files.unwrap(person_id, *row) if row else None


def app_address(secret: bytes, firm: str, name: str) -> str:
    """What an app reads from the square code."""
    shared = in_letters(secret).replace(" ", "")
    return f"otpauth://totp/{quote(firm)}:{quote(name)}?secret={shared}&issuer={quote(firm)}"


def in_letters(secret: bytes) -> str:
    """A secret as one may type it into an app, in groups of four."""
    letters = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def _matching(secret: bytes, code: str, now: datetime) -> int | None:
    here = int(now.timestamp()) // STEP
    steps, typed = [here - 1, here, here + 1], code.encode(errors="replace")
    right = [step for step in steps if hmac.compare_digest(code_at(secret, step).encode(), typed)]
    return right[-1] if right else None


def _recovery_hash(code: str) -> bytes:
    same = code.strip().lower().replace(" ", "")
    return sha256(f"recovery|{same}".encode()).digest()
