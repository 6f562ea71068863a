"""Told to end, a serving process stops what it started, its database too."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from infrastructure.local_postgres import running_dsn
from infrastructure.settings import CHECKOUT

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_terminated_firm_leaves_no_process_behind(tmp_path: Path) -> None:
    port = free_port()
    env = os.environ | {
        "LUOTSI_DATA_DIR": str(tmp_path), "LUOTSI_PORT": str(port), "LUOTSI_MODE": "test",
        "PYTHONPATH": str(CHECKOUT),
    }  # fmt: skip
    env.pop("DATABASE_URL", None)
    firm = subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve"],
        env=env, cwd=CHECKOUT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wait_until_open(port, firm)
    assert running_dsn(tmp_path), "it serves without a database of its own"
    firm.send_signal(signal.SIGTERM)
    assert firm.wait(PATIENCE) == 128 + signal.SIGTERM
    assert running_dsn(tmp_path) is None


def wait_until_open(port: int, firm: subprocess.Popen[bytes]) -> None:
    """Until it answers. Fails when it ends before."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert firm.poll() is None, "it ended before it served"
        try:
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=2)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError
