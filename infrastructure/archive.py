"""The archive: the very bytes of documents; written once, later reads return the same."""

from __future__ import annotations

import hashlib
from uuid import UUID

from psycopg_pool import AsyncConnectionPool


class Archive:
    """Documents by the invoice they belong to and their form (pdf, ubl, finvoice)."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def keep(self, invoice_id: UUID, form: str, content: bytes) -> str:
        """Keep the bytes, unless some are kept already; gives the kept ones' SHA-256."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into document (invoice_id, form, sha256, content) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                (invoice_id, form, hashlib.sha256(content).hexdigest(), content),
            )
            found = await link.execute(
                "select sha256 from document where invoice_id = %s and form = %s",
                (invoice_id, form),
            )
            row = await found.fetchone()
        return str(row[0]) if row else ""

    async def read(self, invoice_id: UUID, form: str) -> bytes | None:
        """The kept bytes, or None when the document was never written out."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select content from document where invoice_id = %s and form = %s",
                (invoice_id, form),
            )
            row = await found.fetchone()
        return bytes(row[0]) if row else None
