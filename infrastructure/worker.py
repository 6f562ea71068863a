"""The worker: keeps the shelf up to date, lets policies act, runs errands, seals the log.

It listens for news of the log and looks every second besides, so that no event waits for the
next. In a demonstration it runs inside the web process, otherwise as one of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import msgspec
import psycopg
import structlog
from psycopg.types.json import Jsonb

from application.firm import Caller, Command
from application.house import HOUSE, all_policies
from application.payments.gateway import GatewayRefused
from application.policies import Errand, Later, later_id, wish_id
from domain.events import NOBODY, Cause, Event, Via
from domain.refusals import Refused
from infrastructure.store.mapper import encode_plain, read_plain

BATCH: Final = 500
LOOK_EVERY: Final = 1.0
ATTEMPTS: Final = 12
POLICIES: Final = "policies"
COMMANDS: Final = {kind.__name__: kind for room in HOUSE for kind in room.commands}
Handler = Callable[[Any, dict[str, str]], Awaitable[Any]]
log = structlog.get_logger()


class Worker:
    """Everything that goes on behind the door."""

    def __init__(self, house: Any, handlers: Mapping[str, Handler]) -> None:
        self.house, self.handlers = house, handlers
        self._news = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop."""
        tasks = [
            asyncio.create_task(turn)
            for turn in (
                self._listen(),
                self._for_ever("views", self.read_views),
                self._for_ever(POLICIES, self.read_policies),
                self._for_ever("jobs", self.run_jobs),
                self._for_ever("inbox", self.read_inbox),
                self._for_ever("sealer", self.seal),
            )
        ]
        await stop.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def catch_up(self) -> None:
        """Do everything there is to do now; for seeds and tests."""
        while await self.read_views() or await self.read_policies() or await self.run_jobs():
            pass
        await self.read_inbox()

    async def _for_ever(self, name: str, turn: Callable[[], Awaitable[bool]]) -> None:
        while True:
            try:
                if await turn():
                    continue
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - a reader never dies of one bad day
                log.warning("reader failed", reader=name, error=type(error).__name__)
                await asyncio.sleep(LOOK_EVERY)
            news = self._news
            try:
                await asyncio.wait_for(news.wait(), LOOK_EVERY)
            except TimeoutError:
                continue

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self.house.log.dsn, autocommit=True
                ) as link:
                    await link.execute("listen luotsi_log")
                    async for _ in link.notifies():
                        heard, self._news = self._news, asyncio.Event()
                        heard.set()
            except psycopg.Error:
                await asyncio.sleep(LOOK_EVERY)

    async def read_views(self) -> bool:
        """Bring the shelf one batch further."""
        shelf = self.house.shelf
        events = await asyncio.to_thread(self.house.log.events, shelf.position, BATCH)
        await shelf.apply(events)
        return bool(events)

    async def read_policies(self) -> bool:
        """Let every policy act on the next events; what it asks for is done exactly once."""
        position = await self._position()
        events = await asyncio.to_thread(self.house.log.events, position, 50)
        for event in events:
            for policy in all_policies():
                for nth, wish in enumerate(policy(event)):
                    await self._grant(event, wish_id(event, policy, nth), wish)
            await self._move(event.position)
        return bool(events)

    async def _grant(self, event: Event, cause_id: UUID, wish: Command | Later | Errand) -> None:
        if isinstance(wish, Errand):
            await self._plan(cause_id, wish.name, wish.about, wish.at or self.house.log.now())
            return
        if isinstance(wish, Later):
            body = msgspec.json.decode(encode_plain(wish.command))
            kind = f"command:{type(wish.command).__name__}"
            await self._plan(cause_id, kind, body, wish.at)
            return
        cause = Cause(event.originator_id, event.originator_version)
        caller = Caller(by=NOBODY, via=Via.JOB, command_id=cause_id, cause=cause)
        try:
            await self.house.firm.do(wish, caller)
        except Refused as refused:
            await self._trouble(event.position, f"{type(wish).__name__} {refused.code}")

    async def _plan(self, job_id: Any, kind: str, about: dict[str, Any], at: datetime) -> None:
        async with self.house.shelf.pool.connection() as link:
            await link.execute(
                "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                (job_id, kind, Jsonb(about), at),
            )

    async def run_jobs(self) -> bool:
        """Take one job that is due and do it; a failure is tried again later."""
        now = self.house.log.now()
        async with self.house.shelf.pool.connection() as link:
            found = await link.execute(
                "update job set attempts = attempts + 1, due_at = %(again)s where job_id = ("
                " select job_id from job where done_at is null and failed_at is null"
                " and due_at <= %(now)s order by due_at limit 1 for update skip locked)"
                " returning job_id, kind, about, attempts",
                {"now": now, "again": now + timedelta(minutes=1)},
            )
            job = await found.fetchone()
        if job is None:
            return False
        await self._do(*job)
        return True

    async def _do(self, job_id: Any, kind: str, about: dict[str, Any], attempts: int) -> None:
        now, trouble = self.house.log.now(), None
        try:
            if kind.startswith("command:"):
                command = _command(kind.removeprefix("command:"), about)
                caller = Caller(by=NOBODY, via=Via.JOB, command_id=later_id(job_id))
                await self.house.firm.do(command, caller)
            else:
                await self.handlers[kind](self.house, {**about, "job": str(job_id)})
        except (Refused, GatewayRefused) as refused:
            attempts, trouble = ATTEMPTS, type(refused).__name__
        except Exception as error:  # noqa: BLE001 - tried again, and shown to a person in the end
            trouble = type(error).__name__
            log.warning("job failed", kind=kind, job=str(job_id), error=trouble)
        async with self.house.shelf.pool.connection() as link:
            if trouble is None:
                await link.execute("update job set done_at = %s where job_id = %s", (now, job_id))
            else:
                failed = now if attempts >= ATTEMPTS else None
                again = now + timedelta(seconds=min(2**attempts, 3600))
                await link.execute(
                    "update job set trouble = %s, failed_at = %s, due_at = %s where job_id = %s",
                    (trouble, failed, again, job_id),
                )

    async def read_inbox(self) -> bool:
        """Act on the payment provider's messages: look what is so, and record it."""
        some = await self.house.inbox.unhandled()
        for event_id, intent in some:
            if intent:
                await self.handlers["sync_payment"](self.house, {"intent": intent})
            await self.house.inbox.handled(event_id, self.house.log.now())
        return bool(some)

    async def seal(self) -> bool:
        """Enter new events into the audit tree."""
        return bool(await asyncio.to_thread(self.house.seal))

    async def _position(self) -> int:
        async with self.house.shelf.pool.connection() as link:
            found = await link.execute(
                "insert into reader_position values (%s, 0) on conflict (reader)"
                " do update set reader = excluded.reader returning position",
                (POLICIES,),
            )
            row = await found.fetchone()
        return int(row[0]) if row else 0

    async def _move(self, position: int) -> None:
        async with self.house.shelf.pool.connection() as link:
            await link.execute(
                "update reader_position set position = greatest(position, %s) where reader = %s",
                (position, POLICIES),
            )

    async def _trouble(self, position: int, what: str) -> None:
        async with self.house.shelf.pool.connection() as link:
            await link.execute(
                "insert into reader_trouble (reader, position, what) values (%s, %s, %s)"
                " on conflict do nothing",
                (POLICIES, position, what),
            )


def _command(name: str, body: dict[str, Any]) -> Command:
    kind = COMMANDS[name]
    known = {part.name for part in fields(kind)}  # type: ignore[arg-type]
    command: Command = read_plain({k: v for k, v in body.items() if k in known}, kind)
    return command
