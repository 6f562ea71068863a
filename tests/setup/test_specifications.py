"""Every capability has a specification of its name, and every command is asked for in one."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from application.house import HOUSE
from infrastructure.settings import CHECKOUT

PORTS = {"gateway", "registers", "transport"}
"""What the firm asks of the outside world, without a rule: proved by what stands behind it."""

TOGETHER = dict.fromkeys(("bank", "dunning", "invoicing", "packages", "pricing"), "billing")
"""Rooms whose specifications stand in one folder, for they play on one scene."""


def does_something(file: Path) -> bool:
    """Whether a file has a function at all: others only name things, for the house plan to check.

    Rooms, actions, sentences of events and shapes of documents are such lists.
    """
    tree = ast.parse(file.read_text())
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def without_spec(files: Iterable[Path], tests: Path) -> Iterator[str]:
    """Capabilities no test file bears the name of."""
    for file in files:
        room = file.parent.name
        folders = {room, TOGETHER.get(room, room)}
        specs = [tests / folder / f"test_{file.stem}.py" for folder in folders]
        if not any(spec.exists() for spec in specs):
            yield f"{room}/{file.name}"


def test_every_capability_has_a_specification_of_its_name() -> None:
    files = sorted((CHECKOUT / "application").glob("*/*.py"))
    some = [file for file in files if file.stem not in PORTS and does_something(file)]
    assert list(without_spec(some, CHECKOUT / "tests")) == []


def test_a_capability_without_specification_is_found(tmp_path: Path) -> None:
    assert list(without_spec([Path("application/booking/hold_time.py")], tmp_path))


def test_only_a_file_without_a_function_needs_none(tmp_path: Path) -> None:
    listing, doing = tmp_path / "listing.py", tmp_path / "doing.py"
    listing.write_text("ACTIONS = {}\n\n\nclass Line:\n    day: int\n")
    doing.write_text("class Ask:\n    def do(self, work):\n        work.get()\n")
    assert (does_something(listing), does_something(doing)) == (False, True)


def named_in_tests(folder: Path) -> set[str]:
    """Every name that the specifications use."""
    trees = [ast.parse(path.read_text()) for path in folder.glob("*/**/*.py")]
    return {node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_every_command_is_asked_for_in_a_specification() -> None:
    asked = named_in_tests(CHECKOUT / "tests")
    assert [
        kind.__name__ for room in HOUSE for kind in room.commands if kind.__name__ not in asked
    ] == []
