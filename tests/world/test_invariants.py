"""The judge of the world is judged: it finds nothing in a sound firm, and every planted fault."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import StringIO
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from rich.console import Console

from api.cli.opening import write_past
from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from application.firm import Caller
from application.lots.add_lot import AddLot
from application.lots.extend_lot import ExpireLot
from domain.events import NOBODY, Via
from infrastructure.settings import Mode, Settings
from infrastructure.worker import Worker
from tests.world.faults import FAULTS, Spoil
from tests.world.invariants import CHECKS, World, check_world

pytestmark = [pytest.mark.proof, pytest.mark.feature("Q7")]
_numbers = count()
CANARY = "petra@canary.example"
OWNER, LOT = UUID(int=1), UUID(int=2)


@pytest.fixture(scope="module")
def firm(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> World:
    """A firm with a year of business behind it, and everything that follows done."""
    folder = tmp_path_factory.mktemp("world")
    settings = Settings(mode=Mode.DEMO, data_dir=folder, rates=False)
    asyncio.run(write_past(settings, module_database, Console(file=StringIO()), "small"))
    world = World(module_database, settings.keys, standin=folder / "stripe-standin.json")
    seeded = len(world.events)
    world.close()
    asyncio.run(_settled(settings, module_database))
    notes = [note for (note,) in world.rows("select note from audit_checkpoint order by size")]
    acked = _answers(world)
    return replace(
        world, acked=acked, witnessed=tuple(notes), canaries=(CANARY,), seeded=seeded
    )  # fmt: skip


async def _settled(settings: Settings, dsn: str) -> None:
    async with opened(settings, dsn) as reception:
        for command in (
            AddLot(owner_id=OWNER, lot_id=LOT, minutes=60, valid_until=date(2026, 1, 31)),
            ExpireLot(owner_id=OWNER, lot_id=LOT),
        ):
            caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
            await reception.firm.do(command, caller)
        await Worker(reception, HANDLERS).catch_up()
        reception.seal()


def _answers(world: World) -> dict[UUID, dict[UUID, int]]:
    return {
        command: {UUID(stream): version for stream, version in answer.items()}
        for command, answer in world.rows("select command_id, answer from command_log")
    }


@contextmanager
def _copy(world: World, server: str) -> Iterator[World]:
    """The same world once more, to be spoilt."""
    of = str(conninfo_to_dict(world.dsn)["dbname"])
    name = f"{of}_{next(_numbers)}"
    made = sql.SQL("create database {} template {} strategy file_copy")
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(made.format(sql.Identifier(name), sql.Identifier(of)))
        try:
            yield replace(world, dsn=make_conninfo(world.dsn, dbname=name))
        finally:
            link.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))


def test_a_sound_firm_is_found_sound(firm: World, postgres_server: str) -> None:
    with _copy(firm, postgres_server) as copy:
        assert check_world(copy) == []


@pytest.mark.parametrize(("name", "spoil"), FAULTS, ids=lambda one: getattr(one, "__name__", one))
def test_a_planted_fault_is_found(
    name: str, spoil: Spoil, firm: World, postgres_server: str, tmp_path: Path
) -> None:
    assert firm.standin
    books = Path(shutil.copy(firm.standin, tmp_path))
    with _copy(replace(firm, standin=books), postgres_server) as copy:
        spoil(copy)
        found = check_world(replace(copy), name)
        copy.close()
    assert found
    assert all(wrong.startswith(f"{name}: ") for wrong in found)
    assert not any("cannot be judged" in wrong for wrong in found), found


def test_every_invariant_has_a_fault_that_breaks_it() -> None:
    assert {name for name, _ in FAULTS} == set(CHECKS)
