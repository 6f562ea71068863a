"""Gets: an aggregate fetched to record on, known already or read from the log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Final
from uuid import UUID, uuid4

from api.bench.figures import Figures, timed
from api.bench.ours import FIRST, a_caller
from api.bench.place import Place
from application.firm import Command, Firm, Work
from domain.diaries import Diary
from domain.slots import Slot
from infrastructure.store import PostgresLog

SHORT: Final = 10
LONG: Final = 1_000


@dataclass(frozen=True, kw_only=True)
class Fill(Command):
    """Make a diary with so many events."""

    diary_id: UUID
    events: int

    def do(self, work: Work) -> None:
        """Fill it."""
        diary = work.get(Diary, self.diary_id)
        for nth in range(self.events - 1):
            promise, slot = uuid4(), Slot(FIRST + timedelta(hours=nth % 20), 60)
            diary.reserve(self.diary_id, promise, slot, work.now)
            diary.release(self.diary_id, promise)


@dataclass(frozen=True, kw_only=True)
class Fetch(Command):
    """Fetch a diary."""

    diary_id: UUID

    def do(self, work: Work) -> None:
        """Fetch it, and record nothing."""
        work.get(Diary, self.diary_id)


def measure(place: Place, figures: Figures, rounds: int) -> None:
    """Note how long a get takes, warm and cold, of 10 and of 1,000 events."""
    with place.migrated() as dsn:
        log = PostgresLog.open(dsn, place.keys)
        try:
            asyncio.run(_measure(log, figures, rounds))
        finally:
            log.close()


async def _measure(log: PostgresLog, figures: Figures, rounds: int) -> None:
    firm = Firm(log)
    short, long = uuid4(), uuid4()
    await firm.do(Fill(diary_id=short, events=SHORT // 2), a_caller())
    await firm.do(Fill(diary_id=long, events=LONG // 2), a_caller())
    for diary in (short, long):
        await firm.rehearse(Fetch(diary_id=diary), a_caller())
    warm = {diary: await _warm(firm, diary, rounds) for diary in (short, long)}
    cold = await _cold(log, firm, long)
    figures.add(f"warm get of {SHORT} events", 1e6 * warm[short], "µs")
    figures.add(f"warm get of {LONG} events", 1e6 * warm[long], "µs")
    figures.add(f"warm get, {LONG} : {SHORT} events", warm[long] / warm[short], "x", "<= 2")
    figures.add(f"cold get of {LONG} events", 1e3 * cold, "ms")


async def _warm(firm: Firm, diary: UUID, rounds: int) -> float:
    """Seconds it takes in the middle one of several rounds."""
    caller, fetch, times = a_caller(), Fetch(diary_id=diary), 500
    taken = []
    for _ in range(rounds):
        with timed() as took:
            for _ in range(times):
                await firm.rehearse(fetch, caller)
        taken.append(took.seconds / times)
    return median(taken)


async def _cold(log: PostgresLog, firm: Firm, diary: UUID) -> float:
    log.cache.forget([diary])
    with timed() as took:
        await firm.rehearse(Fetch(diary_id=diary), a_caller())
    return took.seconds
