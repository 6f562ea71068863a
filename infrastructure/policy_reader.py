"""The policies' reader: shows each of them the events one after the other, and does what they ask.

Where it is stands in the log's own database, is never set back, and one process reads at a time;
were it ever two, what they ask for bears the same ids and is done once.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import UUID

import psycopg
import structlog

from application.firm import Caller, Command, TooBusy
from application.policies import Errand, Later, Policy, wish_id, with_cause
from domain.events import NOBODY, Cause, Event, Via
from domain.refusals import Refused
from infrastructure.jobs import Jobs, to_plan

TURN: Final = 7105506
BATCH: Final = 50
PLACES: Final = """
    insert into reader_position (reader, position)
    select name, coalesce((select max(position) from reader_position
                            where reader = 'policies' or reader like 'policy/%%'), 0)
      from unnest(%s::text[]) name on conflict do nothing"""
WHERE: Final = """
    select reader, position from reader_position where reader = any(%s) and not stopped"""
MOVE: Final = """
    update reader_position set position = greatest(position, %s), stopped = %s
     where reader = any(%s)"""
log = structlog.get_logger()


class PolicyReader:
    """Lets policies act. One of money stops at an event it cannot take; any other passes it by."""

    def __init__(self, house: Any, jobs: Jobs, policies: Mapping[Policy, bool]) -> None:
        self.house, self.jobs = house, jobs
        self.policies = {f"policy/{one.__name__}": (one, money) for one, money in policies.items()}
        self._here = asyncio.Lock()

    async def turn(self) -> bool:
        """Act on the next events; False when there are none or another process is at it."""
        async with self._here, self._alone() as link:
            if link is None:
                return False
            places = await self._places(link)
            after = min(places.values(), default=0)
            events = await self.house.log.loading.events(after, BATCH) if places else []
            for event in events:
                await self._show(link, event, places)
            if events:
                await link.execute(MOVE, (events[-1].position, False, list(places)))
        return bool(events)

    async def position(self) -> int | None:
        """How far the slowest policy that goes on is; None when none does."""
        async with self.house.shelf.pool.connection() as link:
            return min((await self._places(link)).values(), default=None)

    async def resume(self) -> None:
        """Let those go on that stopped; for a start with the trouble mended."""
        async with self.house.shelf.pool.connection() as link:
            await link.execute("update reader_position set stopped = false where stopped")

    async def _places(self, link: psycopg.AsyncConnection[Any]) -> dict[str, int]:
        await link.execute(PLACES, (list(self.policies),))
        found = await link.execute(WHERE, (list(self.policies),))
        return dict(await found.fetchall())

    async def _show(
        self, link: psycopg.AsyncConnection[Any], event: Event, places: dict[str, int]
    ) -> None:
        """Show an event to every policy that has not seen it; who stops is no longer in places."""
        for name, (policy, money) in self.policies.items():
            if places.get(name, event.position) >= event.position:
                continue
            try:
                await self._act(event, policy)
            except (TooBusy, psycopg.OperationalError):
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, the other policies go on
                told = type(error).__name__
                await self._trouble(event.position, name, told)
                log.critical("policy cannot act", policy=name, position=event.position, why=told)
                if money:
                    del places[name]
                    await link.execute(MOVE, (event.position - 1, True, [name]))

    async def _act(self, event: Event, policy: Policy) -> None:
        for nth, wish in enumerate(policy(event)):
            await self._grant(event, policy.__name__, wish_id(event, policy, nth), wish)

    async def _grant(
        self, event: Event, name: str, cause_id: UUID, wish: Command | Later | Errand
    ) -> None:
        cause = Cause(event.originator_id, event.originator_version)
        if isinstance(wish, Errand):
            at = wish.at or self.house.log.now()
            await self.jobs.plan(cause_id, wish.name, with_cause(wish.about, cause), at)
            return
        if isinstance(wish, Later):
            kind, about = to_plan(wish.command, cause)
            await self.jobs.plan(cause_id, kind, about, wish.at)
            return
        caller = Caller(by=NOBODY, via=Via.JOB, command_id=cause_id, cause=cause)
        try:
            await self.house.firm.do(wish, caller)
        except TooBusy:
            raise
        except Refused as refused:
            what = f"{type(wish).__name__} {refused.code}"
            await self._trouble(event.position, f"policy/{name}", what)

    async def _trouble(self, position: int, name: str, what: str) -> None:
        async with self.house.shelf.pool.connection() as link:
            await link.execute(
                "insert into reader_trouble (reader, position, what) values (%s, %s, %s)"
                " on conflict do nothing",
                (name, position, what),
            )

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[psycopg.AsyncConnection[Any] | None]:
        """A connection that holds the turn, or None when another process does."""
        async with self.house.shelf.pool.connection() as link:
            await link.set_autocommit(True)
            found = await link.execute("select pg_try_advisory_lock(%s)", (TURN,))
            ours = bool((await found.fetchall())[0][0])
            try:
                yield link if ours else None
            finally:
                if not link.closed:
                    if ours:
                        await link.execute("select pg_advisory_unlock(%s)", (TURN,))
                    await link.set_autocommit(False)
