"""What a release wrote is for ever: the samples of its events, each by its hash.

Until the first release no log but a demo's holds an event, and a shape may change in place. A
release freezes every sample there is; a frozen one is neither edited nor written anew, so a shape
changes only with a new schema and a step in `upcasts.py`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

RELEASED: Final = "released.txt"


def freeze(folder: Path, version: str) -> Path:
    """Freeze every sample as it is, with a release; those frozen before stay as they were."""
    kept = folder / RELEASED
    before = frozen_in(folder)
    new = [f"{_hash_of(path)}  {path.name}" for path in _samples(folder) if path.name not in before]
    lines = kept.read_text().splitlines() if kept.exists() else []
    kept.write_text("\n".join([*lines, f"# {version}", *new]) + "\n")
    return kept


def frozen_in(folder: Path) -> dict[str, str]:
    """The hash of each frozen sample, by its file's name."""
    kept = folder / RELEASED
    lines = kept.read_text().splitlines() if kept.exists() else []
    pairs = [line.split("  ") for line in lines if not line.startswith("#")]
    return {name: told for told, name in pairs}


def broken(folder: Path) -> Iterator[str]:
    """Frozen samples that are gone or no longer as they were."""
    for name, told in frozen_in(folder).items():
        if not (folder / name).exists() or _hash_of(folder / name) != told:
            yield name


def not_frozen(folder: Path, changelog: str) -> list[str]:
    """Versions that the changelog calls released and no sample was frozen with."""
    kept = folder / RELEASED
    frozen = re.findall(r"^# (\S+)$", kept.read_text(), re.MULTILINE) if kept.exists() else []
    released = re.findall(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    return [version for version in released if version not in frozen]


def _samples(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def _hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
