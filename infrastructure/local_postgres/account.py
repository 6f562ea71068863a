"""Who runs the server: PostgreSQL refuses to run as root, so root hands it to another user."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

STAND_INS = ("postgres", "nobody")


class NobodyToRunAs(RuntimeError):
    """Root may not run PostgreSQL, and this machine has no user postgres or nobody."""


@dataclass(frozen=True)
class Account:
    """A user of the operating system."""

    uid: int
    gid: int

    @classmethod
    def own(cls) -> Self:
        """The user of this process."""
        return cls(os.geteuid(), os.getegid())

    @classmethod
    def for_server(cls, cluster: Path) -> Self:
        """The user who runs the server of this data: its owner, else us, else root's stand-in."""
        if os.geteuid() != 0:
            return cls.own()
        owner = cluster.stat() if cluster.exists() else None
        if owner and owner.st_uid != 0:
            return cls(owner.st_uid, owner.st_gid)
        return cls._stand_in()

    @classmethod
    def _stand_in(cls) -> Self:
        for name in STAND_INS:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(entry.pw_uid, entry.pw_gid)
        raise NobodyToRunAs(NobodyToRunAs.__doc__)

    @property
    def is_other(self) -> bool:
        """True when programs must change their user to become this one."""
        return self.uid != os.geteuid()

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Run a program as this user, with nothing of our environment but the path."""
        return subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
            user=self.uid if self.is_other else None,
            group=self.gid if self.is_other else None,
            extra_groups=[] if self.is_other else None,
        )

    def can_run(self, command: list[str]) -> bool:
        """True when this user reaches the program and it says yes."""
        try:
            return self.run(command).returncode == 0
        except OSError:
            return False

    def make_folder(self, folder: Path) -> None:
        """A folder only this user may enter (mode 700)."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.is_other:
            os.chown(folder, self.uid, self.gid)
