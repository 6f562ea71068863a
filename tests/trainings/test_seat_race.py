"""200 people race for 16 seats while others cancel and the number of seats is lowered and raised.

Whatever happens in between: never more seats promised than there are, the waiting list is asked in
the order people came, and every offer ends at 18.00 of the next day by the clock of the place. The
races are held on the days before clocks change; then offers lapse one after the other.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4, uuid5
from zoneinfo import ZoneInfo

import pytest

from application.booking.let_go import CancelOrder
from application.firm import Caller, Command, Firm, TooBusy
from application.trainings.hold_seat import HoldSeat
from application.trainings.join_queue import JoinQueue, LeaveQueue
from application.trainings.set_seats import SetSeats
from application.trainings.settle_seats import SettleSeats
from domain.events import Event, Via
from domain.refusals import Refused
from domain.slots import Slot
from domain.trainings import Seating, seating_of
from domain.trainings.words import (
    AlreadyWaiting,
    EntryUnknown,
    NotOffered,
    OfferExpired,
    SeatsPromised,
    TrainingFull,
)
from infrastructure.store import PostgresLog
from tests.trainings.scene import OPENED, TRAINING, planned
from tests.world.invariants import World, check_world

PEOPLE, SEATS, LOWER, DAYS_PASSED = 200, 16, 12, 6
HELSINKI = ZoneInfo("Europe/Helsinki")
STARTS = (datetime(2026, 3, 28, 10, tzinfo=UTC), datetime(2026, 10, 24, 10, tzinfo=UTC))
"""The days before the nights in which clocks go forward and back."""
ROUNDS = 20 if os.environ.get("LUOTSI_PROOF") == "long" else 2
EXPECTED = (TrainingFull, AlreadyWaiting, EntryUnknown, NotOffered, OfferExpired, SeatsPromised)


@pytest.fixture
def offices(database_url: str, tmp_path: Path) -> Iterator[list[Firm]]:
    """Two processes at work on one log."""
    logs = [PostgresLog.open(database_url, tmp_path / "keys") for _ in range(2)]
    yield [Firm(log) for log in logs]
    for log in logs:
        log.close()


async def ask(office: Firm, command: Command) -> Refused | None:
    """Do a command as a person would: again, when it is too busy."""
    key = uuid4()
    while True:
        try:
            await office.do(command, Caller(by=UUID(int=7), via=Via.WEB, command_id=key))
        except TooBusy:
            await asyncio.sleep(0.02)
            continue
        except EXPECTED as refused:
            return refused
        return None


async def somebody(office: Firm, nth: int, dice: random.Random) -> None:
    """Hold a seat, or wait for one; now and then give either up again."""
    await asyncio.sleep(dice.random() / 2)
    order, entry = uuid5(TRAINING, f"order {nth}"), uuid5(TRAINING, f"entry {nth}")
    if await ask(office, HoldSeat(training_id=TRAINING, order_id=order)):
        joined = JoinQueue(
            training_id=TRAINING, name=f"Person {nth}", email=f"p{nth}@x.example",
            person_id=uuid5(TRAINING, f"person {nth}"), entry_id=entry,
        )  # fmt: skip
        await ask(office, joined)
        await asyncio.sleep(dice.random() / 4)
        if dice.random() < 0.2:
            await ask(office, LeaveQueue(training_id=TRAINING, entry_id=entry))
        else:
            await ask(office, HoldSeat(training_id=TRAINING, order_id=order, entry_id=entry))
    elif dice.random() < 0.6:
        await asyncio.sleep(dice.random() / 4)
        await ask(office, CancelOrder(order_id=order))


async def the_desk(office: Firm, dice: random.Random) -> None:
    """Lower and raise the number of seats all the while."""
    for _ in range(12):
        await asyncio.sleep(dice.random() / 8)
        await ask(office, SetSeats(training_id=TRAINING, seats=dice.choice([LOWER, 14, SEATS])))


def let_it_be(offices: list[Firm], moment: datetime) -> None:
    """Let it be this time in both processes."""
    for office in offices:
        cast("PostgresLog", office.log).clock.set(moment)


async def days_pass(offices: list[Firm]) -> None:
    """Nobody answers any more: each time an offer ends, the next in line are asked."""
    log = cast("PostgresLog", offices[0].log)
    for _ in range(DAYS_PASSED):
        seating = cast("Seating", log.as_of(seating_of(TRAINING), log.now()))
        ends = [entry.until for entry in seating.queue if entry.until]
        if not ends:
            return
        let_it_be(offices, max(log.now() + timedelta(seconds=1), min(ends)))
        await ask(offices[0], SettleSeats(training_id=TRAINING))


def eighteen_the_next_day(offered_at: datetime) -> datetime:
    """When an offer ends, reckoned by the calendar of Helsinki and in no other way."""
    day = offered_at.astimezone(HELSINKI).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, 18, tzinfo=HELSINKI).astimezone(UTC)


def promised_after_each(events: list[Event]) -> Iterator[tuple[Any, Seating]]:
    """The seating as it stood after each of its events."""
    seating: Any = None
    for event in events:
        seating = event.mutate(seating)
        yield event, seating


@pytest.mark.proof
@pytest.mark.feature("I1")
@pytest.mark.feature("I2")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_never_more_than_the_seats_and_the_queue_keeps_its_order(
    offices: list[Firm], seed: int, database_url: str, tmp_path: Path
) -> None:
    dice = random.Random(seed)  # noqa: S311 - chance that can be drawn again
    log: Any = offices[0].log
    let_it_be(offices, STARTS[seed % len(STARTS)])
    days = (Slot(log.now() + timedelta(days=60), 240),)

    async def race() -> None:
        for command in (planned(seats=SEATS, gatherings=days), OPENED):
            await ask(offices[0], command)
        people = [somebody(offices[nth % 2], nth, dice) for nth in range(PEOPLE)]
        await asyncio.gather(*people, the_desk(offices[1], dice))

    asyncio.run(race())
    asyncio.run(days_pass(offices))
    events = log.stream(seating_of(TRAINING))
    joined, offered, left = [], [], set()
    for event, seating in promised_after_each(events):
        held = sum(hold.count for hold in seating.holds.values())
        answering = {hold.entry_id for hold in seating.holds.values()}
        asked = sum(1 for e in seating.queue if e.until and e.entry_id not in answering)
        assert held + asked + len(seating.seats) <= seating.capacity <= SEATS
        match event:
            case Seating.QueueJoined(entry_id=entry):
                joined.append(entry)
            case Seating.QueueLeft(entry_id=entry):
                left.add(entry)
            case Seating.PlaceOffered(entry_id=entry, until=until):
                offered.append(entry)
                assert until == eighteen_the_next_day(event.timestamp)
    places = [joined.index(entry) for entry in offered]
    assert places == sorted(places)
    passed = set(joined[: max(places, default=-1) + 1]) - set(offered)
    assert passed <= left
    assert len(joined) > PEOPLE / 2
    assert offered
    assert check_world(World(database_url, tmp_path / "keys")) == []
