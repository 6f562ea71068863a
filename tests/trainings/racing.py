"""People who race for the seats of one training: privately, for organisations, as our mentors.

Everybody acts as their dice say; `seed` draws the same race again.
"""

from __future__ import annotations

import asyncio
import random
from uuid import UUID, uuid4, uuid5

from application.booking.give_details import GiveDetails
from application.booking.let_go import CancelOrder
from application.firm import Caller, Command, Firm, TooBusy
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.join_queue import JoinQueue, LeaveQueue
from application.trainings.name_participant import NameParticipant
from application.trainings.set_seats import SetSeats
from application.trainings.take_mentor_seat import TakeMentorSeat
from application.trainings.take_seat import TakeSeat
from domain.events import Via, derived
from domain.refusals import Refused
from domain.trainings.words import (
    AlreadyRegistered,
    AlreadyWaiting,
    EntryUnknown,
    HoldOver,
    NotOffered,
    OfferExpired,
    SeatsPromised,
    SeatUnknown,
    TrainingFull,
)
from tests.trainings.scene import MENTORS, TRAINING
from tests.trainings.test_order_seats import ordered

EXPECTED = (
    TrainingFull, AlreadyRegistered, AlreadyWaiting, EntryUnknown, NotOffered, OfferExpired,
    SeatsPromised, SeatUnknown, HoldOver,
)  # fmt: skip
ANYBODY = UUID(int=7)


async def ask(office: Firm, command: Command, by: UUID = ANYBODY) -> Refused | None:
    """Do a command as a person would: again, when it is too busy."""
    key = uuid4()
    while True:
        try:
            await office.do(command, Caller(by=by, via=Via.WEB, command_id=key))
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


async def buyer(office: Firm, nth: int, dice: random.Random) -> None:
    """Buy a seat by card like anybody; now and then give the bought seat up again."""
    await asyncio.sleep(dice.random() / 2)
    order = uuid5(TRAINING, f"card {nth}")
    if await ask(office, HoldSeat(training_id=TRAINING, order_id=order)):
        return
    who = GiveDetails(
        order_id=order, name=f"Buyer {nth}", email=f"b{nth}@x.example", accept_terms=True,
        client_id=uuid5(TRAINING, f"buyer {nth}"),
    )  # fmt: skip
    for command in (who, TakeSeat(order_id=order), TakeSeat(order_id=order)):
        await ask(office, command)
    if dice.random() < 0.5:
        await asyncio.sleep(dice.random() / 4)
        await ask(office, GiveUpSeat(training_id=TRAINING, seat_id=derived(order, "seat", 0)))


async def organisation(office: Firm, nth: int, dice: random.Random) -> None:
    """Order some seats by invoice, all or none; name somebody, and give one up now and then."""
    await asyncio.sleep(dice.random() / 2)
    order, seats = uuid5(TRAINING, f"invoice {nth}"), dice.randint(1, 3)
    bought = ordered(
        seats=seats, order_id=order, person_id=uuid5(TRAINING, f"contact {nth}"),
        email=f"c{nth}@x.example",
    )  # fmt: skip
    if await ask(office, bought):
        return
    first = derived(order, "seat", 0)
    named = NameParticipant(
        training_id=TRAINING, seat_id=first, name=f"Guest {nth}", email=f"g{nth}@x.example",
        person_id=uuid5(TRAINING, f"guest {nth}"),
    )  # fmt: skip
    await ask(office, named)
    if dice.random() < 0.6:
        await asyncio.sleep(dice.random() / 4)
        last = derived(order, "seat", seats - 1)
        await ask(office, GiveUpSeat(training_id=TRAINING, seat_id=last))


async def mentor(office: Firm, nth: int, dice: random.Random) -> None:
    """Take part free of charge, from the seats that are kept for mentors first."""
    await asyncio.sleep(dice.random() / 2)
    await ask(office, TakeMentorSeat(training_id=TRAINING), MENTORS[nth])


async def lower(office: Firm, seats: int) -> None:
    """Offer fewer seats than were planned."""
    assert await ask(office, SetSeats(training_id=TRAINING, seats=seats)) is None


async def the_desk(office: Firm, dice: random.Random, choices: list[int]) -> None:
    """Raise and lower the number of seats all the while."""
    for _ in range(12):
        await asyncio.sleep(dice.random() / 8)
        await ask(office, SetSeats(training_id=TRAINING, seats=dice.choice(choices)))
