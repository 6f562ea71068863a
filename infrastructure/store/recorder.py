"""The committer: groups of commands, each group appended in one round trip."""

from __future__ import annotations

import psycopg

from infrastructure.store.batches import APPEND, Batch, Outcome, columns
from infrastructure.store.grouped import Grouped
from infrastructure.store.link import Link


class Committer:
    """Commits batches in groups, in the order they came; each keeps an outcome of its own."""

    def __init__(self, dsn: str) -> None:
        self.link = Link(dsn)
        self._groups = Grouped(self._append)

    async def commit(self, batch: Batch) -> Outcome:
        """Commit a batch; its outcome is certain. Raises psycopg.Error."""
        return await self._groups.ask(batch)

    async def _append(self, batches: list[Batch]) -> list[Outcome | Exception]:
        """Append a group; if it fails as a whole because of one of its commands, each alone.

        After a lost reply it is sent once more, for the command log knows what was kept.
        """
        try:
            rows = await self.link.ask(APPEND, columns(batches))
        except psycopg.OperationalError:
            raise
        except psycopg.Error as error:
            if len(batches) == 1:
                return [error]
            return [one for batch in batches for one in await self._append([batch])]
        return [Outcome(verdict, position, answer) for _, verdict, position, answer in rows]
