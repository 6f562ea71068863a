"""Jobs: errands to the outside world and commands for later, each taken by whoever is free."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import msgspec
import structlog
from psycopg.types.json import Jsonb

from application.firm import Caller, Command, TooBusy
from application.house import HOUSE
from application.payments.gateway import GatewayRefused
from application.policies import BECAUSE, cause_in, later_id, with_cause
from domain.events import NOBODY, Cause, Via
from domain.refusals import Refused
from infrastructure.by_itself import because
from infrastructure.store.plain import encode_plain, read_plain

ATTEMPTS: Final = 12
TRIES: Final = {"tell_receiver": ATTEMPTS + 72}
"""Other systems may be away longer: after the first hours they are asked hourly for three days."""
AS_COMMAND: Final = "command:"
COMMANDS: Final = {kind.__name__: kind for room in HOUSE for kind in room.commands}
Handler = Callable[[Any, dict[str, str]], Awaitable[Any]]
log = structlog.get_logger()


class Jobs:
    """What is to be done, when, and how it went."""

    def __init__(self, house: Any, handlers: Mapping[str, Handler]) -> None:
        self.house, self.handlers = house, handlers
        self._here = asyncio.Lock()

    async def plan(self, job_id: UUID, kind: str, about: dict[str, Any], at: datetime) -> None:
        """Write a job down; the same one again changes nothing."""
        async with self.house.shelf.pool.connection() as link:
            await link.execute(
                "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                (job_id, kind, Jsonb(about), at),
            )

    async def run_one(self) -> bool:
        """Take one job that is due and do it; a failure is tried again later."""
        async with self._here:
            job = await self._take()
            if job:
                await self._do(*job)
        return job is not None

    async def _take(self) -> tuple[UUID, str, dict[str, Any], int] | None:
        now = self.house.log.now()
        async with self.house.shelf.pool.connection() as link:
            found = await link.execute(
                "update job set attempts = attempts + 1, due_at = %(again)s where job_id = ("
                " select job_id from job where done_at is null and failed_at is null"
                " and due_at <= %(now)s order by due_at limit 1 for update skip locked)"
                " returning job_id, kind, about, attempts",
                {"now": now, "again": now + timedelta(minutes=1)},
            )
            return await found.fetchone()  # type: ignore[no-any-return]

    async def _do(self, job_id: UUID, kind: str, about: dict[str, Any], attempts: int) -> None:
        trouble = None
        try:
            await self._act(job_id, kind, about)
        except TooBusy as busy:
            trouble = busy.code
        except (Refused, GatewayRefused) as refused:
            attempts, trouble = TRIES.get(kind, ATTEMPTS), type(refused).__name__
        except Exception as error:  # noqa: BLE001 - tried again, and shown to a person in the end
            trouble = type(error).__name__
            log.warning("job failed", kind=kind, job=str(job_id), error=trouble)
        await self._note(job_id, attempts, trouble, TRIES.get(kind, ATTEMPTS))

    async def _act(self, job_id: UUID, kind: str, about: dict[str, Any]) -> None:
        if kind.startswith(AS_COMMAND):
            command, cause = as_planned(kind, about)
            caller = Caller(by=NOBODY, via=Via.JOB, command_id=later_id(job_id), cause=cause)
            await self.house.firm.do(command, caller)
        else:
            await run_errand(self.handlers[kind], self.house, job_id, about)

    async def _note(self, job_id: UUID, attempts: int, trouble: str | None, most: int) -> None:
        now = self.house.log.now()
        async with self.house.shelf.pool.connection() as link:
            if trouble is None:
                await link.execute("update job set done_at = %s where job_id = %s", (now, job_id))
                return
            failed = now if attempts >= most else None
            again = now + timedelta(seconds=min(2**attempts, 3600))
            await link.execute(
                "update job set trouble = %s, failed_at = %s, due_at = %s where job_id = %s",
                (trouble, failed, again, job_id),
            )


async def run_errand(handler: Handler, house: Any, job_id: UUID, about: dict[str, Any]) -> None:
    """Run an errand; what it records bears what led to it."""
    told = {name: one for name, one in about.items() if name != BECAUSE}
    with because(cause_in(about)):
        await handler(house, {**told, "job": str(job_id)})


def to_plan(command: Command, cause: Cause | None) -> tuple[str, dict[str, Any]]:
    """A command whose time has not come, as a job: its fields, and the event that led to it."""
    about = msgspec.json.decode(encode_plain(command))
    return f"{AS_COMMAND}{type(command).__name__}", with_cause(about, cause)


def as_planned(kind: str, about: dict[str, Any]) -> tuple[Command, Cause | None]:
    """The command of a job and what led to it."""
    asked = COMMANDS[kind.removeprefix(AS_COMMAND)]
    known = {part.name for part in fields(asked)}  # type: ignore[arg-type]
    command: Command = read_plain({k: v for k, v in about.items() if k in known}, asked)
    return command, cause_in(about)
