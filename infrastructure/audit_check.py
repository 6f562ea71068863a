"""The whole log checked from its first event: tree, streams, checkpoints, witnesses.

Nothing stored beside the events is believed; every hash is computed again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from psycopg import Connection

from infrastructure.audit_leaves import Heads, StoredEvent, StreamBroken, event_leaf
from infrastructure.checkpoint_keys import BadCheckpoint, PublicKey
from infrastructure.checkpoints import open_checkpoint
from infrastructure.merkle import CompactRange

ROWS_AT_ONCE = 2_000

Keys = tuple[PublicKey, ...]

LOG = """
    select coalesce(l.position, e.position), l.leaf_index, l.leaf,
           e.stream, e.version, e.name, e.state
    from audit_leaf l full join event e using (position)
    where l.position is not null or e.position <= (select max(position) from audit_leaf)
    order by 1"""


@dataclass(frozen=True)
class Verification:
    """What a full check found: all well, or the problems in the order of the log."""

    ok: bool
    size: int
    root: bytes
    problems: tuple[str, ...]


@dataclass
class _Check:
    log: CompactRange = field(default_factory=CompactRange)
    heads: Heads = field(default_factory=Heads)
    problems: list[str] = field(default_factory=list)


def verify_all(
    conn: Connection[Any],
    public_key: PublicKey,
    witnessed: Iterable[str] = (),
    retired: tuple[PublicKey, ...] = (),
) -> Verification:
    """Check everything sealed, in one snapshot; `witnessed` are checkpoints that others hold.

    `retired` are keys that signed before `public_key` did.

    Stops at the first broken event and names it. Events not yet sealed are no problem. Needs a
    connection outside any transaction.
    """
    check = _Check()
    with conn.transaction():
        conn.execute("set transaction isolation level repeatable read, read only")
        notes = conn.execute("select size, note from audit_checkpoint order by size").fetchall()
        _run(
            check,
            _sealed(conn),
            [*notes, *((None, note) for note in witnessed)],
            (public_key, *retired),
        )
    return Verification(not check.problems, check.log.size, check.log.root(), tuple(check.problems))


def _sealed(conn: Connection[Any]) -> Iterator[tuple[Any, ...]]:
    with conn.cursor(name="audit_check", binary=True) as cursor:
        cursor.execute(LOG)
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            yield from rows


def _run(check: _Check, rows: Iterator[tuple[Any, ...]], notes: list[Any], keys: Keys) -> None:
    signed = _by_size(check, notes, keys)
    known = len(check.problems)
    for row in rows:
        _take(check, row)
        if len(check.problems) == known:
            _compare(check, signed.pop(check.log.size, []))
        if len(check.problems) > known:
            return
    check.problems += [f"checkpoint {size}: leaves are missing" for size in sorted(signed)]
    if check.log.size and check.log.size not in {size for size, _ in notes}:
        check.problems.append(f"leaf {check.log.size - 1}: no checkpoint covers it")


def _by_size(check: _Check, notes: list[Any], keys: Keys) -> dict[int, list[Any]]:
    signed: dict[int, list[Any]] = {}
    for size, note in notes:
        try:
            checkpoint = open_checkpoint(note, keys)
        except BadCheckpoint as error:
            check.problems.append(f"checkpoint {size}: {error}")
            continue
        if size not in (None, checkpoint.size):
            check.problems.append(f"checkpoint {size}: it is signed for size {checkpoint.size}")
        signed.setdefault(checkpoint.size, []).append(checkpoint)
    return signed


def _take(check: _Check, row: tuple[Any, ...]) -> None:
    position, index, leaf, stream, version, name, state = row
    where = f"event at position {position}"
    if index is None:
        check.problems.append(f"{where}: it is not in the tree")
    elif stream is None:
        check.problems.append(f"{where}: it is gone, leaf {index} is left")
    elif index != check.log.size:
        check.problems.append(f"{where}: leaf {check.log.size} expected, {index} found")
    elif event_leaf(StoredEvent(position, stream, version, name, state)) != leaf:
        check.problems.append(f"{where} (stream {stream}, version {version}): it was changed")
    else:
        _follow(check, row)


def _follow(check: _Check, row: tuple[Any, ...]) -> None:
    position, index, leaf, stream, version, *_ = row
    try:
        check.heads.follow(stream, version, index)
    except StreamBroken as error:
        check.problems.append(f"event at position {position}: {error}")
    check.log.append(leaf)


def _compare(check: _Check, checkpoints: list[Any]) -> None:
    ours = (check.log.root(), len(check.heads), check.heads.root()) if checkpoints else None
    for signed in checkpoints:
        if (signed.root, signed.streams, signed.heads_root) != ours:
            check.problems.append(f"checkpoint {signed.size}: it was signed over another history")
