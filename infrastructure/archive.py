"""The archive: the very bytes of documents; written once, later reads return the same.

They lie encrypted under the accounting key of their financial year, and are gone with it when the
time the law asks for is over (kirjanpitolaki 2:10).
"""

from __future__ import annotations

import asyncio
import hashlib
from typing import Final
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from domain.events import derived
from domain.privacy import Purpose
from domain.refusals import Erased
from infrastructure.store.crypto import seal, unseal
from infrastructure.store.keys import KeyRing

FORMS: Final = ("pdf", "ubl", "finvoice", "pain001", "credit")
"""What one document may be written out as; the place of each is its version under the key."""


class Archive:
    """Documents by the invoice they belong to and their form."""

    def __init__(self, pool: AsyncConnectionPool, ring: KeyRing) -> None:
        self.pool, self.ring = pool, ring

    async def keep(self, invoice_id: UUID, form: str, content: bytes, year: UUID) -> str:
        """Keep the bytes, unless some are kept already; gives the kept ones' SHA-256.

        Raises Erased where the financial year's key is destroyed.
        """
        key_id = derived(year, "key", Purpose.ACCOUNTING)
        root = await self._root(key_id)
        sealed = seal(root, invoice_id, _version(form), _bound(invoice_id, form, key_id), content)
        async with self.pool.connection() as link:
            await link.execute(
                "insert into document (invoice_id, form, sha256, content, key_id)"
                " values (%s, %s, %s, %s, %s) on conflict do nothing",
                (invoice_id, form, hashlib.sha256(content).hexdigest(), sealed, key_id),
            )
            found = await link.execute(
                "select sha256 from document where invoice_id = %s and form = %s",
                (invoice_id, form),
            )
            row = await found.fetchone()
        return str(row[0]) if row else ""

    async def read(self, invoice_id: UUID, form: str) -> bytes | None:
        """The kept bytes, or None when the document was never written out. Raises Erased."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select content, key_id from document where invoice_id = %s and form = %s",
                (invoice_id, form),
            )
            row = await found.fetchone()
        if row is None:
            return None
        content, key_id = bytes(row[0]), row[1]
        if key_id is None:
            return content
        root = await self._root(key_id)
        return unseal(root, invoice_id, _version(form), _bound(invoice_id, form, key_id), content)

    async def _root(self, key_id: UUID) -> bytes:
        key = await asyncio.to_thread(self.ring.by_id, key_id)
        if key.root is None:
            raise Erased
        return key.root


def _version(form: str) -> int:
    return FORMS.index(form)


def _bound(invoice_id: UUID, form: str, key_id: UUID) -> bytes:
    return b"document|" + invoice_id.bytes + form.encode() + b"|" + key_id.bytes
