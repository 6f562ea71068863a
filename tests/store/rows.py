"""Batches by hand, put to the append in one group, and what the tables hold afterwards."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID, uuid4

import psycopg

from infrastructure.store.batches import Batch, Outcome
from infrastructure.store.recorder import Committer
from tests.spec_times import NOON


def batch(command_id: UUID | None = None, contents: bytes = b"told", **parts: Any) -> Batch:
    """One command's share, with the parts given."""
    return Batch(command_id or uuid4(), contents, "{}", NOON, **parts)


def recording(stream: UUID, version: int = 1, **parts: Any) -> Batch:
    """A command that read a stream and records its next event."""
    events = [(stream, version, "Test.Happened", b"{}")]
    return batch(reads=[(stream, version - 1)], events=events, **parts)


def key(subject: UUID, purpose: str = "contact") -> tuple[UUID, UUID, str, bytes, int]:
    """A key that a batch brings along."""
    return uuid4(), subject, purpose, b"wrapped", 1


def together(dsn: str, *batches: Batch) -> list[Outcome | Exception]:
    """Append these in one group."""
    committer = Committer(dsn)

    async def append() -> list[Outcome | Exception]:
        return await committer._append(list(batches))

    try:
        return asyncio.run(append())
    finally:
        committer.link.close()


def verdicts(dsn: str, *batches: Batch) -> list[str]:
    """What becomes of these in one group."""
    return [
        one.verdict if isinstance(one, Outcome) else type(one).__name__
        for one in together(dsn, *batches)
    ]


def rows(dsn: str, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a table holds."""
    with psycopg.connect(dsn) as link:
        return link.execute(query.encode(), values).fetchall()


def positions(dsn: str) -> list[int]:
    """Every position of the log."""
    return [position for (position,) in rows(dsn, "select position from event order by 1")]
