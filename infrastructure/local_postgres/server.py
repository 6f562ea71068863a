"""Start the server of a data folder, share it among processes, stop it when the last one leaves."""

import fcntl
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from infrastructure.local_postgres import cluster as clusters
from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.archiving import archiving, folder_of_changes
from infrastructure.local_postgres.binaries import Binaries, find_binaries
from infrastructure.local_postgres.liveness import PidFile, dsn_of
from infrastructure.local_postgres.postmaster import end, ensure_database, launch, living
from infrastructure.settings import Settings


@dataclass
class Server:
    """A running server, used by this process until it calls `stop`."""

    dsn: str
    pid: int
    started: bool
    cluster: Path
    _binaries: Binaries = field(repr=False)
    _account: Account = field(repr=False)
    _use: int | None = field(repr=False)

    def stop(self) -> None:
        """Leave the server; whoever leaves last stops it."""
        if self._use is None:
            return
        with _starting(self.cluster.parent):
            if _alone(self._use):
                stop = ["stop", "-D", str(self.cluster), "-m", "fast", "-w", "-t", "60"]
                self._account.run([self._binaries.program("pg_ctl"), *stop])
                clusters.forget_sockets(self.cluster.parent)
            os.close(self._use)
            self._use = None


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
        pid_file = living(place)
        started = pid_file is None
        if pid_file is None:
            pid_file = launch(place, programs, account, options)
        ensure_database(pid_file.sockets)
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


def running_dsn(data_dir: Path) -> str | None:
    """The address of this folder's server if it runs; nothing is started."""
    found = _running_in(data_dir)
    return dsn_of(found[1].sockets) if found else None


def stop_left_behind(data_dir: Path) -> bool:
    """Stop the server of this folder whoever uses it; False when none runs."""
    found = _running_in(data_dir)
    if found:
        end(found[0], signal.SIGINT)
        clusters.forget_sockets(found[0].parent)
    return found is not None


def _running_in(data_dir: Path) -> tuple[Path, PidFile] | None:
    homes = [data_dir.absolute(), data_dir.absolute() / "postgres"]
    for path in (path for home in homes for path in home.glob("postgres-*/postmaster.pid")):
        place = path.parent.resolve()
        if (found := PidFile.of(place)) and found.is_of(place):
            return place, found
    return None


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """The address of the database to use: `DATABASE_URL` wins, else our own server's."""
    if settings.database_url:
        yield settings.database_url
        return
    with running(settings.data_dir, options=_options(settings)) as server:
        yield server.dsn


def _options(settings: Settings) -> Mapping[str, str]:
    if settings.changes_dir is None:
        return clusters.DURABLE
    changes = folder_of_changes(settings.changes_dir.absolute())
    return {**clusters.DURABLE, **archiving(changes)}


@contextmanager
def _starting(home: Path) -> Iterator[None]:
    """One process at a time starts or stops the server of this folder."""
    with (home / "start.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _use_of(home: Path) -> int:
    """A mark that this process uses the server; the system takes it back even after kill -9."""
    mark = os.open(home / "use.lock", os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(mark, fcntl.LOCK_SH)
    return mark


def _alone(mark: int) -> bool:
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
