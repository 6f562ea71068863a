"""200 people race for 16 seats while others cancel and the number of seats is lowered and raised.

Whatever happens in between: never more seats promised than there are, the waiting list is asked in
the order people came, and every offer ends at 18.00 of the next day by the clock of the place. The
races are held on the days before clocks change; then offers lapse one after the other.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from application.booking.let_go import CancelOrder
from application.firm import Firm
from application.firm_details.publish_text import PublishText
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from application.trainings.settle_seats import SettleSeats
from domain.events import Event
from domain.firm_details import TextKind
from domain.slots import Slot
from domain.trainings import Group, Quota, Seating, seating_of
from infrastructure.store import PostgresLog
from tests.trainings.racing import ask, buyer, lower, mentor, organisation, somebody, the_desk
from tests.trainings.scene import MENTORS, OPENED, TAUGHT, TRAINING, planned, words
from tests.world.invariants import World, check_world

PEOPLE, SEATS, LOWER, DAYS_PASSED = 200, 16, 12, 6
EARLY = 4
"""So many come while the seats are first lowered: together they take no more than are left."""
HELSINKI = ZoneInfo("Europe/Helsinki")
STARTS = (datetime(2026, 3, 28, 10, tzinfo=UTC), datetime(2026, 10, 24, 10, tzinfo=UTC))
"""The days before the nights in which clocks go forward and back."""
KEPT = (Quota(Group.MENTOR, 3), Quota(Group.ORGANISATION, 4))
ROUNDS = 20 if os.environ.get("LUOTSI_PROOF") == "long" else 2


@pytest.fixture
def offices(database_url: str, tmp_path: Path) -> Iterator[list[Firm]]:
    """Two processes at work on one log."""
    logs = [PostgresLog.open(database_url, tmp_path / "keys") for _ in range(2)]
    yield [Firm(log) for log in logs]
    for log in logs:
        log.close()


def let_it_be(offices: list[Firm], moment: datetime) -> None:
    """Let it be this time in both processes."""
    for office in offices:
        cast("PostgresLog", office.log).clock.set(moment)


async def some_let_go(offices: list[Firm]) -> None:
    """Three of those who hold a seat cancel, so that whoever waits is asked in every race."""
    log = cast("PostgresLog", offices[0].log)
    seating = cast("Seating", log.as_of(seating_of(TRAINING), log.now()))
    for order in list(seating.holds)[:3]:
        await ask(offices[0], CancelOrder(order_id=order))


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


def promised(seating: Seating) -> int:
    """The seats taken, held and offered, counted from the lists alone."""
    held = sum(hold.count for hold in seating.holds.values())
    answering = {hold.entry_id for hold in seating.holds.values()}
    asked = sum(1 for e in seating.queue if e.until and e.entry_id not in answering)
    return held + asked + len(seating.seats)


def kept_for_others(seating: Seating, group: Group) -> int:
    """How many seats are still to be left for the other groups that have some kept for them."""
    count = Counter(seat.group for seat in seating.seats.values())
    count.update(dict.fromkeys(Group, 0))
    answering = {hold.entry_id for hold in seating.holds.values()}
    for hold in seating.holds.values():
        count[hold.group] += hold.count
    for entry in seating.queue:
        count[entry.group] += bool(entry.until and entry.entry_id not in answering)
    return sum(max(0, one.seats - count[one.group]) for one in KEPT if one.group is not group)


def assert_lowered_under_load(events: list[Any]) -> None:
    """The number of seats went down while the race was on, and people still took what was left."""
    lowered = [
        nth for nth, one in enumerate(events)
        if isinstance(one, Seating.SeatsSet) and one.seats < one.earlier
    ]  # fmt: skip
    assert lowered
    assert any(isinstance(one, Seating.SeatsHeld) for one in events[lowered[0] :])


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
        for command in (TAUGHT, planned(seats=SEATS, gatherings=days), OPENED):
            await ask(offices[0], command)
        people = [somebody(offices[nth % 2], nth, dice) for nth in range(PEOPLE)]
        await asyncio.gather(*people[:EARLY], lower(offices[1], LOWER))
        await asyncio.gather(*people[EARLY:], the_desk(offices[1], dice, [LOWER, 14, SEATS]))
        await some_let_go(offices)

    asyncio.run(race())
    asyncio.run(days_pass(offices))
    events = log.stream(seating_of(TRAINING))
    joined, offered, left = [], [], set()
    for event, seating in promised_after_each(events):
        assert promised(seating) <= seating.capacity <= SEATS
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
    assert_lowered_under_load(events)
    assert check_world(World(database_url, tmp_path / "keys")) == []


@pytest.mark.proof
@pytest.mark.feature("I1")
@pytest.mark.feature("I2")
@pytest.mark.feature("I4")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_bought_given_up_ordered_by_invoice_and_kept_by_quota_nobody_is_lost(
    offices: list[Firm], seed: int, database_url: str, tmp_path: Path
) -> None:
    dice = random.Random(seed)  # noqa: S311 - chance that can be drawn again
    log: Any = offices[0].log
    let_it_be(offices, STARTS[seed % len(STARTS)])
    texts = [
        PublishText(kind=kind, valid_from=date(2026, 1, 1), text=words("Text")) for kind in TextKind
    ]
    plan = planned(
        seats=SEATS, gatherings=(Slot(log.now() + timedelta(days=60), 240),), quotas=KEPT
    )
    firm_mentors = [
        command
        for nth, person in enumerate(MENTORS[:4])
        for command in (
            RegisterPerson(person_id=person, name=f"Mentor {nth}", email=f"m{nth}@x.example"),
            AddMentor(person_id=person, headline=words("H"), themes=(), languages=("fi",)),
        )
    ]

    async def race() -> None:
        for command in (*texts, TAUGHT, *firm_mentors, plan, OPENED):
            await ask(offices[0], command)
        racers = [(buyer, 40), (organisation, 20), (mentor, 4), (somebody, 60)]
        people = [
            racer(offices[nth % 2], nth, dice) for racer, count in racers for nth in range(count)
        ]
        dice.shuffle(people)
        await asyncio.gather(*people[:EARLY], lower(offices[1], LOWER))
        await asyncio.gather(*people[EARLY:], the_desk(offices[1], dice, [LOWER, 14, SEATS]))

    asyncio.run(race())
    asyncio.run(days_pass(offices))
    seating: Any = None
    events = log.stream(seating_of(TRAINING))
    taken, given_up, gone, joined, held = (set[UUID]() for _ in range(5))
    came = set[Group]()
    for event, seating in promised_after_each(events):
        assert promised(seating) <= seating.capacity <= SEATS
        comes = [one.person_id for one in seating.seats.values() if one.person_id]
        assert len(comes) == len(set(comes))
        match event:
            case Seating.SeatsHeld(order_id=order, group=group, entry_id=None) if order not in held:
                held.add(order)
                free = seating.capacity - promised(seating)
                assert free >= kept_for_others(seating, group)
            case Seating.SeatsTaken(seat_ids=ids, group=group, entry_id=entry):
                taken |= {*ids}
                came.add(group)
                gone |= {entry} if entry else set()
            case Seating.SeatGivenUp(seat_id=one):
                given_up.add(one)
            case Seating.QueueJoined(entry_id=entry):
                joined.add(entry)
            case Seating.QueueLeft(entry_id=entry) | Seating.OfferLapsed(entry_id=entry):
                gone.add(entry)
    assert given_up < taken
    assert set(seating.seats) == taken - given_up
    assert joined == gone | {entry.entry_id for entry in seating.queue}
    assert came == set(Group)
    assert joined
    assert_lowered_under_load(events)
    assert check_world(World(database_url, tmp_path / "keys")) == []
