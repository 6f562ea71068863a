"""Many wish at once for a few people's time: nobody is promised twice, no minute is lost."""

import asyncio
import os
from collections import Counter
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from application.firm import Caller, Command, Firm
from domain.events import Via
from domain.refusals import Refused
from infrastructure.finnish_holidays import days_off
from infrastructure.store import PostgresLog
from tests.engagements.random_wishes import Wishes, firm, judged
from tests.engagements.scene import OFFICE
from tests.world.invariants import World, check_world

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
CLIENTS, WISHES = 16, 200 if LONG else 30
pytestmark = [pytest.mark.proof, pytest.mark.feature("E1"), pytest.mark.feature("K1")]


async def ask(house: Firm, command: Command) -> str:
    """How a wish ended."""
    caller = Caller(by=OFFICE, via=Via.API, command_id=uuid4())
    try:
        await house.do(command, caller)
    except Refused as refused:
        return type(refused).__name__
    return "kept"


def test_sixteen_at_once_leave_no_overlap_and_no_lost_minute(
    database_url: str, tmp_path: Path
) -> None:
    print(f"seed {SEED}, {CLIENTS} clients of {WISHES} wishes")  # noqa: T201 - a proof says its seed
    log = PostgresLog.open(database_url, tmp_path)
    outcomes: Counter[str] = Counter()

    async def storm() -> None:
        house = Firm(log, days_off)
        for command in firm():
            assert await ask(house, command) == "kept"
        # They all wish for the same sessions: what one has booked another moves or cancels.
        shared = Wishes(Random(SEED))  # noqa: S311 - a seed makes it repeatable

        async def one() -> None:
            for _ in range(WISHES):
                outcomes[await ask(house, shared.next())] += 1

        await asyncio.gather(*(one() for _ in range(CLIENTS)))

    asyncio.run(storm())
    told = log.events(0, 1_000_000)
    log.close()
    assert judged(told) == []
    assert check_world(World(database_url, tmp_path)) == []
    assert outcomes["kept"] > CLIENTS
    assert outcomes["TimeTaken"]
