"""The machine under the service: its Python, packages, time zones and room on the disk."""

import re
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from infrastructure.doctor.finding import Finding
from infrastructure.settings import CHECKOUT, Settings

OLDEST_PYTHON = (3, 11)
ROOM = 1_000_000_000
LOCK = CHECKOUT / "requirements.lock"


def python(_: Settings) -> list[Finding]:
    """Python 3.11 or newer."""
    have = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return [Finding.well("python", have)]
    return [Finding.ill("python", have, "Install Python 3.11, then PYTHON=python3.11 make demo")]


def packages(_: Settings, lock: Path = LOCK) -> list[Finding]:
    """Every package at the version its lock names."""
    if not lock.exists():
        return [Finding.well("packages", "installed without the checkout's lock")]
    wanted = re.findall(r"^([a-z0-9.-]+)==(\S+)", lock.read_text(), re.MULTILINE)
    other = [f"{name} {want}" for name, want in wanted if _installed(name) != want]
    if not other:
        return [Finding.well("packages", f"{len(wanted)} as locked")]
    what = f"not as locked: {', '.join(other[:5])}"
    return [Finding.ill("packages", what, "Run: rm -rf .venv && make demo")]


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def time_zones(_: Settings, zone: str = "Europe/Helsinki") -> list[Finding]:
    """The firm's own zone is known."""
    try:
        ZoneInfo(zone)
    except ZoneInfoNotFoundError:
        return [Finding.ill("time zones", f"{zone} is not known", "Run: pip install tzdata")]
    return [Finding.well("time zones", zone)]


def space(settings: Settings, needed: int = ROOM) -> list[Finding]:
    """The data folder can be written and has a gigabyte free."""
    folder = settings.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".try").touch()
        (folder / ".try").unlink()
    except OSError as wrong:
        remedy = "Give this user the folder, or set LUOTSI_DATA_DIR to one it may write"
        return [Finding.ill("data folder", str(wrong), remedy)]
    free = shutil.disk_usage(folder).free
    what = f"{folder}, {free // 1_000_000} MB free"
    if free < needed:
        return [Finding.ill("data folder", what, "Make room, or set LUOTSI_DATA_DIR elsewhere")]
    return [Finding.well("data folder", what)]
