"""The data of one server: where it lies, how it is made, what it is told at its start."""

import hashlib
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.binaries import Binaries

FIRST_WITH_BUILTIN_LOCALE = 17
OUT_OF_THE_WAY = Path("/var/lib/luotsi")
DURABLE = {"max_connections": "100", "shared_buffers": "128MB", "log_min_messages": "warning"}
QUICK = {**DURABLE, "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ClusterOfAnotherVersion(RuntimeError):
    """The data folder holds data of another PostgreSQL: bring it over with pg_dump first."""


def home_of(data_dir: Path, account: Account) -> Path:
    """The folder of the server's things, one the account can enter.

    That is the data folder itself; where root's server user cannot reach it, a folder under
    /var/lib, to which a link in the data folder points.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    if not account.is_other or account.can_run(["test", "-x", str(data_dir)]):
        return data_dir
    apart = OUT_OF_THE_WAY / hashlib.sha256(bytes(data_dir)).hexdigest()[:16]
    apart.mkdir(mode=0o755, parents=True, exist_ok=True)
    link = data_dir / "postgres"
    if not link.is_symlink():
        link.symlink_to(apart)
    return apart


def refuse_another_version(home: Path, binaries: Binaries) -> None:
    """Raises `ClusterOfAnotherVersion` rather than begin anew beside data it cannot read."""
    others = sorted(path.parent.name for path in home.glob("postgres-*[0-9]/PG_VERSION"))
    if others and f"postgres-{binaries.major}" not in others:
        msg = f"{others[0]} is here, PostgreSQL {binaries.major} is installed"
        raise ClusterOfAnotherVersion(msg)


def make(cluster: Path, binaries: Binaries, account: Account, *, durable: bool) -> str:
    """Make the data of a new server, whole or not at all. Gives what went wrong, or nothing."""
    fresh = cluster.with_name(f"{cluster.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    account.make_folder(fresh)
    command = [binaries.program("initdb"), "-D", str(fresh), "-U", "luotsi", "-E", "UTF8"]
    command += ["--auth-local=trust", "--auth-host=reject", "--data-checksums"]
    command += _locale(binaries.major) + ([] if durable else ["--no-sync"])
    done = account.run(command)
    if done.returncode:
        return done.stdout + done.stderr
    fresh.rename(cluster)
    return ""


def socket_folder(home: Path, account: Account) -> str:
    """A folder of ours with a short path and mode 700, empty, the same at every start if it can be.

    A socket's path may be 107 bytes at most, so it cannot lie in the data folder. What a killed
    server left in it is removed: a new one would take a zombie's lock file for a living rival's.
    """
    note = home / "sockets"
    folder = Path(note.read_text()) if note.exists() else None
    if folder is None or not _is_ours(folder, account):
        folder = Path(tempfile.mkdtemp(prefix="luotsi-", dir="/tmp"))
        note.write_text(str(folder))
    account.make_folder(folder)
    for left in folder.glob(".s.PGSQL.*"):
        left.unlink()
    return str(folder)


def forget_sockets(home: Path) -> None:
    """Remove the empty socket folder of a server that has stopped."""
    with suppress(OSError):
        Path((home / "sockets").read_text()).rmdir()


def _is_ours(folder: Path, account: Account) -> bool:
    """True for a private folder of this user, and for a free name."""
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        return True
    ours = found.st_uid == account.uid
    return ours and stat.S_ISDIR(found.st_mode) and stat.S_IMODE(found.st_mode) == stat.S_IRWXU


def _locale(major: int) -> list[str]:
    if major >= FIRST_WITH_BUILTIN_LOCALE:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]
