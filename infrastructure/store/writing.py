"""From a work to its batch: events written and sealed, with the keys that takes."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import msgspec

from application.firm import Lookup, Work, recorded
from domain.events import derived
from domain.privacy import Personal
from infrastructure.store.batches import Batch
from infrastructure.store.keys import Key, KeyRing, Pair
from infrastructure.store.mapper import to_row
from infrastructure.store.shapes import shape_of


class Writing:
    """One work on its way into the log; `made` are the keys it brings along."""

    def __init__(self, work: Work, ring: KeyRing) -> None:
        self.work, self.ring = work, ring
        self.changed = [one for one in work.aggregates if one.pending_events]
        self._reads = list(work.reads)
        self.made: dict[Pair, Key] = {}
        self._used: set[UUID] = set()

    def unknown(self) -> list[Pair]:
        """The keys to ask for before writing; a subject that begins here has none yet."""
        return [pair for pair, begins in self._needed() if not (begins or self.ring.known(pair))]

    def batch(self) -> Batch:
        """Write everything down. Raises EraseStands."""
        work, caller = self.work, self.work.caller
        batch = Batch(caller.command_id, caller.contents, self._answer(), work.now)
        batch.reads = self._reads
        envelope = work.envelope()
        for event in recorded(self.changed):
            name, state = to_row(event, envelope, self._key_for)
            batch.events.append((event.originator_id, event.originator_version, name, state))
        batch.used_keys = [(key_id,) for key_id in sorted(self._used)]
        batch.keys = [
            (key.key_id, key.subject, key.purpose.value, key.wrapped, key.epoch)
            for key in self.made.values()
        ]
        batch.lookups = [self._claim(claim) for claim in work.lookups]
        batch.destroyed = [(subject, purpose.value) for subject, purpose in work.erasures]
        return batch

    def _needed(self) -> Iterator[tuple[Pair, bool]]:
        for event in recorded(self.changed):
            for mark in shape_of(type(event)).groups:
                subject = getattr(event, mark.subject)
                begins = event.originator_version == 1 and subject == event.originator_id
                yield (subject, mark.purpose), begins

    def _key_for(self, subject: UUID, mark: Personal) -> Key:
        pair = (subject, mark.purpose)
        if pair in self.made:
            return self.made[pair]
        if key := self.ring.known(pair):
            self._used.add(key.key_id)
            return key
        made = self.ring.make(derived(subject, "key", mark.purpose), subject, mark.purpose)
        return self.made.setdefault(pair, made)

    def _answer(self) -> str:
        versions = {str(a.id): a.version for a in self.changed}
        return msgspec.json.encode(versions).decode()

    def _claim(self, claim: Lookup) -> tuple[str, bytes | None, UUID]:
        hashed = self.ring.files.lookup(claim.kind, claim.text) if claim.text else None
        return claim.kind, hashed, claim.subject
