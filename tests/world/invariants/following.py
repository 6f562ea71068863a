"""I8, I9: what was to follow followed, and what people read is what the log makes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from application.firm import Command
from application.house import all_policies, all_tables, all_views
from application.policies import wish_id
from infrastructure.shelf import Shelf
from infrastructure.store import PostgresLog
from tests.world.invariants.world import World, invariant

TROUBLES = "select reader, position from reader_trouble where reader like 'policy/%%'"


@invariant("I8")
def what_policies_asked_for_was_done(world: World) -> Iterator[str]:
    """Every wish of a policy is a command done or refused, or one job; no job has failed."""
    reached = dict(world.rows("select reader, position from reader_position"))
    jobs: dict[UUID, bool] = dict(world.rows("select job_id, failed_at is not null from job"))
    yield from (f"job {job} has failed" for job, failed in jobs.items() if failed)
    done = {command for (command,) in world.rows("select command_id from command_log")}
    refused = set(world.rows(TROUBLES))
    for policy in all_policies():
        name = f"policy/{policy.__name__}"
        for event in world.events:
            if not world.seeded < event.position <= reached.get(name, 0):
                continue
            for nth, wish in enumerate(policy(event)):
                wanted = wish_id(event, policy, nth)
                missed = (name, event.position) in refused
                known = done if isinstance(wish, Command) else jobs
                if not missed and wanted not in known:
                    yield f"{name} asked for {type(wish).__name__} at {event.position} in vain"


@invariant("I9")
def what_people_read_is_what_the_log_says(world: World) -> Iterator[str]:
    """Every view and table comes out byte for byte the same when it is built anew."""
    yield from asyncio.run(_differing(world.log, world.dsn))


async def _differing(log: PostgresLog, dsn: str) -> list[str]:
    async with AsyncConnectionPool(dsn, min_size=1, max_size=3, open=False) as pool:
        shelf = Shelf(pool, all_views(), all_tables(), log.loading.events)
        await shelf.prepare()
        await shelf.catch_up(log.head())
        found = [f"{name} differs from its rebuild" for name in await shelf.differing()]
        states = await shelf._on.now()
        found += [f"{name} stands still" for name, state in states.items() if state.stopped]
        found += [
            f"{name} has put {state.shut} aside" for name, state in states.items() if state.shut
        ]
        return found
