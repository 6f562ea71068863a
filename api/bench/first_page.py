"""How long until `luotsi demo` shows a page: from an empty folder, and with its data there.

What the packages take to install is not in it: that is the network's time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import httpx

from api.bench.figures import Figures
from api.bench.place import Place
from infrastructure.settings import as_where_nothing_is_set

DEMO: Final = [sys.executable, "-c", "from api.cli import main; main()", "demo"]
PATIENCE: Final = 300.0


class NoPage(RuntimeError):
    """The demo ended, or took too long, before it showed a page."""


def measure(on: Place, figures: Figures) -> None:
    """Measure the first page of a demo twice: cold, and warm."""
    folder = on.folder / "demo"
    folder.mkdir(mode=0o755)
    figures.add("demo: first page, cold", seconds_to_page(DEMO, folder), "s", "<= 120")
    figures.add("demo: first page, warm", seconds_to_page(DEMO, folder), "s", "<= 20")


def seconds_to_page(command: list[str], folder: Path) -> float:
    """Start it, wait for its first page, and stop it. Raises NoPage."""
    told = folder / "demo.json"
    told.unlink(missing_ok=True)
    begun = time.monotonic()
    with _started(command, folder) as demo:
        try:
            while not _shows_a_page(told):
                if demo.poll() is not None or time.monotonic() > begun + PATIENCE:
                    raise NoPage
                time.sleep(0.05)
            return time.monotonic() - begun
        finally:
            demo.terminate()


def _started(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    told = {"LUOTSI_DATA_DIR": str(folder), "LUOTSI_PORT": "0"}
    surroundings, out = {**as_where_nothing_is_set(), **told}, subprocess.DEVNULL
    return subprocess.Popen(command, env=surroundings, stdout=out)  # noqa: S603 - it is our own


def _shows_a_page(told: Path) -> bool:
    with suppress(OSError, ValueError, httpx.HTTPError):
        return httpx.get(json.loads(told.read_text())["address"] + "/book").is_success
    return False
