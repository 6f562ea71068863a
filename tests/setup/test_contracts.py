"""Each contract between the floors bites: a bad line in a copy of the tree breaks it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infrastructure.settings import CHECKOUT

FLOORS = ("domain", "application", "infrastructure", "api")
BAD_LINES = {
    "The house has four floors": ("application/work.py", "import infrastructure.settings"),
    "The domain knows only": ("domain/money.py", "import psycopg"),
    "Commands know no machinery": ("application/work.py", "import fastapi"),
    "Aggregates know nothing": ("domain/orders/order.py", "import domain.people"),
    "Only the front door wires": ("api/lists.py", "import infrastructure.migrate"),
    "No circles": ("domain/slots.py", "import domain.diaries"),
}


def contracts(folder: Path) -> str:
    run = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.stdout + run.stderr


@pytest.mark.parametrize("contract", BAD_LINES)
def test_a_bad_line_breaks_its_contract(contract: str, tmp_path: Path) -> None:
    for floor in FLOORS:
        shutil.copytree(
            CHECKOUT / floor, tmp_path / floor,
            ignore=shutil.ignore_patterns("*.html", "*.svg", "*.po", "__pycache__", "fonts"),
        )  # fmt: skip
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    place, line = BAD_LINES[contract]
    file = tmp_path / place
    head, mark, rest = file.read_text().partition("from __future__ import annotations\n")
    file.write_text(f"{head}{mark}{line}\n{rest}")
    broken = [told for told in contracts(tmp_path).splitlines() if " BROKEN" in told]
    assert any(told.startswith(contract) for told in broken), broken
