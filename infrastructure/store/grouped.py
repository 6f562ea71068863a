"""Questions in groups: what is asked while an answer is on its way makes up the next group.

It runs in the loop of those who ask and on no thread of its own: handing over between threads
takes longer than the database does.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Generic, TypeVar

Q = TypeVar("Q")
A = TypeVar("A")

MOST: Final = 200


class Grouped(Generic[Q, A]):
    """Takes questions from every task and has them answered in groups, in the order they came."""

    def __init__(self, answer: Callable[[list[Q]], Awaitable[list[A | Exception]]]) -> None:
        self._answer = answer
        self._waiting: list[tuple[Q, asyncio.Future[A]]] = []
        self._work: asyncio.Task[None] | None = None

    async def ask(self, question: Q) -> A:
        """The answer to one question. Raises what answering it raised."""
        future: asyncio.Future[A] = asyncio.get_running_loop().create_future()
        self._waiting.append((question, future))
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._run())
        return await future

    async def _run(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            # Whoever stopped waiting before we began has withdrawn; afterwards it is too late.
            if group := [one for one in group if not one[1].done()]:
                await self._tell(group)

    async def _tell(self, group: list[tuple[Q, asyncio.Future[A]]]) -> None:
        answers: list[A | Exception]
        try:
            answers = await self._answer([question for question, _ in group])
        except Exception as error:  # noqa: BLE001 - everyone who waits has to be told
            answers = [error] * len(group)
        for (_, future), answer in zip(group, answers, strict=True):
            if future.done():
                continue
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
