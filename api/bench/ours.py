"""Our side: a time is reserved in a diary, by the front door of the firm."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from application.firm import Caller, Command, Firm, Work
from application.views import Put, RowStep, Table, View
from domain.diaries import Diary
from domain.events import NOBODY, Event, Via
from domain.slots import Slot

FIRST: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
PAGE: Final = 20
"""After so many reservations a diary is full, as a month is, and the next one begins."""


@dataclass(frozen=True, kw_only=True)
class Reserve(Command):
    """Reserve a time."""

    diary_id: UUID
    promise_id: UUID
    starts_at: datetime

    def do(self, work: Work) -> None:
        """Reserve it."""
        slot = Slot(self.starts_at, 60)
        work.get(Diary, self.diary_id).reserve(self.diary_id, self.promise_id, slot, work.now)


@dataclass(frozen=True)
class Booked:
    """How many times are reserved in a diary, and which was the last."""

    promises: int
    last: datetime | None


@dataclass(frozen=True)
class BookedRow:
    """A reserved time."""

    promise_id: UUID
    diary_id: UUID
    starts_at: datetime
    minutes: int


def _key(event: Event) -> Iterator[UUID]:
    if isinstance(event, (Diary.Opened, Diary.TimeReserved)):
        yield event.originator_id


def _fold(page: Booked | None, event: Event) -> Booked | None:
    match event:
        case Diary.Opened():
            return Booked(0, None)
        case Diary.TimeReserved(slot=slot) if page:
            return replace(page, promises=page.promises + 1, last=slot.starts_at)
    return page


def _rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Diary.TimeReserved(resource_id=diary, promise_id=promise, slot=slot):
            yield Put(BookedRow(promise, diary, slot.starts_at, slot.minutes))


BOOKED: Final = View("bench_booked", Booked, _key, _fold)
BOOKED_ROWS: Final = Table("bench_rows", BookedRow, ("promise_id",), _rows)


def wishes(number: int) -> Iterator[Reserve]:
    """Reservations, so many, in one diary after the other."""
    diary = uuid4()
    for n in range(number):
        if n % PAGE == 0:
            diary = uuid4()
        starts = FIRST + timedelta(hours=n % PAGE)
        yield Reserve(diary_id=diary, promise_id=uuid4(), starts_at=starts)


def a_caller() -> Caller:
    """Whoever asks."""
    return Caller(by=NOBODY, via=Via.API, command_id=uuid4())


async def reserve_many(firm: Firm, clients: int, each: int) -> None:
    """Many ask at once, each one thing after the other."""

    async def ask() -> None:
        for wish in wishes(each):
            await firm.do(wish, a_caller())

    await asyncio.gather(*(ask() for _ in range(clients)))
