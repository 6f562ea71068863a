"""Turns: whoever works on an aggregate has it alone; the others wait in the order they came."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from uuid import UUID


class Turns:
    """One turn for each aggregate, within one loop."""

    def __init__(self) -> None:
        self._taken: dict[UUID, deque[asyncio.Future[None]] | None] = {}

    def take(self, stream: UUID) -> bool:
        """Take a turn if nobody has it; never waits, so it may come in any order."""
        if stream in self._taken:
            return False
        self._taken[stream] = None
        return True

    def taken(self, stream: UUID) -> bool:
        """Whether somebody is at work on it."""
        return stream in self._taken

    async def wait(self, stream: UUID) -> None:
        """Wait for a turn. Whoever wants several waits for them in the order of their ids."""
        if self.take(stream):
            return
        queue = self._taken[stream]
        if queue is None:
            queue = self._taken[stream] = deque()
        mine = asyncio.get_running_loop().create_future()
        queue.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.leave([stream])
            raise

    def leave(self, streams: Iterable[UUID]) -> None:
        """Give turns to whoever waits longest for each."""
        for stream in streams:
            queue = self._taken[stream]
            while queue:
                following = queue.popleft()
                if not following.done():
                    following.set_result(None)
                    break
            else:
                del self._taken[stream]
