"""What the tests say: their sentences and the capabilities they prove, read and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Proof:
    """One test: the file it stands in, its sentence, and the rows of the features it proves."""

    path: str
    about: str
    sentence: str
    features: tuple[str, ...]


def proofs_in(folder: Path) -> list[Proof]:
    """Every test below a folder, in the order of the files and of their lines."""
    files = sorted(folder.glob("**/test_*.py"))
    return [proof for file in files for proof in _of(file, file.relative_to(folder.parent))]


def _of(file: Path, path: Path) -> Iterator[Proof]:
    module = ast.parse(file.read_text())
    about = (ast.get_docstring(module) or "").strip()
    shared = [one for node in module.body for one in _pytestmark(node)]
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            own = [feature for mark in node.decorator_list for feature in _features(mark)]
            features = tuple(dict.fromkeys([*shared, *own]))
            yield Proof(str(path), about, _sentence(node.name), features)


def _sentence(name: str) -> str:
    words = name.removeprefix("test_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _pytestmark(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
        yield from _features(node.value)


def _features(node: ast.expr) -> Iterator[str]:
    """The ids in `pytest.mark.feature("E9")`, wherever it stands in an expression."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and ast.unparse(one.func).endswith("mark.feature"):
            yield from (
                each.value
                for each in one.args
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )
