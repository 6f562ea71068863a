"""The worker: keeps the shelf up to date, lets policies act, runs errands, seals the log.

It hears news of the log and looks every second besides, so that no event waits for the next. What
people look at comes first, then what policies make of it, then the jobs they leave; the seal and
the inbox have no hurry. In a demonstration it runs inside the web process, otherwise as its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Final

import structlog

from application.house import money_by_policy
from application.payments.gateway import GatewayRefused, GatewayUnreachable
from domain.refusals import Refused
from infrastructure.jobs import Handler, Jobs
from infrastructure.policy_reader import PolicyReader
from infrastructure.store.news import LOG

LOOK_EVERY: Final = 1.0
log = structlog.get_logger()


class Bell:
    """Rung when there may be something to do."""

    def __init__(self) -> None:
        self.next = asyncio.Event()

    def ring(self) -> None:
        """Wake whoever waits; whoever is at work looks once more."""
        rung, self.next = self.next, asyncio.Event()
        rung.set()


class Worker:
    """Everything that goes on behind the door."""

    def __init__(self, house: Any, handlers: Mapping[str, Handler]) -> None:
        self.house, self.handlers = house, handlers
        self.jobs = Jobs(house, handlers)
        self.policies = PolicyReader(house, self.jobs, money_by_policy())
        self._news, self._shown, self._asked = Bell(), Bell(), Bell()

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop."""
        await self._once("trouble mended?", self._try_again)
        loop = asyncio.get_running_loop()

        def hear(_pid: int, _said: str) -> None:
            loop.call_soon_threadsafe(self._news.ring)

        deaf = self.house.log.news.on(LOG, hear)
        turns = [
            self._for_ever("views", self.read_views, self._news, self._shown),
            self._for_ever("policies", self.read_policies, self._shown, self._asked),
            self._for_ever("jobs", self.run_jobs, self._asked, Bell()),
            self._for_ever("inbox", self.read_inbox, Bell(), self._asked),
            self._for_ever("sealer", self.seal, Bell(), Bell()),
        ]
        tasks = [asyncio.create_task(turn) for turn in turns]
        await stop.wait()
        deaf()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def catch_up(self) -> None:
        """Do everything there is to do now; for seeds and tests."""
        done = -1
        while (head := await asyncio.to_thread(self.house.log.head)) > done:
            await self.house.shelf.catch_up(head)
            while await self.read_policies() or await self._policies_behind(head):
                pass
            while await self.run_jobs() or await self.read_inbox():
                pass
            done = head

    async def read_views(self) -> bool:
        """Bring the shelf one batch further."""
        return bool(await self.house.shelf.read_on())

    async def read_policies(self) -> bool:
        """Let every policy act on the next events; what it asks for is done exactly once."""
        return await self.policies.turn()

    async def run_jobs(self) -> bool:
        """Take one job that is due and do it; a failure is tried again later."""
        return await self.jobs.run_one()

    async def read_inbox(self) -> bool:
        """Act on the payment provider's messages: look what is so, and record it."""
        some = await self.house.inbox.unhandled()
        done = [await self._look(event_id, intent) for event_id, intent in some]
        return any(done)

    async def _look(self, event_id: str, intent: str | None) -> bool:
        """Look where a payment stands; one the provider cannot tell of holds up no other."""
        try:
            if intent:
                await self.handlers["sync_payment"](self.house, {"intent": intent})
        except GatewayUnreachable:
            return False
        except (GatewayRefused, Refused) as refused:
            log.warning("message put aside", event=event_id, error=type(refused).__name__)
        await self.house.inbox.handled(event_id, self.house.log.now())
        return True

    async def seal(self) -> bool:
        """Enter new events into the audit tree."""
        return bool(await asyncio.to_thread(self.house.seal))

    async def _try_again(self) -> bool:
        """What stood still or was put aside is tried again, for this may be mended code."""
        await self.policies.resume()
        await self.house.shelf.redrive()
        return False

    async def _policies_behind(self, head: int) -> bool:
        """Whether another process still lets policies act; a while later if so."""
        position = await self.policies.position()
        behind = position is not None and position < head
        if behind:
            await asyncio.sleep(0.02)
        return behind

    async def _for_ever(
        self, name: str, turn: Callable[[], Awaitable[bool]], bell: Bell, done: Bell
    ) -> None:
        """Take turns until there is nothing more to do, ring for who comes after, and wait."""
        while True:
            rung = bell.next
            while await self._once(name, turn):
                rung = bell.next
            done.ring()
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):  # wait_for may swallow being told to stop
                    await rung.wait()

    async def _once(self, name: str, turn: Callable[[], Awaitable[bool]]) -> bool:
        try:
            return await turn()
        except Exception as error:  # noqa: BLE001 - a reader never dies of one bad day
            log.warning("reader failed", reader=name, error=type(error).__name__)
            await asyncio.sleep(LOOK_EVERY)
            return False
