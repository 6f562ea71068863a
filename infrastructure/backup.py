"""A copy of the log to keep: events, keys' table, documents; what people read is left out.

Read models are rebuilt from the log, so no readable personal data lies in a backup.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import psycopg

from infrastructure.local_postgres.binaries import find_binaries

NAME = "select to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDD-HH24MISS')"


def write_backup(dsn: str, folder: Path) -> Path:
    """Write a copy into a folder; gives the file, readable by its owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with psycopg.connect(dsn) as link:
        row = link.execute(NAME).fetchone()
    file = folder / f"luotsi-{row[0] if row else 'now'}.dump"
    program = find_binaries().program("pg_dump")
    subprocess.run(  # noqa: S603 - our own program with our own arguments
        [program, "--format=custom", "--no-unlogged-table-data", f"--file={file}", dsn],
        check=True,
    )
    file.chmod(0o400)
    return file
