"""One connection of a process's loop, opened when first needed and again after a break."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Final

import psycopg

PATIENCE: Final = "15s"


class Link:
    """Asks one question at a time."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._loop: asyncio.AbstractEventLoop | None = None
        self._turn = asyncio.Lock()
        self._open: psycopg.AsyncConnection[Any] | None = None

    @property
    def pid(self) -> int:
        """The server process that works for us, 0 while there is none."""
        return self._open.info.backend_pid if self._open and not self._open.closed else 0

    async def ask(self, query: str, values: Sequence[Any], *, again: bool = True) -> list[Any]:
        """The rows of an answer; after a break once more. Raises psycopg.Error."""
        async with self._in_this_loop():
            try:
                return await self._ask(query, values)
            except psycopg.OperationalError:
                if not again:
                    raise
                return await self._ask(query, values)

    async def _ask(self, query: str, values: Sequence[Any]) -> list[Any]:
        try:
            link = self._open or await self._connect()
            async with link.cursor(binary=True) as cursor:
                await cursor.execute(query, values, prepare=True)
                return await cursor.fetchall()
        except (psycopg.OperationalError, asyncio.CancelledError):
            self.close()
            raise

    def close(self) -> None:
        """Let the connection go."""
        link, self._open = self._open, None
        if link:
            link.pgconn.finish()

    def _in_this_loop(self) -> asyncio.Lock:
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self.close()
            self._loop, self._turn = loop, asyncio.Lock()
        return self._turn

    async def _connect(self) -> psycopg.AsyncConnection[Any]:
        self._open = await psycopg.AsyncConnection.connect(
            self._dsn, autocommit=True, connect_timeout=2, tcp_user_timeout=15_000
        )
        await self._open.execute("select set_config('statement_timeout', %s, false)", [PATIENCE])
        return self._open
