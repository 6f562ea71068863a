"""The list of every part the service is built from, made of the lock; its hashes stand there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

LOCK: Final = Path(__file__).resolve().parent.parent.parent / "requirements.lock"
PART: Final = re.compile(r"^([A-Za-z0-9_.\-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def parts() -> list[tuple[str, str]]:
    """Name and version of each part, by name."""
    return sorted(set(PART.findall(LOCK.read_text())))


def sbom_paper() -> str:
    """docs/sbom.json: a CycloneDX 1.6 bill of materials, the same for the same lock."""
    components: list[dict[str, Any]] = [
        {
            "type": "library", "name": name, "version": version,
            "purl": f"pkg:pypi/{name.lower()}@{version}", "bom-ref": f"{name.lower()}@{version}",
        }
        for name, version in parts()
    ]  # fmt: skip
    told = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {"type": "application", "name": "luotsi"}},
        "components": components,
    }  # fmt: skip
    return json.dumps(told, indent=1) + "\n"
