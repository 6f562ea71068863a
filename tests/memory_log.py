"""A log without a database, behind the same face: for specifications."""

from __future__ import annotations

import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from application.firm import Answer, Caller, Conflict, Lookup, NotLoaded, Work, recorded
from domain.events import Aggregate, Event
from domain.refusals import DifferentContents
from tests.spec_times import NOON

A = TypeVar("A", bound=Aggregate)


class MemoryLog:
    """Keeps events in a list, and folds aggregates anew for every command."""

    def __init__(self) -> None:
        self.recorded: list[Event] = []
        self.streams: dict[UUID, list[Event]] = {}
        self._now = NOON
        self._answers: dict[UUID, tuple[bytes, Answer]] = {}
        self._claims: dict[tuple[str, str], UUID] = {}

    def set_clock(self, moment: datetime) -> None:
        """Let it be this time."""
        self._now = moment

    def now(self) -> datetime:
        """The time it was told."""
        return self._now

    def proof_of(self, told: bytes) -> bytes:
        """The hash of what is told, under a key."""
        return hmac.digest(b"of memory", told, "sha256")

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[MemoryDesk]:
        """Every aggregate at hand, freshly folded."""
        yield MemoryDesk(self)

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        if caller.command_id not in self._answers:
            return None
        contents, answer = self._answers[caller.command_id]
        if contents != caller.contents:
            raise DifferentContents
        return Answer(answer.command_id, answer.versions, answer.position, repeated=True)

    def known(self) -> set[UUID]:
        """The ids of every command ever done."""
        return set(self._answers)

    def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position, oldest first."""
        return self.recorded[after : after + limit]

    def find_subject(self, kind: str, text: str) -> UUID | None:
        """Who has claimed a text."""
        return self._claims.get((kind, text.casefold().strip()))

    def _let_go(self, claim: Lookup) -> None:
        for key, subject in list(self._claims.items()):
            if (key[0], subject) == (claim.kind, claim.subject):
                del self._claims[key]

    def fold(self, kind: type[A], stream: UUID) -> A:
        """An aggregate as it stands."""
        found = MemoryDesk(self).load(kind, stream)
        assert isinstance(found, kind)
        return found

    async def keep(self, work: Work) -> Answer:
        """Keep everything the work recorded, or refuse all of it."""
        if first := await self.answer_to(work.caller):
            return first
        for stream, version in work.reads:
            if version != len(self.streams.get(stream, ())):
                raise Conflict
        for claim in work.lookups:
            key = (claim.kind, (claim.text or "").casefold().strip())
            if claim.text and self._claims.get(key, claim.subject) != claim.subject:
                raise claim.taken
        for claim in work.lookups:
            self._let_go(claim)
        for claim in work.lookups:
            if claim.text:
                self._claims[claim.kind, claim.text.casefold().strip()] = claim.subject
        envelope = work.envelope()
        for event in recorded(work.aggregates):
            told = replace(envelope, schema=event.schema)
            event.__dict__.update(envelope=told, position=len(self.recorded) + 1)
            self.recorded.append(event)
            self.streams.setdefault(event.originator_id, []).append(event)
        versions = {a.id: a.version for a in work.aggregates if a.pending_events}
        answer = Answer(work.caller.command_id, versions, len(self.recorded))
        self._answers[work.caller.command_id] = (work.caller.contents, answer)
        return answer


class MemoryDesk:
    """Hands out aggregates as they stand."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Fold an aggregate from everything that happened to it."""
        found: Aggregate | None = None
        for event in self._log.streams.get(id, ()):
            found = event.mutate(found)
        return found

    see = load

    async def fetch(self, more: NotLoaded | None = None) -> None:
        """Nothing to fetch: all is at hand."""

    async def current(self) -> bool:
        """Nobody else is here."""
        return True

    def drop(self) -> None:
        """Nothing to forget: nothing is kept between commands."""

    async def keep(self, work: Work) -> Answer:
        """Append the work."""
        return await self._log.keep(work)
