"""Gets: an aggregate fetched to record on, known already or read from the log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Final
from uuid import UUID, uuid4

import psycopg

from api.bench.figures import Figures, timed
from api.bench.ours import FIRST, a_caller
from api.bench.place import Place
from application.firm import Command, Firm, Work
from domain.diaries import Diary
from domain.slots import Slot
from infrastructure.store import PostgresLog

SHORT: Final = 10
LONG: Final = 1_000
LONGEST: Final = "select stream from event group by stream order by count(*) desc limit 1"
OF_STREAM: Final = (
    "select position, stream, version, name, state from event where stream = %s order by version"
)


@dataclass(frozen=True, kw_only=True)
class Fill(Command):
    """Make a diary of so many events, all of them promises that stand."""

    diary_id: UUID
    events: int

    def do(self, work: Work) -> None:
        """Fill it."""
        diary = work.get(Diary, self.diary_id)
        while diary.version < self.events:
            slot = Slot(FIRST + timedelta(hours=diary.version), 60)
            diary.reserve(self.diary_id, uuid4(), slot, work.now)


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
        raw = plain_read(dsn, rounds)
    cold = figures.last
    figures.add(f"plain read of the same {LONG} rows", 1e3 * raw, "ms")
    figures.add("cold get : plain read", cold / (1e3 * raw), "x")


async def _measure(log: PostgresLog, figures: Figures, rounds: int) -> None:
    firm = Firm(log)
    short, long = uuid4(), uuid4()
    for diary, events in ((short, SHORT), (long, LONG)):
        await firm.do(Fill(diary_id=diary, events=events), a_caller())
    warm: dict[UUID, list[float]] = {short: [], long: []}
    for _ in range(rounds + 1):
        for diary, taken in warm.items():
            taken.append(await _warm(firm, diary))
    # The first round is there to become warm.
    few, many = median(warm[short][1:]), median(warm[long][1:])
    figures.add(f"warm get of {SHORT} events", 1e6 * few, "µs")
    figures.add(f"warm get of {LONG} events", 1e6 * many, "µs")
    figures.add(f"warm get, {LONG} : {SHORT} events", many / few, "x", "<= 2")
    cold = [await _cold(log, firm, long) for _ in range(rounds)]
    figures.add(f"cold get of {LONG} events", 1e3 * median(cold), "ms")
    figures.add(f"as of a moment among {LONG} events", 1e3 * _as_of(log, long, rounds), "ms")


async def _warm(firm: Firm, diary: UUID) -> float:
    """Seconds a get takes of an aggregate that is known already."""
    caller, fetch, times = a_caller(), Fetch(diary_id=diary), 500
    with timed() as took:
        for _ in range(times):
            await firm.rehearse(fetch, caller)
    return took.seconds / times


async def _cold(log: PostgresLog, firm: Firm, diary: UUID) -> float:
    """Seconds a get takes of an aggregate that has to be read from the log."""
    log.cache.forget([diary])
    with timed() as took:
        await firm.rehearse(Fetch(diary_id=diary), a_caller())
    return took.seconds


def _as_of(log: PostgresLog, diary: UUID, rounds: int) -> float:
    """Seconds to fold a case up to a moment of its history, in the middle one of some rounds."""
    moments = [event.envelope.recorded_at for event in log.stream(diary)]
    taken = []
    for nth in range(rounds):
        with timed() as took:
            log.as_of(diary, moments[len(moments) * (nth + 1) // (rounds + 1)])
        taken.append(took.seconds)
    return median(taken)


def plain_read(dsn: str, rounds: int) -> float:
    """Seconds it takes to read the rows of the longest stream and not even look at them."""
    taken = []
    with psycopg.connect(dsn, autocommit=True) as link:
        (stream,) = link.execute(LONGEST).fetchone() or (None,)
        for _ in range(rounds):
            with timed() as took:
                link.execute(OF_STREAM, [stream], binary=True).fetchall()
            taken.append(took.seconds)
    return median(taken)
