"""Epochs of the key-encryption keys: every data key is wrapped anew, and old epochs go at last.

A destroyed key lingers in old pages and backups, but only wrapped; once the epoch it was wrapped
under is gone and no backup that old is kept, nobody can open it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql

from infrastructure.store.key_files import KeyFiles

EVERY: Final = timedelta(days=7)
BACKUPS: Final = timedelta(days=14)
GROUP: Final = 1000
WRAPPED: Final = {"subject_key": "key_id", "code_device": "person_id"}
"""Where wrapped keys lie, and what each is bound to."""


def rewrap(dsn: str, files: KeyFiles) -> int:
    """Begin a new epoch and wrap every living key under it; gives how many."""
    files.new_epoch()
    with psycopg.connect(dsn) as link:
        return sum(_rewrap(link, files, table, column) for table, column in WRAPPED.items())


def _rewrap(link: psycopg.Connection[Any], files: KeyFiles, table: str, column: str) -> int:
    """A key destroyed meanwhile stays destroyed: a row counts only as it was read."""
    names = {"table": sql.Identifier(table), "id": sql.Identifier(column)}
    old = sql.SQL(
        "select {id}, wrapped, kek_epoch from {table} where wrapped is not null"
        " and kek_epoch < %s limit %s for update skip locked"
    ).format(**names)
    new = sql.SQL(
        "update {table} set wrapped = %s, kek_epoch = %s where {id} = %s and wrapped = %s"
    ).format(**names)
    done = 0
    while rows := link.execute(old, [files.epoch, GROUP]).fetchall():
        with link.cursor() as cursor:
            cursor.executemany(new, [_anew(files, *row) for row in rows])
        link.commit()
        done += len(rows)
    return done


def _anew(files: KeyFiles, key_id: UUID, wrapped: bytes, epoch: int) -> tuple[Any, ...]:
    plain = files.unwrap(key_id, wrapped, epoch)
    return files.wrap(key_id, plain), files.epoch, key_id, wrapped


def retire(dsn: str, folder: Path, now: datetime, backups: timedelta = BACKUPS) -> list[int]:
    """Destroy epochs under which nothing is wrapped and that no kept backup needs."""
    paths = {int(path.stem.split("-")[1]): path for path in folder.glob("kek-*.key")}
    begun = {
        epoch: datetime.fromtimestamp(p.stat().st_mtime, now.tzinfo) for epoch, p in paths.items()
    }
    with psycopg.connect(dsn) as link:
        in_use = {
            row[0]
            for table in WRAPPED
            for row in link.execute(
                sql.SQL("select distinct kek_epoch from {} where wrapped is not null").format(
                    sql.Identifier(table)
                )
            ).fetchall()
        }
    gone = [
        epoch
        for epoch in sorted(paths)
        if epoch not in in_use and epoch + 1 in begun and now - begun[epoch + 1] > backups
    ]
    for epoch in gone:
        paths[epoch].unlink()
    return gone


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest epoch is a week old."""
    return now - max(_made(path, now) for path in folder.glob("kek-*.key")) > EVERY


def _made(path: Path, now: datetime) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
