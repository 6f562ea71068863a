"""The desk of one command on PostgreSQL: its aggregates, locked within this process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
from infrastructure.store.writing import Writing


@dataclass(frozen=True)
class Machinery:
    """What stands behind every desk of a process."""

    cache: Cache
    ring: KeyRing
    loading: Loading
    committer: Committer


class PostgresDesk:
    """The aggregates one command works on."""

    def __init__(self, log: Machinery, found: Mapping[UUID, Aggregate | None]) -> None:
        self._log, self._found = log, found
        self._outdated = False

    def load(self, kind: type[Aggregate], id: UUID) -> Aggregate | None:
        """Hand out what is on the desk; NotLoaded for what is not."""
        if id not in self._found:
            raise NotLoaded(kind, id)
        return self._found[id]

    async def current(self) -> bool:
        """Whether all that was handed out is still how it stands in the log."""
        heads = await self._log.loading.heads(self._found)
        stands = all(heads.get(one, 0) == _read(found) for one, found in self._found.items())
        self._outdated = not stands
        return stands

    def drop(self) -> None:
        """Let go: what bears changes that were never kept is forgotten, the rest stays known."""
        changed = [a.id for a in self._found.values() if a and a.pending_events]
        self._log.cache.forget(self._found if self._outdated else changed)
        if not self._outdated:
            self._remember()

    async def keep(self, work: Work) -> Answer:
        """Append the work. Raises Conflict, DifferentContents, Erased, or what a claim says."""
        writing = Writing(work, self._log.ring)
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
        for aggregate in writing.work.aggregates:
            aggregate.collect_events()
            self._log.cache.keep(aggregate)

    def _remember(self) -> None:
        for aggregate in self._found.values():
            if aggregate is not None and not aggregate.pending_events:
                self._log.cache.keep(aggregate)


def _answer(work: Work, outcome: Outcome) -> Answer:
    repeated = outcome.verdict == "repeated"
    command_id = work.caller.command_id
    return answer_of(command_id, outcome.answer or "{}", outcome.position, repeated=repeated)


def _read(found: Aggregate | None) -> int:
    return found.version - len(found.pending_events) if found else 0
