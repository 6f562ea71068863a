"""Killed without warning, again and again, under load: nothing that was answered is lost."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from application.firm import Caller, Firm, TooBusy
from domain.events import Via
from domain.slots import HELSINKI, Slot
from infrastructure.migrate import migrate
from infrastructure.store import PostgresLog
from tests.world.invariants import World, check_world
from tests.world.machine import MEMORY, Machine
from tests.world.test_storms import Reserve
from tests.world.town import Town, booking, follow_up, found, hours, wishes
from tests.world.web_process import WebProcess

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
KILLS = 200 if LONG else 10
ROUNDS = 100 if LONG else 15
CLIENTS, CROWD = 8, 64
MORE = 3 * CLIENTS
"""So many answers come between two strikes, however slow the machine is."""
pytestmark = [pytest.mark.proof, pytest.mark.feature("Q7")]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="luotsi-kills-", dir=MEMORY if MEMORY.exists() else None))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


@pytest.fixture(scope="module")
def machine(folder: Path) -> Iterator[Machine]:
    made = Machine(folder)
    migrate(made.dsn)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def payers() -> list[UUID]:
    return [uuid4() for _ in range(CLIENTS)]


@pytest.fixture(scope="module")
def web(machine: Machine, folder: Path) -> Iterator[WebProcess]:
    (folder / "web").mkdir()
    made = WebProcess(machine.dsn, folder / "web")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def town(machine: Machine, web: WebProcess, payers: list[UUID]) -> Town:
    token = asyncio.run(found(web.settings, machine.dsn, payers))
    web.start()
    return Town(web.address, token)


def today() -> datetime:
    return datetime.now(ZoneInfo(HELSINKI))


@pytest.mark.feature("E1")
def test_over_http_one_of_64_gets_the_free_time_and_63_are_told_so(town: Town) -> None:
    outcomes: list[Counter[int]] = []

    async def storm() -> None:
        clients = [town.client(nth) for nth in range(CROWD)]
        for at in hours(today(), ROUNDS):
            asked = (town.insist(client, *booking(at)) for client in clients)
            outcomes.append(Counter(await asyncio.gather(*asked)))
        for client in clients:
            await client.aclose()

    asyncio.run(storm())
    assert outcomes == [Counter({201: 1, 409: CROWD - 1})] * ROUNDS
    assert set(town.statuses) == {201, 409}


def test_of_what_was_answered_nothing_is_lost(
    town: Town, machine: Machine, web: WebProcess, payers: list[UUID]
) -> None:
    print(f"seed {SEED}, {KILLS} kills")  # noqa: T201 - a proof says its seed first
    chance, stop = Random(SEED), asyncio.Event()  # noqa: S311 - a seed makes it repeatable

    async def live(nth: int) -> None:
        async with town.client(nth) as client:
            own = Random(SEED + nth)  # noqa: S311 - as above
            asked = wishes(payers[nth], today().date(), hours(today(), 20), own)
            while not stop.is_set():
                await town.insist(client, *next(asked))

    async def storm() -> None:
        async with asyncio.TaskGroup() as people:
            for nth in range(CLIENTS):
                people.create_task(live(nth))
            for nth in range(KILLS):
                await town.answers(len(town.acked) + MORE)
                await asyncio.sleep(chance.uniform(0, 0.4))
                await asyncio.to_thread(_strike, machine, web, nth)
            await town.answers(len(town.acked) + MORE)
            stop.set()

    asyncio.run(storm())
    web.stop()
    asyncio.run(follow_up(web.settings, machine.dsn))
    world = World(machine.dsn, web.settings.keys, acked=town.acked)
    print(dict(town.statuses), f"{town.late} answered late")  # noqa: T201 - what the storm was
    assert town.late
    assert set(town.statuses) <= {200, 201, 409, 503}
    assert check_world(world) == []
    (issued,) = world.rows("select count(*) from event where name = 'Invoice.Issued'")
    assert issued[0] > KILLS


def _strike(machine: Machine, web: WebProcess, nth: int) -> None:
    if nth % 2:
        web.kill()
        web.start()
    else:
        machine.power_off()
        machine.power_on()


def test_without_waiting_for_the_disk_something_would_be_lost(tmp_path: Path) -> None:
    """The control: were the storm too tame to lose anything, it would prove nothing."""
    place = Path(tempfile.mkdtemp(prefix="luotsi-", dir=MEMORY if MEMORY.exists() else None))
    place.chmod(0o755)
    hasty = Machine(place, synchronous_commit="off", wal_writer_delay="10s")
    try:
        migrate(hasty.dsn)
        acked = asyncio.run(_reserve_until_dark(hasty, tmp_path))
        hasty.power_on()
        lost = check_world(World(hasty.dsn, tmp_path, acked=acked), "I1")
        print(f"{len(acked)} answered, {len(lost)} findings")  # noqa: T201 - how much it lost
        assert acked
        assert lost
    finally:
        hasty.stop()
        shutil.rmtree(place)


async def _reserve_until_dark(machine: Machine, keys: Path) -> dict[UUID, dict[UUID, int]]:
    """Reserve times until the power goes, and remember what was answered."""
    acked: dict[UUID, dict[UUID, int]] = {}
    log = PostgresLog.open(machine.dsn, keys)
    firm, slot = Firm(log), Slot(datetime(2031, 5, 14, 9, tzinfo=UTC), 60)

    async def reserve() -> None:
        with suppress(TooBusy):
            while True:
                wish = Reserve(resource=uuid4(), slot=slot, promise=uuid4())
                answer = await firm.do(wish, Caller(by=uuid4(), via=Via.API, command_id=uuid4()))
                acked[answer.command_id] = dict(answer.versions)

    people = [asyncio.create_task(reserve()) for _ in range(CLIENTS)]
    await asyncio.sleep(1)
    await asyncio.to_thread(machine.power_off)
    await asyncio.gather(*people)
    await asyncio.to_thread(log.close)
    return acked
