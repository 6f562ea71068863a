"""I3, I4: nobody is promised twice, and nothing bought is used twice."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.diaries import Diary, Promise
from domain.lots import Lots
from tests.world.invariants.world import World, invariant

Standing = dict[UUID, Promise]
Promised = Diary.TimeHeld | Diary.TimeReserved


@invariant("I3")
def no_two_live_promises_overlap(world: World) -> Iterator[str]:
    """At every moment of the log, no resource has two standing promises at once."""
    diaries: dict[UUID, Standing] = {}
    for event in world.events:
        match event:
            case Diary.TimeReleased(promise_id=promise):
                diaries.setdefault(event.originator_id, {}).pop(promise, None)
            case Diary.TimeHeld() | Diary.TimeReserved():
                yield from _promised(diaries.setdefault(event.originator_id, {}), event)


def _promised(standing: Standing, event: Promised) -> Iterator[str]:
    until = event.until if isinstance(event, Diary.TimeHeld) else None
    mine = standing[event.promise_id] = Promise(event.slot, until, event.buffers)
    now = event.envelope.recorded_at
    for other, promise in standing.items():
        if other != event.promise_id and promise.stands(now) and promise.wide.overlaps(mine.wide):
            yield f"{event.resource_id} is promised to {other} and {event.promise_id} at once"


@invariant("I4")
def balances_add_up(world: World) -> Iterator[str]:
    """Of every lot nothing is below nought: bought = used + reserved + free + expired + back."""
    for lots in world.aggregates(Lots):
        for lot_id, lot in lots.lots.items():
            parts = [lot.free, lot.expired, lot.returned, *lot.used.values()]
            if min(parts + list(lot.reserved.values())) < 0:
                yield f"lot {lot_id} is overdrawn: {lot}"
