"""Everything sealed, held ready to prove from: the tree of events and the tree of heads."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any
from uuid import UUID

from psycopg import Connection

from infrastructure.audit_leaves import Heads
from infrastructure.checkpoint_keys import BadCheckpoint, PublicKey
from infrastructure.checkpoints import Checkpoint, open_checkpoint
from infrastructure.merkle import Tree

Json = dict[str, Any]

LEAVES = """
    select l.leaf_index, l.leaf, e.stream, e.version
    from audit_leaf l join event e using (position) order by l.leaf_index"""
EVENTS = """
    select l.leaf_index, e.position, e.version, e.name, e.state
    from event e join audit_leaf l using (position)
    where e.stream = %s order by e.version"""
NOTES = "select note from audit_checkpoint order by size"


class NothingSealed(Exception):
    """No event of this stream is in the tree yet."""


class SealedHistory:
    """The sealed log as of one moment, read in one go; proofs from it take microseconds."""

    def __init__(self, conn: Connection[Any], key: PublicKey) -> None:
        self._tree, self._heads = Tree(), Heads()
        for index, leaf, stream, version in conn.execute(LEAVES):
            self._tree.append(bytes(leaf))
            self._heads.follow(stream, version, index)
        notes = [str(row[0]) for row in conn.execute(NOTES)]
        self._key, self._notes = key, dict(_signed_with(key, notes))

    def evidence(self, conn: Connection[Any], stream: UUID, held: Iterable[str] = ()) -> Json:
        """All that proves one stream: events, paths, its head, checkpoints, and their growth.

        `held` are witnesses' checkpoints the bundle must be comparable with. Raises NothingSealed,
        and BadCheckpoint when no checkpoint over all leaves is signed with the key.
        """
        rows = conn.execute(EVENTS, (stream,)).fetchall()
        rows = [row for row in rows if row[0] < len(self._tree)]
        if not rows:
            raise NothingSealed(stream)
        chosen = self._chosen([row[0] for row in rows], held)
        return {
            "format": "luotsi-bundle/v1",
            "stream": str(stream),
            "events": [self._event(*row) for row in rows],
            "head": {
                "place": self._heads.of(stream).place,
                "proof": _hex(self._heads.proof(stream)),
            },
            "checkpoints": [self._notes[checkpoint] for checkpoint in chosen],
            "growth": [
                _hex(self._tree.consistency(older.size, newer.size))
                for older, newer in pairwise(chosen)
            ],
        }

    def _event(self, leaf: int, position: int, version: int, name: str, state: bytes) -> Json:
        return {
            "leaf": leaf,
            "position": position,
            "version": version,
            "name": name,
            "state": b64encode(state).decode(),
            "proof": _hex(self._tree.inclusion(leaf)),
        }

    def _chosen(self, leaves: list[int], held: Iterable[str]) -> list[Checkpoint]:
        known = sorted(self._notes, key=lambda checkpoint: checkpoint.size)
        if not known or known[-1].size != len(self._tree):
            msg = "no checkpoint over all leaves is signed with this key"
            raise BadCheckpoint(msg)
        sizes = {open_checkpoint(note, [self._key]).size for note in held} | {len(self._tree)}
        for leaf in leaves:
            sizes.add(next(checkpoint.size for checkpoint in known if checkpoint.size > leaf))
        return [checkpoint for checkpoint in known if checkpoint.size in sizes]


def _signed_with(key: PublicKey, notes: list[str]) -> Iterator[tuple[Checkpoint, str]]:
    for note in notes:
        with suppress(BadCheckpoint):  # signed with a key since retired: a bundle has one key
            yield open_checkpoint(note, [key]), note


def _hex(hashes: list[bytes]) -> list[str]:
    return [one.hex() for one in hashes]
