"""Proofs of single events: that each stands in the sealed log, as it was recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from psycopg import Connection

from infrastructure.merkle import Tree

LEAVES: Final = "select position, leaf from audit_leaf order by leaf_index"
NEWEST: Final = "select note from audit_checkpoint order by size desc limit 1"


@dataclass(frozen=True)
class Proof:
    """Where an event stands in the tree, and the hashes that lead from it to the root."""

    leaf: int
    path: tuple[str, ...]


@dataclass(frozen=True)
class Proofs:
    """The signed checkpoint, and a proof for each event that is under it."""

    checkpoint: str
    of: dict[int, Proof]


def proofs_of(link: Connection[Any], positions: Iterable[int]) -> Proofs:
    """Prove the events at these positions; one not sealed yet has no proof."""
    wanted = set(positions)
    with link.transaction():
        link.execute("set transaction isolation level repeatable read, read only")
        note = link.execute(NEWEST).fetchone()
        leaves = link.execute(LEAVES).fetchall()
    tree, places = Tree(), {}
    for index, (position, leaf) in enumerate(leaves):
        tree.append(bytes(leaf))
        if position in wanted:
            places[position] = index
    found = {
        position: Proof(index, tuple(one.hex() for one in tree.inclusion(index)))
        for position, index in places.items()
    }
    return Proofs(str(note[0]) if note else "", found)
