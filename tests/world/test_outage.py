"""The database is gone for a while: everybody is told to come again, and then it goes on."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from api.reception import Reception
from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from application.firm import Caller, TooBusy
from application.people.people import people
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from infrastructure.migrate import migrate
from infrastructure.settings import Mode, Settings
from infrastructure.worker import Worker
from tests.world.machine import MEMORY, Machine

pytestmark = [pytest.mark.proof, pytest.mark.feature("Q7")]
GONE_FOR = 9.0
AGAIN = 2.5
"""Seconds after the database is back; a core to itself takes less than two."""


@pytest.fixture
def machine() -> Iterator[Machine]:
    place = Path(tempfile.mkdtemp(prefix="luotsi-", dir=MEMORY if MEMORY.exists() else None))
    place.chmod(0o755)
    made = Machine(place)
    migrate(made.dsn)
    yield made
    made.stop()
    shutil.rmtree(place)


def test_it_goes_on_as_soon_as_the_database_is_back(machine: Machine, tmp_path: Path) -> None:
    settings = Settings(mode=Mode.TEST, data_dir=tmp_path)
    took = asyncio.run(_outage(settings, machine))
    print(f"shown again after {took:.1f} s")  # noqa: T201 - how long it took
    assert took < AGAIN


async def _outage(settings: Settings, machine: Machine) -> float:
    anna, stop = uuid4(), asyncio.Event()
    async with opened(settings, machine.dsn) as house:
        working = asyncio.create_task(Worker(house, HANDLERS).run(stop))
        who = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
        wish = RegisterPerson(person_id=anna, name="Anna", email="anna@firma.example")
        await house.shelf.seen((await house.firm.do(wish, who)).position)
        await asyncio.to_thread(machine.power_off)
        until = time.monotonic() + GONE_FOR
        while time.monotonic() < until:
            with pytest.raises(TooBusy):
                await house.firm.do(wish, Caller(by=NOBODY, via=Via.CLI, command_id=uuid4()))
            await asyncio.sleep(0.2)
        await asyncio.to_thread(machine.power_on)
        back = time.monotonic()
        await _until_shown(house, anna)
        took = time.monotonic() - back
        assert (await house.firm.do(wish, who)).repeated
        stop.set()
        await working
    return took


async def _until_shown(house: Reception, person: UUID) -> None:
    for _ in range(1_000):
        with suppress(TooBusy, psycopg.OperationalError):
            if await house.shelf.document(people, person):
                return
        await asyncio.sleep(0.05)
