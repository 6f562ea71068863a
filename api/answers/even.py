"""Where an answer hangs on whose an address is, it leaves at an even moment: time tells nothing.

Somebody new is entered, somebody known is not, so the work differs by a few milliseconds. Such an
answer waits for the next beat after its request came, and both leave at the same one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BEAT: Final = 0.25
"""Seconds; several times what the longest of these answers takes."""
MARK: Final = "asked_whose_address"


def let_it_leave_evenly(request: Request) -> None:
    """Note that this answer hangs on whose an address is."""
    setattr(request.state, MARK, True)


def until_beat(passed: float) -> float:
    """Seconds left until the beat after so many seconds."""
    return BEAT - passed % BEAT


class Even:
    """Wraps the application; answers that bear the mark wait for their beat."""

    def __init__(
        self,
        app: ASGIApp,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.app, self._pause, self._clock = app, pause, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the beginning of a marked answer back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, noted = self._clock(), scope.setdefault("state", {})

        async def send_evenly(message: Message) -> None:
            if message["type"] == "http.response.start" and noted.get(MARK):
                await self._pause(until_beat(self._clock() - began))
            await send(message)

        await self.app(scope, receive, send_evenly)
