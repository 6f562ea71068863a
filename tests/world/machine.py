"""A PostgreSQL of its own that loses its power, again and again."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path

from infrastructure.local_postgres import DURABLE, Server, start
from infrastructure.local_postgres.liveness import living_in

MEMORY = Path("/dev/shm")  # noqa: S108 - a kill leaves the page cache, so a disk would only be slow


class Machine:
    """Started as in earnest, with some settings of its own."""

    def __init__(self, folder: Path, **options: str) -> None:
        self.folder, self.options = folder, {**DURABLE, **options}
        self.uses: list[Server] = []
        self.power_on()

    @property
    def dsn(self) -> str:
        """Where it is, the same after every start."""
        return self.uses[-1].dsn

    def power_on(self) -> None:
        """Start it on what its disk holds."""
        self.uses.append(start(self.folder, options=self.options))

    def power_off(self) -> None:
        """Kill every process of it at once."""
        server = self.uses[-1]
        for pid in {server.pid, *living_in(server.cluster)}:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        """Leave it for good."""
        for use in self.uses:
            use.stop()
