"""Facts folded from the log up to any position; the newest are kept and only carried further."""

from __future__ import annotations

import asyncio
from typing import Any

from application.figures.facts import Facts, learn

BATCH = 2_000


class Replay:
    """Folds the log into facts: up to now from where it left off, up to a past position anew."""

    def __init__(self, log: Any) -> None:
        self._log = log
        self._newest = Facts()
        self._lock = asyncio.Lock()

    async def facts(self, until: int | None = None) -> Facts:
        """The facts as of a position of the log; now when none is given."""
        if until is not None:
            return await self._carried(Facts(), until)
        async with self._lock:
            self._newest = await self._carried(self._newest, None)
            return self._newest

    async def _carried(self, facts: Facts, until: int | None) -> Facts:
        while True:
            events = await asyncio.to_thread(self._log.events, facts.position, BATCH)
            for event in events:
                if until is not None and event.position > until:
                    return facts
                learn(facts, event)
            if not events:
                return facts
