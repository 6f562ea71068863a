"""Every capability has a specification of its name, and every command is asked for in one."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from application.house import HOUSE
from infrastructure.settings import CHECKOUT

NO_CAPABILITY = {"__init__", "room", "actions", "sentences", "gateway"}
"""Files that `tests/house` proves for all rooms; a gateway is proved by what stands behind it."""


OWED = Path(__file__).with_name("capabilities_without_spec.txt")
"""Capabilities proved under another file's name, or not yet: the list may only grow shorter."""


def without_spec(files: Iterable[Path], tests: Path) -> Iterator[str]:
    """Capabilities no test file bears the name of."""
    for file in files:
        spec = tests / file.parent.name / f"test_{file.stem}.py"
        if file.stem not in NO_CAPABILITY and not spec.exists():
            yield f"{file.parent.name}/{file.name}"


def test_every_capability_has_a_specification_of_its_name() -> None:
    files = sorted((CHECKOUT / "application").glob("*/*.py"))
    owed = [line for line in OWED.read_text().splitlines() if not line.startswith("#")]
    assert list(without_spec(files, CHECKOUT / "tests")) == owed


def test_a_capability_without_specification_is_found(tmp_path: Path) -> None:
    assert list(without_spec([Path("application/booking/hold_time.py")], tmp_path))


def named_in_tests(folder: Path) -> set[str]:
    """Every name that the specifications use."""
    trees = [ast.parse(path.read_text()) for path in folder.glob("*/**/*.py")]
    return {node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_every_command_is_asked_for_in_a_specification() -> None:
    asked = named_in_tests(CHECKOUT / "tests")
    assert [
        kind.__name__ for room in HOUSE for kind in room.commands if kind.__name__ not in asked
    ] == []
