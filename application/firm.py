"""The firm: one log, and the one door through which anything is recorded.

A command says what somebody wants. The work in hand carries who asks and what time it is,
hands out the aggregates the command needs, and is kept as a whole or not at all.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar, Final, Protocol, TypeVar, cast
from uuid import UUID

from domain.events import Aggregate, Cause, Envelope, Event, Standing, Via, derived, told_time
from domain.people import EmailTaken
from domain.privacy import Purpose
from domain.refusals import NotFound, Refused

A = TypeVar("A", bound=Aggregate)
C = TypeVar("C", bound="Command")

DERIVED: Final = UUID(int=0)
"""Default of an id that a command brings along: derived from the command's own id if not given."""


DaysOff = Callable[[int, int], frozenset[date]]
"""Holidays and the like, from the first to the last year, both included."""


def no_days_off(first_year: int, last_year: int) -> frozenset[date]:  # noqa: ARG001
    """A year without holidays, where nobody asks."""
    return frozenset()


class Command:
    """What somebody may ask for; its fields are the body of the request."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    def do(self, work: Work) -> None:
        """Record what is asked for on the aggregates of the work, or raise a `Refused`."""
        raise TypeError(type(self).__name__, work)


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who asks, through which door, and by which command id; never a field of the command."""

    by: UUID
    via: Via
    command_id: UUID
    contents: bytes = b""  # keyed hash of what was received; a re-sent request bears the same
    cause: Cause | None = None
    happened_at: datetime | None = None


@dataclass(frozen=True)
class Lookup:
    """A claim on a piece of text outside the log, such as one account per e-mail address.

    Only a keyed hash of the text is kept; `text=None` lets the subject's claim go.
    """

    kind: str
    text: str | None
    subject: UUID
    taken: type[Refused] = EmailTaken
    """What is said when somebody else has claimed it."""


class NotLoaded(BaseException):
    """The work asks for an aggregate that the door has to fetch first."""

    def __init__(self, kind: type[Aggregate], id: UUID, *, to_see: bool = False) -> None:
        super().__init__(kind.__name__, id)
        self.stream, self.to_see = id, to_see


class Work:
    """Everything one command reads and records: all kept, or nothing."""

    def __init__(
        self,
        load: Callable[[type[Aggregate], UUID], Aggregate | None],
        caller: Caller,
        now: datetime,
        days_off: DaysOff = no_days_off,
        look: Callable[[type[Aggregate], UUID], Aggregate | None] | None = None,
    ) -> None:
        self._load, self._look = load, look or load
        self._days_off = days_off
        self._got: dict[UUID, Aggregate] = {}
        self._absent: set[UUID] = set()
        self._rules: list[str] = []
        self.caller = caller
        self.by = caller.by
        self.now = now
        self.happened_at = caller.happened_at or now
        self._told = caller.happened_at
        self.lookups: list[Lookup] = []
        self.erasures: list[tuple[UUID, Purpose]] = []

    def find(self, kind: type[A], id: UUID) -> A | None:
        """Fetch an aggregate to record on, or None; nobody else can have changed it meanwhile."""
        if id not in self._got:
            loaded = self._load(kind, id)
            if loaded is None:
                self._absent.add(id)
                return None
            self._got[id] = loaded
        found = self._got[id]
        if not isinstance(found, kind):
            raise NotFound
        return found

    def get(self, kind: type[A], id: UUID) -> A:
        """Fetch an aggregate to record on; a standing one begins by itself. Raises NotFound."""
        found = self.find(kind, id)
        if found is None and issubclass(kind, Standing):
            return self.add(cast("Callable[..., A]", kind)(id=id))
        if found is None:
            raise NotFound
        return found

    def see(self, kind: type[A], id: UUID) -> A | None:
        """Look at an aggregate without guarding it: it may have changed by the time we record."""
        return cast("A | None", self._got.get(id) or self._look(kind, id))

    def add(self, aggregate: A) -> A:
        """Keep a new aggregate."""
        self._got[aggregate.id] = aggregate
        return aggregate

    @property
    def days_off(self) -> frozenset[date]:
        """The days the office is closed, from last year to the one after next, for its clocks."""
        return self._days_off(self.now.year - 1, self.now.year + 2)

    def happened(self, at: datetime) -> None:
        """Note that what is recorded now happened earlier than it is recorded."""
        if at < self.now:
            self.happened_at = self._told = at

    def under(self, rule: str) -> None:
        """Note the version of the policy that decides here, such as `cancelling/1`."""
        self._rules.append(rule)

    def claim(
        self, kind: str, text: str | None, subject: UUID, taken: type[Refused] = EmailTaken
    ) -> None:
        """Claim a text for a subject, or let it go; the append refuses one already taken."""
        self.lookups.append(Lookup(kind, text, subject, taken))

    def erase(self, subject: UUID, *purposes: Purpose) -> None:
        """Destroy a subject's keys for these purposes; what they sealed reads as erased for ever.

        The aggregate concerned records it in an event called `SubjectErased`, from which
        everything people read is made anew.
        """
        self.erasures += [(subject, purpose) for purpose in purposes]

    @property
    def aggregates(self) -> Sequence[Aggregate]:
        """All that was got, for the append to check that it is still as it was read."""
        return tuple(self._got.values())

    @property
    def reads(self) -> Iterator[tuple[UUID, int]]:
        """What was read and at which version, 0 for what was looked for and had not begun."""
        for found in self._got.values():
            yield found.id, found.version - len(found.pending_events)
        for stream in self._absent - self._got.keys():
            yield stream, 0

    def envelope(self) -> Envelope:
        """What is recorded about every event of this work."""
        return Envelope(
            by=self.by,
            via=self.caller.via,
            command=self.caller.command_id,
            recorded_at=self.now,
            happened_at=self._told,
            cause=self.caller.cause,
            rule=tuple(dict.fromkeys(self._rules)),
        )


