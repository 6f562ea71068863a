"""The service as a process of its own that is killed without warning and started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from infrastructure.settings import CHECKOUT, Mode, Settings

PATIENCE = 180.0
"""Seconds; four on a core to itself."""
NURSERY = """
import os, signal, sys
from api.cli import main
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for _ in sys.stdin:
    child = os.fork()
    if child:
        print(child, flush=True)
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(2, 1)
    try:
        main(["serve", "--worker"])
    finally:
        os._exit(0)
"""
"""Has everything read once, so that a process killed is soon followed by the next."""


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
        self._nursery: subprocess.Popen[str] | None = None
        self._pid = 0

    @property
    def address(self) -> str:
        """Where it answers, the same after every start."""
        return self.settings.address

    def start(self) -> None:
        """Start it, and wait until it answers."""
        nursery = self._nursery = self._nursery or self._open_nursery()
        assert nursery.stdin
        assert nursery.stdout
        nursery.stdin.write("next\n")
        nursery.stdin.flush()
        self._pid = int(nursery.stdout.readline())
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > until or not self._lives():
                raise RuntimeError(self._log.read_text()[-2_000:])
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it in the middle of whatever it does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Let it come to its end."""
        self._end(signal.SIGTERM)
        if self._nursery:
            self._nursery.kill()
            self._nursery.communicate()
            self._nursery = None

    def _open_nursery(self) -> subprocess.Popen[str]:
        with self._log.open("ab") as said:
            return subprocess.Popen(
                [sys.executable, "-c", NURSERY], cwd=CHECKOUT, env=self._env, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
            )  # fmt: skip

    def _end(self, how: signal.Signals) -> None:
        if self._lives():
            os.kill(self._pid, how)
        until = time.monotonic() + PATIENCE
        while self._lives() and time.monotonic() < until:
            time.sleep(0.02)

    def _lives(self) -> bool:
        return bool(self._pid) and Path(f"/proc/{self._pid}").exists()

    def _answers(self) -> bool:
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex((self.settings.host, self.settings.port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
