"""Back to a moment: a copy of the whole server, every change since, and both put together again.

What people read is in neither: read models are unlogged, so they come back empty and are rebuilt.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from datetime import datetime
from pathlib import Path
from typing import Final

import psycopg

from infrastructure.backup import NAME
from infrastructure.local_postgres import CannotStart, running
from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.binaries import find_binaries
from infrastructure.local_postgres.cluster import home_of

PATIENCE: Final = 600.0
UNFINISHED: Final = "restore-unfinished"


class DataInTheWay(RuntimeError):
    """There is a database in this folder already: name an empty one, and look before you swap."""


class RestoreUnfinished(RuntimeError):
    """This database was brought back; run `luotsi restore finish`, or the erased are back too."""


class NotThere(RuntimeError):
    """The moment cannot be reached: the changes kept do not go that far."""


def copy_whole(dsn: str, folder: Path) -> Path:
    """Copy the whole server into a folder while it works; gives the copy."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with psycopg.connect(dsn) as link:
        row = link.execute(NAME).fetchone()
    copy = folder / f"luotsi-{row[0] if row else 'now'}"
    program = find_binaries().program("pg_basebackup")
    subprocess.run(  # noqa: S603 - our own program with our own arguments
        [program, f"--dbname={dsn}", f"--pgdata={copy}", "--checkpoint=fast", "--no-password"],
        check=True, capture_output=True,
    )  # fmt: skip
    return copy


def restore_to(copy: Path, changes: Path, moment: datetime | None, data_dir: Path) -> Path:
    """Lay a copy into an empty data folder, to be brought to a moment at its next start.

    Without a moment it goes as far as the changes do. Raises DataInTheWay.
    """
    major = (copy / "PG_VERSION").read_text().strip()
    place = data_dir.absolute() / f"postgres-{major}"
    account = Account.for_server(place)
    place = home_of(data_dir.absolute(), account) / place.name
    if place.exists():
        raise DataInTheWay(DataInTheWay.__doc__)
    shutil.copytree(copy, place)
    told = {"restore_command": f"cp {shlex.quote(str(changes))}/%f %p"}
    if moment:
        told |= {"recovery_target_time": moment.isoformat(), "recovery_target_action": "promote"}
    lines = [f"{name} = '{value.replace(chr(39), 2 * chr(39))}'\n" for name, value in told.items()]
    with (place / "postgresql.auto.conf").open("a") as settings:
        settings.writelines(lines)
    (place / "recovery.signal").touch()
    _hand_over(place, account)
    (data_dir / UNFINISHED).touch()
    return place


def require_finished(data_dir: Path) -> None:
    """Serve nobody before keys destroyed since the copy are destroyed again. Raises."""
    if (data_dir / UNFINISHED).exists():
        raise RestoreUnfinished(RestoreUnfinished.__doc__)


def finished(data_dir: Path) -> None:
    """Nobody who was erased has come back: the service may run."""
    (data_dir / UNFINISHED).unlink(missing_ok=True)


def bring_up(data_dir: Path) -> None:
    """Start what was laid there until it has reached its moment, and stop it. Raises NotThere."""
    try:
        with running(data_dir) as server:
            _wait_for_commands(server.dsn)
    except (CannotStart, psycopg.OperationalError) as ended:
        raise NotThere(NotThere.__doc__) from ended


def _wait_for_commands(dsn: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with psycopg.connect(dsn) as link:
            if link.execute("select pg_is_in_recovery()").fetchone() == (False,):
                return
        time.sleep(0.1)
    raise NotThere(NotThere.__doc__)


def _hand_over(place: Path, account: Account) -> None:
    place.chmod(0o700)
    if account.is_other:
        for one in [place, *place.rglob("*")]:
            os.chown(one, account.uid, account.gid, follow_symlinks=False)
