"""Seeds the demo: writes its past into an empty log, or adds to it what newer seeds say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

import structlog

from api.reception import Reception
from api.seeds import ROOMS, timeline
from api.seeds.history import History
from api.seeds.step import FINLAND, PAST, Paid, Step, Steps
from application.policies import Errand
from infrastructure.jobs import run_errand, to_plan
from infrastructure.past import Job, Past
from infrastructure.stripe_standin.ledger import Ledger
from infrastructure.stripe_standin.past import remember_payment
from infrastructure.worker import Worker

Show = Callable[[int, int], None]
UNDONE: Final = frozenset({"write_document"})
"""Documents are written out when somebody first opens them."""
OWED: Final = frozenset({"refund"})
"""What has to be done however old it is; the worker does it as soon as it runs."""
RECENT: Final = timedelta(days=14)
"""Letters older than this are not written."""
log = structlog.get_logger()


class NotTheDemo(RuntimeError):
    """The log is somebody's own: a past is written into an empty one only."""


@dataclass
class Outside:
    """The world around a past: the log's clock, the stand-in for Stripe, the mailbox."""

    reception: Reception
    worker: Worker
    ledger: Ledger
    letters_since: datetime
    left: list[Job] = field(default_factory=list)

    def tell(self, moment: datetime) -> None:
        """Let it be this time."""
        self.reception.log.clock.set(moment)

    def pay(self, paid: Paid, at: datetime) -> str:
        """Let the stand-in remember a payment."""
        return remember_payment(
            self.ledger, order_id=str(paid.order_id), cents=paid.amount.cents,
            description=paid.words, method=paid.method, paid_at=at,
        )  # fmt: skip

    async def run(self, errand: Errand, job_id: UUID, at: datetime) -> None:
        """Do a recent errand; leave one that is owed to the worker."""
        if errand.name in OWED:
            self.left.append(Job(job_id, errand.name, dict(errand.about), at))
        elif errand.name not in UNDONE and at >= self.letters_since:
            await self._run(errand, job_id, at)

    async def _run(self, errand: Errand, job_id: UUID, at: datetime) -> None:
        while await self.worker.read_views():
            continue
        try:
            handler = self.worker.handlers[errand.name]
            await run_errand(handler, self.reception, job_id, dict(errand.about))
        except Exception as error:  # noqa: BLE001 - the worker tries it again
            log.warning("errand left", errand=errand.name, error=type(error).__name__)
            self.left.append(Job(job_id, errand.name, dict(errand.about), at))


@dataclass
class Seeding:
    """One seeding of a firm that is open."""

    reception: Reception
    worker: Worker
    show: Show
    rooms: tuple[Steps, ...] = ROOMS

    async def run(self) -> list[str]:
        """Seed; gives what was refused, which is nothing as long as seeds and rules agree.

        Raises NotTheDemo.
        """
        past, clock = Past(self.reception.shelf.pool), self.reception.log.clock
        known, begun = await past.known(), await past.read_until()
        steps = timeline(await self._today(), self.rooms)
        if known and steps[0].command_id not in known:
            raise NotTheDemo
        if begun and all(step.command_id in known for step in steps):
            return []
        now, last = self.reception.log.now(), await past.last_recorded()
        clock.set(max(last or steps[0].at, steps[0].at))
        world = self._world(now)
        history = History(self.reception.firm, self.reception.log, world, known)
        history.position = begun
        try:
            await history.happen(self._shown(steps), now)
        finally:
            clock.set(self.reception.settings.clock)
        await past.leave([*waiting(history), *world.left], history.position)
        while await self.worker.read_views():
            continue
        return history.refused

    def _world(self, now: datetime) -> Outside:
        store = self.reception.settings.data_dir / "stripe-standin.json"
        ledger = Ledger(self.reception.log.now, store)
        return Outside(self.reception, self.worker, ledger, now - RECENT)

    async def _today(self) -> date:
        """The day of the first seeding, as the log tells it."""
        first = await asyncio.to_thread(self.reception.log.events, 0, 1)
        if first:
            return first[0].envelope.recorded_at.astimezone(FINLAND).date() + PAST
        return self.reception.log.now().astimezone(FINLAND).date()

    def _shown(self, steps: list[Step]) -> Iterator[Step]:
        for nth, step in enumerate(steps, 1):
            self.show(nth, len(steps))
            yield step


def waiting(history: History) -> Iterator[Job]:
    """What a past leaves for times to come."""
    for one in history.waiting:
        if isinstance(one.wish, Errand):
            yield Job(one.job_id, one.wish.name, dict(one.wish.about), one.at)
        else:
            kind, about = to_plan(one.wish, one.cause)
            yield Job(one.job_id, kind, about, one.at)