@dataclass(frozen=True)
class Answer:
    """What the firm answers to a command, the first time and every time it is sent again."""

    command_id: UUID
    versions: Mapping[UUID, int] = field(default_factory=dict)
    position: int = 0
    repeated: bool = False


class Conflict(Exception):
    """Somebody recorded on the same aggregate first; do the command again on what is there now."""


class TooBusy(Refused):
    """Too many want the same thing at once; ask again in a moment."""

    status = 503


class Desk(Protocol):
    """The aggregates a command has on its desk, each alone until the outcome is known."""

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to record on; NotLoaded if it has to be fetched first."""
        ...

    def see(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to look at; NotLoaded if it has to be fetched first."""
        ...

    async def fetch(self, more: NotLoaded | None = None) -> None:
        """Put all that was asked for on the desk afresh, and one more if given."""
        ...

    async def current(self) -> bool:
        """Whether all that was handed out is still how it stands; a refusal counts only then."""
        ...

    def drop(self) -> None:
        """Let go of what was handed out: what bears changes that were never kept is forgotten."""
        ...

    async def keep(self, work: Work) -> Answer:
        """Append everything the work recorded. Raises Conflict, Refused."""
        ...


class Log(Protocol):
    """Where events are kept, in one order, for ever."""

    def now(self) -> datetime:
        """The database's time (UTC), never going backwards within a process."""
        ...

    def desk(self) -> AbstractAsyncContextManager[Desk]:
        """A desk for one command; what it held is let go at the end."""
        ...

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        ...


class Firm:
    """The one door: does a command on the log, and again if somebody was faster."""

    attempts: ClassVar[int] = 5

    def __init__(self, log: Log, days_off: DaysOff = no_days_off) -> None:
        self.log, self._days_off = log, days_off

    async def do(self, command: Command, caller: Caller) -> Answer:
        """Do a command, once for ever.

        Raises the `Refused` the business gives, judged on freshly read state, and `TooBusy`
        when others were faster five times in a row.
        """
        command = with_own_ids(command, caller.command_id)
        async with self.log.desk() as desk:
            for outrun in range(self.attempts):
                try:
                    return await desk.keep(await self._work(desk, command, caller))
                except TooBusy:
                    raise
                except Refused:
                    if first := await self.log.answer_to(caller):
                        return first
                    if await desk.current():
                        raise
                except Conflict:
                    pass
                desk.drop()
                await asyncio.sleep(random.uniform(0, 0.01) * outrun)  # noqa: S311 - jitter
                await desk.fetch()
        raise TooBusy

    async def rehearse(self, command: Command, caller: Caller) -> Work:
        """Do a command as if: give its work with what it would record, and keep nothing.

        Raises the `Refused` the command would give.
        """
        command = with_own_ids(command, caller.command_id)
        async with self.log.desk() as desk:
            return await self._work(desk, command, caller)

    async def _work(self, desk: Desk, command: Command, caller: Caller) -> Work:
        """Do a command with all it asks for on the desk."""
        while True:
            work = Work(desk.load, caller, self.log.now(), self._days_off, desk.see)
            try:
                with told_time(work.now):
                    command.do(work)
            except NotLoaded as more:
                await desk.fetch(more)
            else:
                return work


@cache
def _own_ids(kind: type) -> tuple[str, ...]:
    """The fields of a command whose ids come from its own."""
    return tuple(part.name for part in fields(cast("Any", kind)) if part.default == DERIVED)


def with_own_ids(command: C, command_id: UUID) -> C:
    """Fill the ids a command brings along from its own id, so that re-sending means the same."""
    own = {
        name: derived(command_id, name)
        for name in _own_ids(cast("Any", type(command)))
        if getattr(command, name) == DERIVED
    }
    return replace(cast("Any", command), **own) if own else command


def recorded(aggregates: Sequence[Aggregate]) -> Iterator[Event]:
    """Every event not yet kept, in the order of its aggregate."""
    for aggregate in aggregates:
        yield from cast("Sequence[Event]", aggregate.pending_events)
