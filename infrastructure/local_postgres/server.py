"""Start the server of a data folder, share it among processes, stop it when the last one leaves."""

import fcntl
import os
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psycopg

from infrastructure.local_postgres import cluster as clusters
from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.binaries import Binaries, find_binaries
from infrastructure.local_postgres.liveness import PidFile, answers, dsn_of, living_in
from infrastructure.settings import Settings

PATIENCE = 60.0


class CannotStart(RuntimeError):
    """PostgreSQL did not start; the message ends with what it said."""


@dataclass(frozen=True)
class Server:
    """A running server, used by this process until it calls `stop`."""

    dsn: str
    pid: int
    started: bool
    cluster: Path
    _binaries: Binaries = field(repr=False)
    _account: Account = field(repr=False)
    _use: IO[str] = field(repr=False)

    def stop(self) -> None:
        """Leave the server; whoever leaves last stops it."""
        if self._use.closed:
            return
        with _starting(self.cluster.parent):
            if _alone(self._use):
                stop = ["stop", "-D", str(self.cluster), "-m", "fast", "-w", "-t", "60"]
                self._account.run([self._binaries.program("pg_ctl"), *stop])
            self._use.close()


def start(
    data_dir: Path,
    *,
    binaries: Binaries | None = None,
    options: Mapping[str, str] = clusters.DURABLE,
) -> Server:
    """The server of this folder, running: a living one is joined, else one is started.

    Raises `NoPostgres`, `NobodyToRunAs`, `ClusterOfAnotherVersion` or `CannotStart`.
    """
    data_dir = data_dir.absolute()
    found = binaries or find_binaries()
    account = Account.for_server(data_dir / f"postgres-{found.major}")
    home = clusters.home_of(data_dir, account)
    with _starting(home):
        clusters.refuse_another_version(home, found)
        place = home / f"postgres-{found.major}"
        account = Account.for_server(place)
        programs = found.reachable_for(account, home)
        pid_file = _living(place)
        started = pid_file is None
        if pid_file is None:
            pid_file = _start(place, programs, account, options)
        _ensure_database(pid_file.sockets)
        dsn = dsn_of(pid_file.sockets)
        return Server(dsn, pid_file.pid, started, place, programs, account, _use_of(home))


@contextmanager
def running(
    data_dir: Path,
    *,
    binaries: Binaries | None = None,
    options: Mapping[str, str] = clusters.DURABLE,
) -> Iterator[Server]:
    """The server of this folder, for the length of a block."""
    server = start(data_dir, binaries=binaries, options=options)
    try:
        yield server
    finally:
        server.stop()


def stop_left_behind(data_dir: Path) -> bool:
    """Stop the server of this folder whoever uses it; False when none runs."""
    homes = [data_dir.absolute(), data_dir.absolute() / "postgres"]
    for pid_file in (found for home in homes for found in home.glob("postgres-*/postmaster.pid")):
        place = pid_file.parent.resolve()
        if (found := PidFile.of(place)) and found.is_of(place):
            os.kill(found.pid, signal.SIGINT)
            _wait_for_the_dying(place)
            return True
    return False


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """The address of the database to use: `DATABASE_URL` wins, else our own server's."""
    if settings.database_url:
        yield settings.database_url
        return
    with running(settings.data_dir) as server:
        yield server.dsn


def _living(place: Path) -> PidFile | None:
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


def _start(
    place: Path, binaries: Binaries, account: Account, options: Mapping[str, str]
) -> PidFile:
    if not place.exists():
        wrong = clusters.make(place, binaries, account, durable=options.get("fsync") != "off")
        if wrong:
            raise CannotStart(wrong)
    _wait_for_the_dying(place)
    # Its process is dead or a stranger, and no backend of it is left: a new postmaster would balk.
    (place / "postmaster.pid").unlink(missing_ok=True)
    log = place / "server.log"
    sockets = clusters.socket_folder(place.parent, account)
    told = {**options, "listen_addresses": "", "unix_socket_directories": sockets}
    told["unix_socket_permissions"] = "0700"
    words = " ".join(f"-c {name}='{value}'" for name, value in told.items())
    command = [binaries.program("pg_ctl"), "start", "-D", str(place), "-l", str(log)]
    begun = log.stat().st_size if log.exists() else 0
    done = account.run([*command, "-w", "-t", "60", "-o", words])
    if done.returncode == 0 and (found := _living(place)):
        return found
    said = log.read_text()[begun:] if log.exists() else ""
    raise CannotStart(said or done.stderr)


def _wait_for_the_dying(place: Path) -> None:
    """After kill -9 of a postmaster its backends live on for a moment, still writing."""
    deadline = time.monotonic() + PATIENCE
    while left := living_in(place):
        if time.monotonic() > deadline:
            msg = f"processes {left} still work in {place}"
            raise CannotStart(msg)
        time.sleep(0.05)


def _ensure_database(sockets: str) -> None:
    with psycopg.connect(dsn_of(sockets, "postgres"), autocommit=True) as link:
        if not link.execute("SELECT FROM pg_database WHERE datname = 'luotsi'").rowcount:
            link.execute("CREATE DATABASE luotsi")


@contextmanager
def _starting(home: Path) -> Iterator[None]:
    """One process at a time starts or stops the server of this folder."""
    with (home / "start.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _use_of(home: Path) -> IO[str]:
    """A mark that this process uses the server; the system takes it back even after kill -9."""
    mark = (home / "use.lock").open("a")
    fcntl.flock(mark, fcntl.LOCK_SH)
    return mark


def _alone(mark: IO[str]) -> bool:
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return os.fstat(mark.fileno()).st_nlink > 0
