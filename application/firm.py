"""The firm: one log, and the one door through which anything is recorded.

A command says what somebody wants. The work in hand carries who asks and what time it is,
hands out the aggregates the command needs, and is kept as a whole or not at all.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import ClassVar, Protocol, cast
from uuid import UUID

from application.asking import DERIVED as DERIVED
from application.asking import Answer as Answer
from application.asking import Caller as Caller
from application.asking import Lookup as Lookup
from application.asking import with_own_ids as with_own_ids
from application.asking import with_secrets as with_secrets
from application.work import Command as Command
from application.work import DaysOff as DaysOff
from application.work import NotLoaded as NotLoaded
from application.work import Work as Work
from application.work import no_days_off as no_days_off
from domain.events import Aggregate, Event, told_time
from domain.refusals import Refused


class Conflict(Exception):
    """Somebody recorded on the same aggregate first; do the command again on what is there now."""


class TooBusy(Refused):
    """Too many want the same thing at once; ask again in a moment."""

    status = 503


class Desk(Protocol):
    """The aggregates a command has on its desk, each alone until the outcome is known."""

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to record on; NotLoaded if it has to be fetched first."""
        ...

    def see(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to look at; NotLoaded if it has to be fetched first."""
        ...

    async def fetch(self, more: NotLoaded | None = None) -> None:
        """Put all that was asked for on the desk afresh, and one more if given."""
        ...

    async def current(self) -> bool:
        """Whether all that was handed out is still how it stands; a refusal counts only then."""
        ...

    def drop(self) -> None:
        """Let go of what was handed out: what bears changes that were never kept is forgotten."""
        ...

    async def keep(self, work: Work) -> Answer:
        """Append everything the work recorded. Raises Conflict, Refused."""
        ...


class Log(Protocol):
    """Where events are kept, in one order, for ever."""

    def now(self) -> datetime:
        """The database's time (UTC), never going backwards within a process."""
        ...

    def proof_of(self, told: bytes) -> bytes:
        """The keyed hash of what is told: the same every time, and nobody else can compute it."""
        ...

    def desk(self) -> AbstractAsyncContextManager[Desk]:
        """A desk for one command; what it held is let go at the end."""
        ...

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        ...


class Firm:
    """The one door: does a command on the log, and again if somebody was faster."""

    attempts: ClassVar[int] = 5

    def __init__(self, log: Log, days_off: DaysOff = no_days_off) -> None:
        self.log, self._days_off = log, days_off

    async def do(self, command: Command, caller: Caller) -> Answer:
        """Do a command, once for ever.

        Raises the `Refused` the business gives, judged on freshly read state, and `TooBusy`
        when others were faster five times in a row.
        """
        command = with_own_ids(command, caller.command_id)
        async with self.log.desk() as desk:
            for outrun in range(self.attempts):
                try:
                    return await desk.keep(await self._work(desk, command, caller))
                except TooBusy:
                    raise
                except Refused:
                    if first := await self.log.answer_to(caller):
                        return first
                    if await desk.current():
                        raise
                except Conflict:
                    pass
                desk.drop()
                await asyncio.sleep(random.uniform(0, 0.01) * outrun)  # noqa: S311 - jitter
                await desk.fetch()
        raise TooBusy

    async def rehearse(self, command: Command, caller: Caller) -> Work:
        """Do a command as if: give its work with what it would record, and keep nothing.

        Raises the `Refused` the command would give.
        """
        command = with_own_ids(command, caller.command_id)
        async with self.log.desk() as desk:
            return await self._work(desk, command, caller)

    async def _work(self, desk: Desk, command: Command, caller: Caller) -> Work:
        """Do a command with all it asks for on the desk."""
        log = self.log
        while True:
            work = Work(desk.load, caller, log.now(), self._days_off, desk.see, log.proof_of)
            try:
                with told_time(work.now):
                    work.require_unchanged()
                    command.do(work)
            except NotLoaded as more:
                await desk.fetch(more)
            else:
                return work


def recorded(aggregates: Sequence[Aggregate]) -> Iterator[Event]:
    """Every event not yet kept, in the order of its aggregate."""
    for aggregate in aggregates:
        yield from cast("Sequence[Event]", aggregate.pending_events)
