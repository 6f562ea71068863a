"""The service as a process of its own that is killed without warning and started again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from infrastructure.settings import CHECKOUT, Mode, Settings

PATIENCE = 180.0
"""Seconds; four on a core to itself."""
SERVE = "from api.cli import main; main()"


class WebProcess:
    """`luotsi serve --worker` on a database."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self._log = folder / "web.log"
        self.settings = Settings(
            mode=Mode.TEST, data_dir=folder, host="127.0.0.1", port=_free_port()
        )
        told = {
            "DATABASE_URL": dsn, "LUOTSI_DATA_DIR": str(folder), "LUOTSI_MODE": "test",
            "LUOTSI_PORT": str(self.settings.port), "PYTHONPATH": str(CHECKOUT),
        }  # fmt: skip
        self._env = os.environ | told
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers, the same after every start."""
        return self.settings.address

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with self._log.open("ab") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-c", SERVE, "serve", "--worker"],
                cwd=CHECKOUT, env=self._env, stdout=said, stderr=said,
            )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > until or self._process.poll() is not None:
                raise RuntimeError(self._log.read_text()[-2_000:])
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it in the middle of whatever it does."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """Let it come to its end."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(20)

    def _answers(self) -> bool:
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex((self.settings.host, self.settings.port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
