"""Whatever letter a policy asks for, somebody has written it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
WRITTEN = {file.stem for file in (HOUSE / "api/templates/letters").glob("*.txt")}


def asked_for() -> Iterator[str]:
    """Names given as `letter="…"`, and those of a dict called LETTERS."""
    for file in (HOUSE / "application").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "letter":
                yield from _names(node.value)
            if (
                isinstance(node, ast.AnnAssign)
                and ast.unparse(node.target) == "LETTERS"
                and node.value
            ):
                yield from _names(node.value)


def _names(value: ast.expr) -> Iterator[str]:
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("letter", sorted(set(asked_for())))
def test_a_letter_asked_for_is_written(letter: str) -> None:
    assert letter in WRITTEN
