"""Is there a living server behind this data? A pid file alone proves nothing."""

from dataclasses import dataclass
from pathlib import Path

from psycopg import pq

PROCESSES = Path("/proc")


@dataclass(frozen=True)
class PidFile:
    """What a postmaster wrote about itself: who it is and where its socket is."""

    pid: int
    sockets: str

    @classmethod
    def of(cls, cluster: Path) -> "PidFile | None":
        """The pid file of this data; None when there is none or it is not whole."""
        try:
            lines = (cluster / "postmaster.pid").read_text().splitlines()
            return cls(int(lines[0]), lines[4])
        except (FileNotFoundError, IndexError, ValueError):
            return None

    def is_of(self, cluster: Path) -> bool:
        """True when the process lives, is no zombie, and is the postmaster of this very data.

        A recycled process number names a stranger; a killed one that nobody reaped is a zombie,
        whose command line is empty.
        """
        words = _words(self.pid)
        return str(cluster).encode() in words and words[0].endswith(b"postgres")


def answers(dsn: str) -> bool:
    """True when the server takes connections (what `pg_isready` asks)."""
    return pq.PGconn.ping(dsn.encode()) == pq.Ping.OK


def dsn_of(sockets: str, name: str = "luotsi") -> str:
    """The address of a database behind a socket folder."""
    return f"postgresql://luotsi@/{name}?host={sockets}"


def living_in(cluster: Path) -> list[int]:
    """The PostgreSQL processes at work in this data: they stand in its folder, by any name."""
    numbers = [int(process.name) for process in PROCESSES.glob("[0-9]*")]
    return [pid for pid in numbers if _stands_in(pid, cluster) and b"postgres" in _words(pid)[0]]


def _words(pid: int) -> list[bytes]:
    """A process's command line; one empty word for a zombie, and for one that is gone."""
    try:
        return (PROCESSES / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return [b""]


def _stands_in(pid: int, cluster: Path) -> bool:
    try:
        return (PROCESSES / str(pid) / "cwd").readlink() == cluster
    except OSError:
        return False
