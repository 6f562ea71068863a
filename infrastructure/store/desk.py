"""The desk of one command on PostgreSQL: its aggregates, each alone within this process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

import psycopg

from application.firm import Answer, Conflict, NotLoaded, TooBusy, Work
from domain.events import Aggregate
from domain.refusals import DifferentContents, Erased
from infrastructure.store.batches import Outcome
from infrastructure.store.cache import Cache
from infrastructure.store.keys import KeyRing
from infrastructure.store.loading import Loading
from infrastructure.store.mapper import EraseStands
from infrastructure.store.reading import answer_of
from infrastructure.store.recorder import Committer
from infrastructure.store.turns import Turns
from infrastructure.store.writing import Writing


@dataclass(frozen=True)
class Machinery:
    """What stands behind every desk of a process."""

    cache: Cache
    turns: Turns
    ring: KeyRing
    loading: Loading
    committer: Committer


class PostgresDesk:
    """The aggregates one command works on.

    What is known and free is handed out at once. For anything else the command is begun again
    with all it wanted on the desk, each waited for in the order of the ids, so that nobody waits
    in a ring.
    """

    def __init__(self, log: Machinery) -> None:
        self._log = log
        self._wanted: set[UUID] = set()
        self._to_see: set[UUID] = set()
        self._held: set[UUID] = set()
        self._found: dict[UUID, Aggregate | None] = {}
        self._seen: dict[UUID, Aggregate | None] = {}
        self._outdated = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.drop()

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to record on; NotLoaded if it has to be fetched or waited for."""
        if id not in self._found:
            known = self._log.cache.get(id)
            if known is None or not self._log.turns.take(id):
                raise NotLoaded(kind, id)
            self._held.add(id)
            self._found[id] = known
        return self._found[id]

    def see(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out an aggregate to look at; one that somebody is at work on is read anew."""
        if id in self._found:
            return self._found[id]
        if id not in self._seen:
            known = self._log.cache.get(id)
            if known is None or self._log.turns.taken(id):
                raise NotLoaded(kind, id, to_see=True)
            self._seen[id] = known
        return self._seen[id]

    async def fetch(self, more: NotLoaded | None = None) -> None:
        """Put all that was asked for on the desk afresh, and one more if given."""
        self._wanted |= self._found.keys()
        if more:
            (self._to_see if more.to_see else self._wanted).add(more.stream)
        self.drop()
        for stream in sorted(self._wanted):
            await self._log.turns.wait(stream)
            self._held.add(stream)
        known = self._log.cache.get
        self._found = {stream: known(stream) for stream in self._wanted}
        free = {stream for stream in self._to_see if not self._log.turns.taken(stream)}
        self._seen = {stream: known(stream) for stream in free}
        at_hand = {**self._seen, **self._found}
        missing = [one for one in self._wanted | self._to_see if at_hand.get(one) is None]
        if missing:
            loaded = await self._log.loading.load(missing)
            self._found |= {one: loaded[one] for one in missing if one in self._wanted}
            self._seen |= {one: loaded[one] for one in missing if one in self._to_see}

    async def current(self) -> bool:
        """Whether all that was handed out is still how it stands in the log."""
        handed = {**self._seen, **self._found}
        heads = await self._log.loading.heads(handed)
        stands = all(heads.get(one, 0) == _read(found) for one, found in handed.items())
        self._outdated = not stands
        return stands

    def drop(self) -> None:
        """Let go: what bears changes that were never kept is forgotten, the rest stays known."""
        if self._outdated:
            self._log.cache.forget([*self._found, *self._seen])
        else:
            self._remember()
        self._log.turns.leave(self._held)
        self._wanted |= self._found.keys()
        self._held, self._found, self._seen, self._outdated = set(), {}, {}, False

    async def keep(self, work: Work) -> Answer:
        """Append the work. Raises Conflict, DifferentContents, Erased, or what a claim says."""
        writing = Writing(work, self._log.ring)
        self._let_others(writing)
        try:
            outcome = await self._append(writing)
        except EraseStands:
            raise Erased from None
        match outcome.verdict:
            case "kept":
                self._kept(writing)
            case "conflict":
                self._outdated = True
                await self._log.loading.learn(writing.made)
                raise Conflict
            case "different":
                raise DifferentContents
            case "taken":
                raise work.lookups[0].taken
            case "erased":
                self._log.ring.forget()
                raise Erased
        return _answer(work, outcome)

    def _let_others(self, writing: Writing) -> None:
        """What was only read need not wait for the outcome: the append checks its version."""
        changed = {aggregate.id for aggregate in writing.changed}
        free = self._held - changed
        for stream in free:
            if found := self._found[stream]:
                self._log.cache.keep(found)
        self._log.turns.leave(free)
        self._held -= free

    async def _append(self, writing: Writing) -> Outcome:
        if unknown := writing.unknown():
            await self._log.loading.learn(unknown)
        try:
            return await self._log.committer.commit(writing.batch())
        except psycopg.OperationalError as away:
            raise TooBusy from away

    def _kept(self, writing: Writing) -> None:
        for key in writing.made.values():
            self._log.ring.remember(key)
        for subject, _ in writing.work.erasures:
            self._log.ring.forget(subject)
        for aggregate in writing.changed:
            aggregate.collect_events()
            self._log.cache.keep(aggregate)

    def _remember(self) -> None:
        cache = self._log.cache
        for stream in self._held:
            found = self._found.get(stream)
            if found is not None and found.pending_events:
                cache.forget([stream])
            elif found is not None:
                cache.keep(found)
        for stream, seen in self._seen.items():
            if seen is not None and not self._log.turns.taken(stream):
                cache.keep(seen)


def _answer(work: Work, outcome: Outcome) -> Answer:
    repeated = outcome.verdict == "repeated"
    command_id = work.caller.command_id
    return answer_of(command_id, outcome.answer or "{}", outcome.position, repeated=repeated)


def _read(found: Aggregate | None) -> int:
    return found.version - len(found.pending_events) if found else 0
