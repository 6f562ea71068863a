"""For witnesses: the newest checkpoint, and the proof that it grew out of one they hold."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from psycopg import Connection

from infrastructure.merkle import Tree

NEWEST = "select size, made_at, note from audit_checkpoint order by size desc limit 1"
LEAVES = "select leaf from audit_leaf where leaf_index < %s order by leaf_index"


def newest_checkpoint(link: Connection[Any]) -> tuple[int, datetime, str] | None:
    """Size, time and signed note of the newest checkpoint."""
    found: tuple[int, datetime, str] | None = link.execute(NEWEST).fetchone()
    return found


def growth_between(link: Connection[Any], first: int) -> tuple[int, list[str], str] | None:
    """Today's size, the consistency proof from `first` to it, and its note; None before `first`."""
    newest = newest_checkpoint(link)
    if newest is None or first > newest[0]:
        return None
    tree = Tree()
    for (leaf,) in link.execute(LEAVES, (newest[0],)):
        tree.append(bytes(leaf))
    return newest[0], [one.hex() for one in tree.consistency(first, newest[0])], newest[2]
