"""One postmaster: found alive, started on its data, or brought to its end."""

import os
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psycopg

from infrastructure.local_postgres import cluster as clusters
from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.binaries import Binaries
from infrastructure.local_postgres.liveness import PidFile, answers, dsn_of, living_in

PATIENCE = 60.0


class CannotStart(RuntimeError):
    """PostgreSQL did not start; the message ends with what it said."""


def living(place: Path) -> PidFile | None:
    """The living server's own pid file, once it answers; None when nobody lives there."""
    deadline = time.monotonic() + PATIENCE
    while (found := PidFile.of(place)) and found.is_of(place):
        if answers(dsn_of(found.sockets, "postgres")):
            return found
        if time.monotonic() > deadline:
            msg = f"process {found.pid} holds {place} and does not answer"
            raise CannotStart(msg)
        time.sleep(0.05)
    return None


def launch(
    place: Path, binaries: Binaries, account: Account, options: Mapping[str, str]
) -> PidFile:
    """Start a server on this data, made first where there is none. Raises `CannotStart`."""
    if not place.exists():
        wrong = clusters.make(place, binaries, account, durable=options.get("fsync") != "off")
        if wrong:
            raise CannotStart(wrong)
    # After kill -9 of a postmaster its backends work on, and a new one beside them would do harm.
    end(place, signal.SIGQUIT)
    # Its process is dead or a stranger's, at which a new postmaster would balk.
    (place / "postmaster.pid").unlink(missing_ok=True)
    sockets = clusters.socket_folder(place.parent, account)
    told = {**options, "listen_addresses": "", "unix_socket_directories": sockets}
    told["unix_socket_permissions"] = "0700"
    words = " ".join(f"-c {name}='{value}'" for name, value in told.items())
    said = _pg_ctl_start(place, binaries, account, words)
    if found := living(place):
        return found
    raise CannotStart(said)


def _pg_ctl_start(place: Path, binaries: Binaries, account: Account, words: str) -> str:
    """Try to start; gives what PostgreSQL said while it did."""
    log = place / "server.log"
    begun = log.stat().st_size if log.exists() else 0
    command = [binaries.program("pg_ctl"), "start", "-D", str(place), "-l", str(log)]
    done = account.run([*command, "-w", "-t", str(int(PATIENCE)), "-o", words])
    return (log.read_text()[begun:] if log.exists() else "") or done.stderr


def end(place: Path, wish: signal.Signals) -> None:
    """Ask the processes at work in this data to end, and wait until they have."""
    deadline = time.monotonic() + PATIENCE
    while left := living_in(place):
        if time.monotonic() > deadline:
            msg = f"processes {left} still work in {place}"
            raise CannotStart(msg)
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, wish)
        time.sleep(0.05)


def ensure_database(sockets: str) -> None:
    """The database `luotsi`, made at the first start."""
    with psycopg.connect(dsn_of(sockets, "postgres"), autocommit=True) as link:
        if not link.execute("SELECT FROM pg_database WHERE datname = 'luotsi'").rowcount:
            link.execute("CREATE DATABASE luotsi")
