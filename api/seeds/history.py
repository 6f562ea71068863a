"""Lets a past happen: each step at its own time, and in between what the firm does by itself."""

from __future__ import annotations

import heapq
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import Any, Protocol
from uuid import UUID

from api.seeds.step import Paid, Step
from application.firm import Caller, Command, Firm
from application.house import all_policies
from application.payments.record_payment import RecordPayment
from application.policies import Errand, Later, later_id, wish_id, with_cause
from domain.events import NOBODY, Cause, Event, Via
from domain.refusals import Refused


class Told(Protocol):
    """A log whose events can be read in order and whose clock can be told the time."""

    def now(self) -> datetime:
        """The time it was told."""
        ...

    def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position."""
        ...


@dataclass(frozen=True, order=True)
class Waiting:
    """Something a policy asked for that waits for its time."""

    at: datetime
    nth: int
    job_id: UUID = field(compare=False)
    wish: Command | Errand = field(compare=False)
    cause: Cause = field(compare=False)


class World(Protocol):
    """What lies outside the firm: its clock, the payment page, where errands lead."""

    def tell(self, moment: datetime) -> None:
        """Let it be this time."""
        ...

    def pay(self, paid: Paid, at: datetime) -> str:
        """Pay for an order; gives the name of the payment."""
        ...

    async def run(self, errand: Errand, job_id: UUID, at: datetime) -> None:
        """Do an errand at its time."""
        ...


class History:
    """A past in the making.

    `known` are the ids of commands done before: they are not done again, only what follows from
    them is worked out anew, so that a past that was stopped goes on where it was.
    """

    def __init__(
        self, firm: Firm, log: Told, world: World, known: Container[UUID] = frozenset()
    ) -> None:
        self.firm, self.log, self._world, self._known = firm, log, world, known
        self.position = 0
        self.waiting: list[Waiting] = []
        self.refused: list[str] = []
        self._numbers = count()

    async def happen(self, steps: Iterable[Step], until: datetime) -> None:
        """Let every step happen, and what falls due up to a moment."""
        for step in steps:
            await self._pass(step.at)
            if step.command_id not in self._known:
                self._let_it_be(step.at)
                caller = Caller(by=step.by, via=step.via, command_id=step.command_id)
                await self._do(step.key, self._command(step), caller)
        await self._pass(until)

    def _let_it_be(self, moment: datetime) -> None:
        self._world.tell(max(moment, self.log.now()))

    def _command(self, step: Step) -> Command:
        if isinstance(step.command, Command):
            return step.command
        paid = step.command
        return RecordPayment(
            intent=self._world.pay(paid, step.at),
            order_id=paid.order_id,
            received=paid.amount,
            received_at=step.at,
        )

    async def _do(self, what: str, command: Command, caller: Caller) -> None:
        if caller.command_id in self._known:
            return
        try:
            await self.firm.do(command, caller)
        except Refused as refusal:
            self.refused.append(f"{what}: {type(command).__name__} {refusal.code} {refusal.facts}")

    async def _pass(self, moment: datetime) -> None:
        """Let time pass: what follows from events happens, and what falls due meanwhile."""
        await self._follow()
        while self.waiting and self.waiting[0].at <= moment:
            due = heapq.heappop(self.waiting)
            self._let_it_be(due.at)
            if isinstance(due.wish, Errand):
                await self._world.run(due.wish, due.job_id, due.at)
            else:
                caller = Caller(
                    by=NOBODY, via=Via.JOB, command_id=later_id(due.job_id), cause=due.cause
                )
                await self._do("later", due.wish, caller)
            await self._follow()

    async def _follow(self) -> None:
        while events := self.log.events(self.position, 500):
            for event in events:
                for job_id, wish in wishes(event):
                    await self._grant(event, job_id, wish)
            self.position = events[-1].position

    async def _grant(self, event: Event, job_id: UUID, wish: Command | Later | Errand) -> None:
        cause = Cause(event.originator_id, event.originator_version)
        if isinstance(wish, Errand):
            told = replace(wish, about=with_cause(wish.about, cause))
            self._wait(wish.at or event.timestamp, job_id, told, cause)
        elif isinstance(wish, Later):
            self._wait(wish.at, job_id, wish.command, cause)
        else:
            caller = Caller(by=NOBODY, via=Via.JOB, command_id=job_id, cause=cause)
            await self._do(f"after {type(event).__name__}", wish, caller)

    def _wait(self, at: datetime, job_id: UUID, wish: Command | Errand, cause: Cause) -> None:
        heapq.heappush(self.waiting, Waiting(at, next(self._numbers), job_id, wish, cause))


def wishes(event: Event) -> Iterator[tuple[UUID, Any]]:
    """What every policy asks for after an event, with its id."""
    for policy in all_policies():
        for nth, wish in enumerate(policy(event)):
            yield wish_id(event, policy, nth), wish
