"""Promises in a storm: one winner for one free time, one effect for each command however sent."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest

from application.firm import Answer, Caller, Command, Firm, TooBusy, Work
from domain.diaries import Diary, diaries_of
from domain.events import Via
from domain.refusals import Refused
from domain.slots import Slot
from infrastructure.store import PostgresLog
from tests.world.invariants import World, check_world
from tests.world.lossy_wire import lossy

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
CLIENTS = 64
ROUNDS = 1_000 if LONG else 100
COMMANDS = 200
pytestmark = pytest.mark.proof


@dataclass(frozen=True, kw_only=True)
class Reserve(Command):
    """Promise a stretch of one resource's time to somebody."""

    resource: UUID
    slot: Slot
    promise: UUID

    def do(self, work: Work) -> None:
        for diary in diaries_of(self.resource, self.slot):
            work.get(Diary, diary).reserve(self.resource, self.promise, self.slot, work.now)


async def ask(firm: Firm, command: Command, command_id: UUID) -> int:
    """The status a client would get."""
    caller = Caller(by=uuid4(), via=Via.API, command_id=command_id)
    try:
        await firm.do(command, caller)
    except Refused as refused:
        return refused.status
    return 201


@pytest.mark.asvs("2.3.4")
@pytest.mark.feature("E1")
def test_of_64_clients_on_one_free_time_one_wins_and_the_others_are_told_so(
    database_url: str, tmp_path: Path
) -> None:
    print(f"seed {SEED}, {ROUNDS} rounds of {CLIENTS}")  # noqa: T201 - a proof says its seed first
    log = PostgresLog.open(database_url, tmp_path)
    outcomes: list[Counter[int]] = []

    async def storm() -> None:
        firm, mentor = Firm(log), uuid4()
        first = log.now() + timedelta(days=30)
        for nth in range(ROUNDS):
            slot = Slot(first + timedelta(hours=3 * nth), 60)
            asked = (
                ask(firm, Reserve(resource=mentor, slot=slot, promise=uuid4()), uuid4())
                for _ in range(CLIENTS)
            )
            outcomes.append(Counter(await asyncio.gather(*asked)))

    asyncio.run(storm())
    log.close()
    assert outcomes == [Counter({201: 1, 409: CLIENTS - 1})] * ROUNDS
    assert check_world(World(database_url, tmp_path)) == []


@pytest.mark.feature("Q2")
def test_of_200_commands_each_has_one_effect_though_replies_to_commits_are_cut(
    database_url: str, tmp_path: Path
) -> None:
    print(f"seed {SEED}")  # noqa: T201 - a proof says its seed first
    chance = Random(SEED)  # noqa: S311 - a seed makes it repeatable
    with lossy(database_url, lambda: chance.random() < 0.3) as wire:
        log = PostgresLog.open(wire.lossy_dsn, tmp_path)
        answers = asyncio.run(_insist(log))
        log.close()
    assert wire.lost > COMMANDS // 10
    assert len({answer.position for answer in answers}) == COMMANDS
    acked = {answer.command_id: answer.versions for answer in answers}
    world = World(database_url, tmp_path, acked=acked)
    assert len(acked) == COMMANDS == len(world.rows("select from command_log"))
    assert len(list(world.all(Diary.TimeReserved))) == COMMANDS
    assert check_world(world) == []


async def _insist(log: PostgresLog) -> list[Answer]:
    """Send each command until it is answered, always under its own id."""
    firm, slot = Firm(log), Slot(datetime(2031, 5, 14, 9, tzinfo=UTC), 60)
    answers = []
    for _ in range(COMMANDS):
        command = Reserve(resource=uuid4(), slot=slot, promise=uuid4())
        caller = Caller(by=uuid4(), via=Via.API, command_id=uuid4())
        while True:
            try:
                answers.append(await firm.do(command, caller))
                break
            except TooBusy:
                continue
    return answers
