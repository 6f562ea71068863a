"""Which keys were destroyed, remembered beside the key files: a restored backup brings none back.

The database's backup is older than an erasure; this list is not in it. After a restore it is gone
through, and every key on it is destroyed again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from uuid import UUID

import psycopg

LIST: Final = "destroyed.txt"
DESTROYED: Final = "select key_id from subject_key where wrapped is null"
BACK: Final = "select from subject_key where key_id = any(%s) and wrapped is not null limit 1"
AGAIN: Final = (
    "update subject_key set wrapped = null, destroyed_at = coalesce(destroyed_at, now())"
    " where key_id = any(%s) and wrapped is not null returning subject_id"
)


def remembered(folder: Path) -> set[UUID]:
    """The keys on the list."""
    path = folder / LIST
    return {UUID(line) for line in path.read_text().split()} if path.exists() else set()


def remember(folder: Path, keys: Iterable[UUID]) -> int:
    """Put keys on the list, safely on the disk; gives how many are new."""
    new = sorted(set(keys) - remembered(folder))
    if new:
        with (folder / LIST).open("a") as file:
            file.writelines(f"{key}\n" for key in new)
            file.flush()
            os.fsync(file.fileno())
    return len(new)


def remember_all(dsn: str, folder: Path) -> int:
    """Put every destroyed key of the database on the list."""
    with psycopg.connect(dsn) as link:
        return remember(folder, (row[0] for row in link.execute(DESTROYED).fetchall()))


class ErasedAreBack(RuntimeError):
    """In this restored database the erased are readable again: run `luotsi restore finish`."""


def require_erased_gone(dsn: str, folder: Path) -> None:
    """Let no process open on a restored database before the erased are erased again.

    Raises ErasedAreBack.
    """
    if keys := sorted(remembered(folder)):
        with psycopg.connect(dsn) as link:
            row = link.execute(BACK, [keys]).fetchone()
        if row is not None:
            raise ErasedAreBack


def destroy_again(dsn: str, folder: Path) -> list[UUID]:
    """After a restore: destroy what was destroyed before; gives whose keys they were.

    What people read is thrown away with it, and made anew from the log.
    """
    with psycopg.connect(dsn) as link:
        again = link.execute(AGAIN, [sorted(remembered(folder))]).fetchall()
        subjects = [row[0] for row in again]
        link.execute("delete from lookup where subject = any(%s)", [subjects])
        for subject in subjects:
            link.execute("select pg_notify('luotsi_keys', %s)", [str(subject)])
    return subjects
